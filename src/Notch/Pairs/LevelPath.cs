namespace Notch.Pairs;

/// <summary>A pair's level over time.</summary>
/// <param name="Days">One entry for each day of which something was read, in order.</param>
/// <param name="Changes">Where the level moved by whole rungs, in order.</param>
public sealed record LevelPath(IReadOnlyList<LevelDay> Days, IReadOnlyList<ChangePoint> Changes);
