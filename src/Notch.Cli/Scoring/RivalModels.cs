namespace Notch.Cli.Scoring;

/// <summary>Two published ways to find a rise in weekly sums of weights.</summary>
internal static class RivalModels
{
    private const int Memory = 52;
    private const int LeastWeeks = 12;

    /// <summary>How far a week's sum lies below the mean of the 52 weeks before, in their standard deviations. VRA's steps were 0.5, 1 and 1.5.</summary>
    public static RiseModel Z { get; } =
        new(
            "z over 52 weeks",
            [.. Enumerable.Range(1, 80).Select(i => i * 0.1)],
            pair => WeeklySums.Daily(pair, ZScores(pair), none: double.NegativeInfinity),
            (pair, signal, bound) => Alarms.Crossings(signal, pair.First, bound)
        );

    /// <summary>Bayesian on-line change detection (Adams and MacKay 2007) with a Student-t predictive: probability that a run of at most four weeks with a lower mean has begun.</summary>
    public static RiseModel Bocpd { get; } =
        new(
            "BOCPD on weekly sums",
            [.. Enumerable.Range(1, 99).Select(i => i * 0.01), 0.992, 0.995, 0.998, 0.999, 0.9999],
            pair => WeeklySums.Daily(pair, Runs(pair), none: 0),
            (pair, signal, bound) => Alarms.Crossings(signal, pair.First, bound)
        );

    private static IEnumerable<(DateOnly Complete, double Signal)> ZScores(ScoredPair pair)
    {
        var before = new Queue<double>();
        foreach (var (complete, sum) in WeeklySums.Of(pair))
        {
            if (before.Count >= LeastWeeks)
            {
                double mean = before.Average();
                double variance = before.Sum(x => (x - mean) * (x - mean)) / (before.Count - 1);
                yield return (complete, (mean - sum) / Math.Max(Math.Sqrt(variance), 1));
            }
            before.Enqueue(sum);
            if (before.Count > Memory)
            {
                before.Dequeue();
            }
        }
    }

    private static IEnumerable<(DateOnly Complete, double Signal)> Runs(ScoredPair pair)
    {
        var runs = new RunLengths();
        foreach (var (complete, sum) in WeeklySums.Of(pair))
        {
            yield return (complete, runs.See(sum));
        }
    }
}
