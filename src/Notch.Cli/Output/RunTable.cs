using System.Globalization;
using Notch.Desk.Runs;
using Spectre.Console;

namespace Notch.Cli.Output;

/// <summary>A run's report for people.</summary>
internal static class RunTable
{
    /// <summary>Writes failures, counts and notches.</summary>
    /// <param name="report">What the run did.</param>
    /// <param name="console">Where to.</param>
    public static void Write(RunReport report, IAnsiConsole console)
    {
        foreach (var failure in report.Failures)
        {
            console.MarkupLineInterpolated($"[yellow]notch: {failure.ToString()}[/]");
        }
        var c = report.Counts;
        console.MarkupLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"[bold]{c.StoriesRead}[/] stories read, [bold]{c.StoriesNew}[/] new ({c.Duplicates} copies, {c.Corrections} corrections); [bold]{c.EventsNew}[/] new events; {c.PairsTouched} pairs changed; [bold]{c.NotchesFound}[/] new notches; {c.Failures} failures"
            )
        );
        foreach (var notch in report.Notches)
        {
            SeriesTable.Write(notch, console);
        }
    }
}
