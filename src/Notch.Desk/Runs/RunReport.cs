using Notch.Desk.Sources;
using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Desk.Runs;

/// <summary>What one pass of the desk did.</summary>
/// <param name="Counts">In numbers.</param>
/// <param name="Failures">Pages that could not be read, in the order met.</param>
/// <param name="Notches">Announced change points that were not announced before, in the order of pairs, then of time.</param>
public sealed record RunReport(
    RunCounts Counts,
    IReadOnlyList<PageFailure> Failures,
    IReadOnlyList<ChangePoint> Notches
);
