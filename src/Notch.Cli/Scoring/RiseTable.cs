using System.Globalization;

namespace Notch.Cli.Scoring;

/// <summary>Measures a rise model: how well its signal parts onsets from quiet times, and how late its alarms are at equal numbers of false ones.</summary>
internal static class RiseTable
{
    private const int Block = 28;
    private static readonly double[] FalseRises = [0.15, 0.25, 0.5, 1];

    /// <summary>One line a model: AUC, then at each number of false rises a quiet pair-year the mean delay in days and the share of onsets found in 21 days.</summary>
    public static void Write(
        IReadOnlyList<RiseModel> models,
        IReadOnlyList<ScoredPair> pairs,
        TextWriter output
    )
    {
        output.Write("model\tauc");
        foreach (double rate in FalseRises)
        {
            string name = rate.ToString("0.##", CultureInfo.InvariantCulture);
            output.Write($"\tbound_at_{name}\tdelay_at_{name}\tfound_at_{name}");
        }
        output.WriteLine("\tonsets");
        foreach (var model in models)
        {
            var signals = pairs.ToDictionary(p => p, model.Signal);
            output.Write(
                string.Create(CultureInfo.InvariantCulture, $"{model.Name}\t{Auc(signals):F3}")
            );
            var points = model
                .Bounds.Select(bound => At(model, signals, bound))
                .OrderBy(p => p.FalseRises)
                .ToArray();
            foreach (double rate in FalseRises)
            {
                var at = Between(points, rate);
                output.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\t{at.Bound:F2}\t{at.Delay:F1}\t{at.Found:P0}"
                    )
                );
            }
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\t{pairs.Sum(p => p.Asked(isRise: true).Count())}"
                )
            );
        }
    }

    /// <summary>Share of (onset, quiet four weeks) couples in which the onset has the stronger signal; half a point for a tie.</summary>
    private static double Auc(Dictionary<ScoredPair, double[]> signals)
    {
        var loud = new List<double>();
        var quiet = new List<double>();
        foreach (var (pair, signal) in signals)
        {
            foreach (var onset in pair.Asked(isRise: true))
            {
                int at = onset.Day.DayNumber - pair.First.DayNumber;
                loud.Add(Strongest(signal, at - 7, at + Alarms.Window));
            }
            for (int i = 2 * Block; pair.IsBusy && i + Block <= signal.Length; i += Block)
            {
                if (
                    pair.QuietYears.Contains(pair.First.AddDays(i).Year)
                    && pair.QuietYears.Contains(pair.First.AddDays(i + Block - 1).Year)
                )
                {
                    quiet.Add(Strongest(signal, i, i + Block));
                }
            }
        }
        double wins = loud.Sum(x => quiet.Count(q => q < x) + (0.5 * quiet.Count(q => q == x)));
        return wins / Math.Max((double)loud.Count * quiet.Count, 1);
    }

    private static double Strongest(double[] signal, int from, int to)
    {
        double top = double.NegativeInfinity;
        for (int i = Math.Max(from, 0); i < Math.Min(to, signal.Length); i++)
        {
            top = Math.Max(top, signal[i]);
        }
        return top;
    }

    private static Point At(RiseModel model, Dictionary<ScoredPair, double[]> signals, double bound)
    {
        int falseRises = 0;
        int years = 0;
        var delays = new List<int>();
        foreach (var (pair, signal) in signals)
        {
            var alarms = model.Alarms(pair, signal, bound);
            delays.AddRange(pair.Asked(isRise: true).Select(o => Alarms.Delay(alarms, o.Day)));
            if (pair.IsBusy)
            {
                years += pair.QuietYears.Count;
                falseRises += alarms.Count(a => pair.QuietYears.Contains(a.Year));
            }
        }
        return new Point(
            bound,
            (double)falseRises / Math.Max(years, 1),
            delays.Count == 0 ? 0 : delays.Average(),
            (double)delays.Count(d => d <= Alarms.Window) / Math.Max(delays.Count, 1)
        );
    }

    /// <summary>On the line between the two bounds whose false rises lie about the rate.</summary>
    private static Point Between(Point[] points, double rate)
    {
        int above = Array.FindIndex(points, p => p.FalseRises >= rate);
        if (above <= 0)
        {
            return above == 0 ? points[0] : points[^1];
        }
        var (a, b) = (points[above - 1], points[above]);
        double share = (rate - a.FalseRises) / Math.Max(b.FalseRises - a.FalseRises, 1e-12);
        return new Point(
            a.Bound + (share * (b.Bound - a.Bound)),
            rate,
            a.Delay + (share * (b.Delay - a.Delay)),
            a.Found + (share * (b.Found - a.Found))
        );
    }

    private readonly record struct Point(
        double Bound,
        double FalseRises,
        double Delay,
        double Found
    );
}
