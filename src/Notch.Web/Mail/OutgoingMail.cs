namespace Notch.Web.Mail;

/// <summary>A mail on its way out; plain text.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The text.</param>
/// <param name="Unsubscribe">Full address that ends such mail by one POST; null for mail that was asked for just now.</param>
internal sealed record OutgoingMail(string To, string Subject, string Body, string? Unsubscribe);
