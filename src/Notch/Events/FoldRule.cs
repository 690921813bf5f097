namespace Notch.Events;

/// <summary>What an act becomes under another word: "cooperation -> SANCTION discontinue".</summary>
/// <param name="Of">The acts it is for; empty for an act that the lexicon does not know.</param>
/// <param name="Result">The type that comes out; null for <c>same</c> and <c>none</c>.</param>
/// <param name="Mode">The mode that comes out; null to take the one that fits the act.</param>
/// <param name="Status">The status that the act takes; null to leave it.</param>
/// <param name="IsNone">True when nothing is coded.</param>
public sealed record FoldRule(
    IReadOnlyList<EventType> Of,
    EventType? Result,
    string? Mode,
    EventStatus? Status,
    bool IsNone
)
{
    /// <summary>True when the act stays what it is.</summary>
    public bool IsSame => Result is null && !IsNone;

    /// <summary>True when it only serves acts of the fold's own actor: "claimed that it had shelled the town".</summary>
    public bool IsOwn { get; init; }

    /// <summary>True when it only serves what a finite clause tells as so: "insisted that it <b>was</b> training the crew", not "that Oslo train it".</summary>
    public bool IsTold { get; init; }

    /// <summary>True when it also serves acts that the lexicon does not know.</summary>
    public bool TakesOther { get; init; }
}
