namespace Notch.Desk.Store;

/// <summary>A run as the store remembers it.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended; null while it goes on or when it was killed.</param>
/// <param name="Sources">Names of its sources.</param>
/// <param name="Counts">What it did; zeros until it ended.</param>
public sealed record StoredRun(
    long Number,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    IReadOnlyList<string> Sources,
    RunCounts Counts
);
