namespace Notch.Desk.Alerts;

/// <summary>A sentence behind a notch.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Text">The exact sentence; null for an imported row.</param>
/// <param name="Share">Its share in the notch, 0 to 1.</param>
/// <param name="Address">Where the event stands on the site.</param>
public sealed record AlertSentence(string Event, string? Text, double Share, string Address);
