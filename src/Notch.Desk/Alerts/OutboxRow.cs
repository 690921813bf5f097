namespace Notch.Desk.Alerts;

/// <summary>One thing to be sent.</summary>
/// <param name="Key">Its number.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Channel">"mail" or "webhook".</param>
/// <param name="Target">Mail address or web address.</param>
/// <param name="DueAt">Not before.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="LastError">Why it failed last; null when it has not.</param>
/// <param name="SentAt">When it was sent; null while it was not.</param>
/// <param name="Hit">What it tells.</param>
public sealed record OutboxRow(
    long Key,
    string Rule,
    string Channel,
    string Target,
    DateTimeOffset DueAt,
    int Attempts,
    string? LastError,
    DateTimeOffset? SentAt,
    AlertHit Hit
);
