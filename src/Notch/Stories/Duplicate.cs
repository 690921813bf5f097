namespace Notch.Stories;

/// <summary>A story that repeats another.</summary>
/// <param name="Story">The copy.</param>
/// <param name="Original">The earliest story with this text.</param>
/// <param name="Overlap">Share of the shorter one's word 4-grams that both hold, 0 to 1.</param>
/// <param name="Kind">Copy or correction.</param>
public sealed record Duplicate(Story Story, Story Original, double Overlap, DuplicateKind Kind);
