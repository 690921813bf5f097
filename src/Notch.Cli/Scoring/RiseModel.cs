namespace Notch.Cli.Scoring;

/// <summary>A way of telling a rise from a series, so that ours can be measured beside others.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Bounds">The bounds to try, in any order.</param>
/// <param name="Signal">How strongly the tone rises, one number for each day from the pair's first event to the end of the file, known at the end of that day.</param>
/// <param name="Alarms">The days on which a rise is announced under a bound.</param>
internal sealed record RiseModel(
    string Name,
    IReadOnlyList<double> Bounds,
    Func<ScoredPair, double[]> Signal,
    Func<ScoredPair, double[], double, IReadOnlyList<DateOnly>> Alarms
);
