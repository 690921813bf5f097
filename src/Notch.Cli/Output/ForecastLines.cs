using System.Globalization;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Output;

/// <summary>Forecasts of a pair by tabs: one row a week, the last of the week to come.</summary>
internal static class ForecastLines
{
    /// <summary>Writes the weeks as data, and what they were worth for people.</summary>
    public static void Write(
        IReadOnlyList<WeekForecast> weeks,
        TextWriter output,
        TextWriter people
    )
    {
        Write(weeks, output);
        people.WriteLine($"notch: {ForecastText.Of(weeks)}");
    }

    private static void Write(IReadOnlyList<WeekForecast> weeks, TextWriter output)
    {
        output.WriteLine(
            "week\t"
                + string.Join('\t', Enumerable.Range(1, Levels.Count).Select(r => Levels.Name(r)))
                + "\tlow\thigh\tcame\tshown"
        );
        foreach (var week in weeks)
        {
            string expected = string.Join(
                '\t',
                week.Expected.Select(p => p.ToString("F3", CultureInfo.InvariantCulture))
            );
            string came = week.Outcome is { } rung ? Levels.Name(rung) : "";
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Period.Name(PeriodKind.Week, week.Start)}\t{expected}\t{week.Low:F1}\t{week.High:F1}\t{came}\t{(week.IsWithheld ? "no" : "yes")}"
                )
            );
        }
    }
}
