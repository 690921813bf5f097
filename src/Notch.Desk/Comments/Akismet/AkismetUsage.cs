namespace Notch.Desk.Comments.Akismet;

/// <summary>How much of the month's calls is used.</summary>
/// <param name="Limit">Calls a month; null for no limit.</param>
/// <param name="Used">Calls so far.</param>
/// <param name="Throttled">The service answers more slowly because of it.</param>
public sealed record AkismetUsage(long? Limit, long Used, bool Throttled);
