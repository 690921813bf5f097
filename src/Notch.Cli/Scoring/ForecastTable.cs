using System.Globalization;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>How good forecasts of the coming week were: log score, Brier score and calibration, beside persistence and season.</summary>
internal static class ForecastTable
{
    public static void Write(IReadOnlyList<ScoredPair> pairs, TextWriter output)
    {
        output.WriteLine(
            "file\tweeks\tforecast\tlog_score\tbrier\tskill_against_persistence\tshown"
        );
        var all = ForecastRecord.Empty;
        foreach (
            var file in pairs.Where(p => p.IsBusy).GroupBy(p => p.File, StringComparer.Ordinal)
        )
        {
            var record = file.Select(p =>
                    ForecastRecord.Of(new Forecaster().Follow(p.Pair, p.Events, p.Coverage))
                )
                .Aggregate(ForecastRecord.Empty, (sum, one) => sum.With(one));
            Row(file.Key, "model", record.Model, record.Persistence, output);
            Row(file.Key, "persistence", record.Persistence, record.Persistence, output);
            Row(file.Key, "seasonal", record.Seasonal, record.Persistence, output);
            Row(file.Key, "model where shown", record.Shown, record.ShownPersistence, output);
            all = all.With(record);
        }
        output.WriteLine("said\tcame\tforecasts");
        foreach (var bin in all.Calibration.Where(c => c.Forecasts > 0))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bin.Said:F2}\t{bin.Share:F2}\t{bin.Forecasts}"
                )
            );
        }
    }

    private static void Row(
        string file,
        string name,
        ForecastScore score,
        ForecastScore rival,
        TextWriter output
    ) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}\t{score.Weeks}\t{name}\t{score.Log:F4}\t{score.Brier:F4}\t{(rival.Log == 0 ? 0 : 1 - (score.Log / rival.Log)):P1}\t{(score.Log > rival.Log ? "yes" : "no")}"
            )
        );
}
