using System.Globalization;
using Notch.Actors;
using Notch.Cli.Output;
using Notch.Desk.Runs;
using Notch.Desk.Store;
using Notch.Pairs;
using Spectre.Console;

namespace Notch.Cli.Demo;

/// <summary>What the demo says when it has read: the pair whose tone rose most, its chart and the sentences behind it.</summary>
internal static class DemoReport
{
    private const int MostSentences = 6;

    /// <summary>Writes the report.</summary>
    /// <param name="database">The store that was filled.</param>
    /// <param name="report">What the run did.</param>
    /// <param name="actors">Names of the codes.</param>
    /// <param name="console">Where to.</param>
    public static void Write(
        NotchDatabase database,
        RunReport report,
        ActorLexicon actors,
        IAnsiConsole console
    )
    {
        foreach (var failure in report.Failures)
        {
            Terminal.People.MarkupLineInterpolated($"[red]{failure}[/]");
        }
        int events = new EventStore(database).Count();
        console.MarkupLineInterpolated(
            $"Read {report.Counts.StoriesRead} stories and coded {events} events."
        );
        var pairs = new PairStore(database);
        var all = DayRange.All;
        var rise = pairs
            .Changes(pair: null, all, skip: 0, take: 1000)
            .Where(c => c.Notches > 0)
            .OrderByDescending(c => c.Announced)
            .ThenByDescending(c => c.Sources)
            .ThenByDescending(c => c.Probability)
            .FirstOrDefault();
        if (rise is null)
        {
            console.MarkupLine("[yellow]No pair's tone rose.[/]");
            return;
        }
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Sentence(rise, actors)}[/]");
        console.WriteLine();
        PairPicture.Write(pairs.Series(Pair.Of(rise.A, rise.B), PeriodKind.Week, all), console);
        console.MarkupLine("[bold]Because[/]");
        foreach (var reason in rise.Because.Where(r => r.Sentence is not null).Take(MostSentences))
        {
            string share = (100 * reason.Share).ToString("F0", CultureInfo.InvariantCulture);
            console.MarkupLineInterpolated($"  [grey]{share, 3} %[/]  {reason.Sentence}");
        }
        console.WriteLine();
    }

    private static string Sentence(ChangePoint change, ActorLexicon actors)
    {
        string size =
            change.Notches == 1
                ? "a notch"
                : string.Create(CultureInfo.InvariantCulture, $"{change.Notches} notches");
        string verb = change.Announced ? "rises" : "seems to rise";
        string day = change.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"The tone {verb} {size} between {Name(change.A, actors)} and {Name(change.B, actors)} on {day}: from {Levels.Name(change.FromLevel)} to {Levels.Name(change.ToLevel)}, {change.Sources} sources";
    }

    private static string Name(string code, ActorLexicon actors) =>
        actors
            .Actors.FirstOrDefault(a =>
                a.Kind == ActorKind.Country && a.Codes[0].Code.Country == code
            )
            ?.Name
        ?? code;
}
