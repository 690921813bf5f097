namespace Notch.Events;

/// <summary>What passed from one given party to another in a sentence, as one label.</summary>
/// <param name="Type">PLOVER type; null when nothing passed.</param>
/// <param name="Mode">PLOVER mode; null when none.</param>
/// <param name="Root">One of the fifteen roots of relation-classification work, or "NONE".</param>
/// <param name="Quad">Quad class of the root.</param>
/// <param name="Status">Status before it was reduced to one label.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Why">The lexicon lines and the rule that linked them to the parties, or why nothing was found.</param>
public sealed record RelationReading(
    EventType? Type,
    string? Mode,
    string Root,
    QuadClass Quad,
    EventStatus Status,
    double Confidence,
    string Why
)
{
    /// <summary>No relation, for a reason.</summary>
    /// <param name="why">The reason.</param>
    public static RelationReading None(string why) =>
        new(Type: null, Mode: null, "NONE", QuadClass.None, EventStatus.Fact, Confidence: 0, why);
}
