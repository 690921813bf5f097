using Notch.Events;

namespace Notch.Pairs;

/// <summary>What a series needs of an event: one dyad, one day, one weight. A coded event, or a row of a foreign file, becomes one or more of these.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="Date">Day of the act.</param>
/// <param name="Actor">Country or organisation code that acts.</param>
/// <param name="Recipient">Country or organisation code acted upon.</param>
/// <param name="Quad">Quad class.</param>
/// <param name="Weight">Goldstein or PLOVER score, -10 (conflict) to +10 (cooperation).</param>
/// <param name="StoryId">Story that tells it; empty for a foreign file without stories.</param>
/// <param name="Source">Outlet or agency; used to count independent sources.</param>
public readonly record struct PairEvent(
    string EventId,
    DateOnly Date,
    string Actor,
    string Recipient,
    QuadClass Quad,
    double Weight,
    string StoryId,
    string Source
)
{
    /// <summary>Force of words, 1 (mild) to 3 (strong); 2 when not known, and for deeds.</summary>
    public int Force { get; init; } = 2;

    /// <summary>Sectors, names, contexts and word tone, by which a series may be narrowed; null when nothing is known.</summary>
    public EventFacts? Facts { get; init; }
}
