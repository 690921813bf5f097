using System.CommandLine;
using Notch.Cli.Input;
using Notch.Cli.Output;
using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Cli.Commands;

/// <summary>`notch pair A B`: the series of two parties, their level and its notches.</summary>
internal static class PairCommand
{
    public static Command Create()
    {
        var a = FirstParty();
        var b = new Argument<string>("B") { Description = "The other party" };
        var store = StoreOption.Create();
        var from = DayOptions.Day("--from", "First day");
        var to = DayOptions.Day("--to", "Last day");
        var by = DayOptions.By("day");
        var selection = new SelectionOptions();
        var format = FormatOption();
        var recompute = Flag(
            "--recompute",
            "All acts, sums and evidence that the series is made of, by tabs"
        );
        var forecast = Flag("--forecast", "Where the level is expected to be in a week, by tabs");
        var command = new Command("pair", "Shows how the tone between two parties moves")
        {
            a,
            b,
            store,
            from,
            to,
            by,
            format,
            recompute,
            forecast,
        };
        selection.AddTo(command);
        command.SetAction(result =>
        {
            var parties = selection.Parties(result);
            var filter = selection.Filter(result);
            var (first, second) = SelectionOptions.Two(
                parties,
                result.GetValue(a)!,
                result.GetValue(b)!
            );
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var days = new DayRange(result.GetValue(from), result.GetValue(to));
            var kind = DayOptions.Kind(result.GetValue(by)!);
            var asked = new AskedSeries(database, first, second, filter);
            if (result.GetValue(forecast))
            {
                ForecastLines.Write(asked.Forecasts(), Console.Out, Console.Error);
                return ExitCodes.Done;
            }
            if (result.GetValue(recompute))
            {
                return Recompute(asked, kind);
            }
            Show(
                asked.Series(selection.IsDirected(result), kind, days),
                result.GetValue(format)!,
                new EventStore(database).NewestVersions(),
                parties
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<string> FirstParty() =>
        new("A")
        {
            Description =
                "A party: a country (Iraq, IRQ), a sector of it (IRQ/MIL), a group or person (Hezbollah), or a set (EU, West=USA+GBR+FRA)",
        };

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description };

    private static void Show(
        PairSeries series,
        string form,
        Versions? versions,
        PartyArgument parties
    )
    {
        if (series.Cells.Count == 0)
        {
            Console.Error.WriteLine(
                $"notch: nothing in the store between {parties.Name(series.A)} and {parties.Name(series.B)} on these days"
            );
        }
        SeriesOutput.Write(series, form, versions, parties, Console.Out);
    }

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "table for people; jsonl: cells, then notches; svg and png: a chart",
            HelpName = string.Join('|', SeriesOutput.Forms),
            DefaultValueFactory = _ => Console.IsOutputRedirected ? "jsonl" : "table",
        };
        format.AcceptOnlyFromAmong(SeriesOutput.Forms);
        return format;
    }

    /// <summary>Makes the series again from its events and says whether what is stored agrees.</summary>
    private static int Recompute(AskedSeries asked, PeriodKind kind)
    {
        bool agrees = RecomputeTable.Write(
            asked.Series(isDirected: false, kind, DayRange.All),
            asked.Events(),
            asked.StoredChanges(),
            Console.Out
        );
        Console.Error.WriteLine(
            agrees
                ? "notch: sums and notches agree with the events"
                : "notch: what is stored does not agree with the events; run notch desk run again"
        );
        return agrees ? ExitCodes.Done : ExitCodes.Failed;
    }
}
