namespace Notch.Pairs;

/// <summary>One event's part in a change.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Share">Its share in the change, 0 to 1: its evidence over the sum of all evidence for the change; the shares of one change sum to at most 1.</param>
/// <param name="Sentence">The exact sentence; null for a foreign file without text.</param>
public sealed record ChangeReason(string EventId, double Share, string? Sentence)
{
    /// <summary>By how much it speaks for the new rung against the old, in natural log units; null where it was not kept.</summary>
    public double? Evidence { get; init; }
}
