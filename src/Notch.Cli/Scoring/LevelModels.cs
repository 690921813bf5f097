using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>Our own model in the form in which it is measured beside others.</summary>
internal static class LevelModels
{
    private const int SignalDays = 28;

    /// <summary>Announced rises, by the swell that they need; the signal is by how much the mean level rose in 28 days.</summary>
    public static RiseModel Notches { get; } =
        new(
            "notches",
            [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8],
            Signal,
            (pair, _, bound) => Rises(pair, bound)
        );

    private static double[] Signal(ScoredPair pair)
    {
        var path = Follow(pair, ChangePointDetector.Default);
        var mean = new double[pair.Last.DayNumber - pair.First.DayNumber + 1];
        int next = 0;
        for (int i = 0; i < mean.Length; i++)
        {
            mean[i] = i == 0 ? 0 : mean[i - 1];
            if (next < path.Days.Count && path.Days[next].Day.DayNumber == pair.First.DayNumber + i)
            {
                mean[i] = path.Days[next++].Mean;
            }
        }
        var signal = new double[mean.Length];
        for (int i = SignalDays; i < mean.Length; i++)
        {
            signal[i] = mean[i] - mean[i - SignalDays];
        }
        return signal;
    }

    private static List<DateOnly> Rises(ScoredPair pair, double bound)
    {
        var detector = ChangePointDetector.With(new ChangePointOptions { Swell = bound });
        var alarms = new List<DateOnly>();
        foreach (var change in Follow(pair, detector).Changes)
        {
            if (change.Announced && change.Notches > 0)
            {
                Alarms.Add(alarms, change.KnownOn);
            }
        }
        return alarms;
    }

    /// <summary>Levels and notches of a pair.</summary>
    public static LevelPath Follow(ScoredPair pair, ChangePointDetector detector) =>
        detector.Follow(pair.Pair.A, pair.Pair.B, pair.Events, pair.Coverage);
}
