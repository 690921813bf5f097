namespace Notch.Desk.Alerts;

/// <summary>A notch that a rule found.</summary>
/// <param name="Key">Grows with time; the id of a stream's event.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="Notch">The notch record (docs/formats.md) as one line of JSON.</param>
public sealed record AlertHit(long Key, string Rule, DateTimeOffset FoundAt, string Notch);
