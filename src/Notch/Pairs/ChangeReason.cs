namespace Notch.Pairs;

/// <summary>One event's part in a change.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Share">Its share in the change, 0 to 1; the shares of one change sum to at most 1.</param>
/// <param name="Sentence">The exact sentence; null for a foreign file without text.</param>
public sealed record ChangeReason(string EventId, double Share, string? Sentence);
