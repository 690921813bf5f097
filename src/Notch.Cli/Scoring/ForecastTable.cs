using System.Globalization;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>How good forecasts of the coming week were: log score, Brier score and calibration, beside persistence and season.</summary>
internal static class ForecastTable
{
    /// <summary>Weeks of a pair before which nothing is scored: all three have to learn first.</summary>
    private const int Learning = 26;

    public static void Write(IReadOnlyList<ScoredPair> pairs, TextWriter output)
    {
        output.WriteLine(
            "file\tweeks\tforecast\tlog_score\tbrier\tskill_against_persistence\tshown"
        );
        var calibration = new (double Said, double Came, int Count)[10];
        foreach (
            var file in pairs.Where(p => p.IsBusy).GroupBy(p => p.File, StringComparer.Ordinal)
        )
        {
            var weeks = file.SelectMany(p =>
                    new Forecaster()
                        .Follow(p.Pair, p.Events, p.Coverage)
                        .Where(w => w.Outcome is not null)
                        .Skip(Learning)
                )
                .ToArray();
            var rival = Score(weeks, w => w.Persistence);
            Row(file.Key, weeks.Length, "model", Score(weeks, w => w.Expected), rival, output);
            Row(file.Key, weeks.Length, "persistence", rival, rival, output);
            Row(file.Key, weeks.Length, "seasonal", Score(weeks, w => w.Seasonal), rival, output);
            var shown = weeks.Where(w => !w.IsWithheld).ToArray();
            Row(
                file.Key,
                shown.Length,
                "model where shown",
                Score(shown, w => w.Expected),
                Score(shown, w => w.Persistence),
                output
            );
            foreach (var week in weeks)
            {
                for (int s = 0; s < Levels.Count; s++)
                {
                    ref var bin = ref calibration[Math.Min((int)(week.Expected[s] * 10), 9)];
                    bin = (
                        bin.Said + week.Expected[s],
                        bin.Came + (week.Outcome == s + 1 ? 1 : 0),
                        bin.Count + 1
                    );
                }
            }
        }
        output.WriteLine("said\tcame\tforecasts");
        foreach (var (said, came, count) in calibration.Where(c => c.Count > 0))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{said / count:F2}\t{came / count:F2}\t{count}"
                )
            );
        }
    }

    private static (double Log, double Brier) Score(
        WeekForecast[] weeks,
        Func<WeekForecast, IReadOnlyList<double>> by
    ) =>
        weeks.Length == 0
            ? (0, 0)
            : (
                weeks.Average(w => Math.Log(by(w)[w.Outcome!.Value - 1])),
                weeks.Average(w =>
                    by(w).Select((p, s) => Math.Pow(p - (w.Outcome == s + 1 ? 1 : 0), 2)).Sum()
                )
            );

    private static void Row(
        string file,
        int weeks,
        string name,
        (double Log, double Brier) score,
        (double Log, double Brier) rival,
        TextWriter output
    ) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}\t{weeks}\t{name}\t{score.Log:F4}\t{score.Brier:F4}\t{(rival.Log == 0 ? 0 : 1 - (score.Log / rival.Log)):P1}\t{(score.Log > rival.Log ? "yes" : "no")}"
            )
        );
}
