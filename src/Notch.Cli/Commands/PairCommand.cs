using System.CommandLine;
using Notch.Cli.Input;
using Notch.Cli.Output;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Commands;

/// <summary>`notch pair A B`: the series of two parties, their level and its notches.</summary>
internal static class PairCommand
{
    public static Command Create()
    {
        var a = new Argument<string>("A")
        {
            Description = "A party: a name (Iraq), a code (IRQ), or a set (EU, West=USA+GBR+FRA)",
        };
        var b = new Argument<string>("B") { Description = "The other party" };
        var store = StoreOption.Create();
        var from = DayOptions.Day("--from", "First day");
        var to = DayOptions.Day("--to", "Last day");
        var by = DayOptions.By("day");
        var directed = new Option<bool>("--directed") { Description = "Only what A does to B" };
        var format = FormatOption();
        var recompute = new Option<bool>("--recompute")
        {
            Description = "All acts, sums and evidence that the series is made of, by tabs",
        };
        var forecast = new Option<bool>("--forecast")
        {
            Description = "Where the level is expected to be in a week, by tabs",
        };
        var command = new Command("pair", "Shows how the tone between two parties moves")
        {
            a,
            b,
            store,
            from,
            to,
            by,
            directed,
            format,
            recompute,
            forecast,
        };
        command.SetAction(result =>
        {
            var parties = new PartyArgument();
            var (first, second) = Two(parties, result.GetValue(a)!, result.GetValue(b)!);
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var days = new DayRange(result.GetValue(from), result.GetValue(to));
            var kind = DayOptions.Kind(result.GetValue(by)!);
            var pairs = new PairStore(database);
            if (result.GetValue(forecast))
            {
                ForecastLines.Write(pairs.Forecasts(first, second), Console.Out);
                return ExitCodes.Done;
            }
            if (result.GetValue(recompute))
            {
                return Recompute(pairs, first, second, kind, days);
            }
            bool isPair = first.Codes.Count == 1 && second.Codes.Count == 1;
            var series =
                result.GetValue(directed) && isPair
                    ? pairs.Series(new Dyad(first.Codes[0], second.Codes[0]), kind, days)
                    : pairs.Series(first, second, kind, days);
            Write(series, result.GetValue(format)!, parties, new EventStore(database));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description =
                "table for people; jsonl: cells, then notches; svg: a chart (any browser turns it into PNG)",
            HelpName = "table|jsonl|svg",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? "jsonl" : "table",
        };
        format.AcceptOnlyFromAmong("table", "jsonl", "svg");
        return format;
    }

    private static (PartySet First, PartySet Second) Two(PartyArgument parties, string a, string b)
    {
        var (first, second) = (parties.Set(a), parties.Set(b));
        return first.Name != second.Name
            ? (first, second)
            : throw new CliException(
                "NX507",
                $"{first.Name} and {second.Name} are one party; expected two"
            );
    }

    /// <summary>Makes the series again from its events and says whether what is stored agrees.</summary>
    private static int Recompute(
        PairStore pairs,
        PartySet first,
        PartySet second,
        PeriodKind kind,
        DayRange days
    )
    {
        bool isPair = first.Codes.Count == 1 && second.Codes.Count == 1;
        bool agrees = RecomputeTable.Write(
            pairs.Series(first, second, kind, DayRange.All),
            pairs.Events(first, second),
            isPair
                ? pairs.Changes(Pair.Of(first.Name, second.Name), DayRange.All, 0, int.MaxValue)
                : null,
            Console.Out
        );
        Console.Error.WriteLine(
            agrees
                ? "notch: sums and notches agree with the events"
                : "notch: what is stored does not agree with the events; run notch desk run again"
        );
        return agrees ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static void Write(
        PairSeries series,
        string format,
        PartyArgument parties,
        EventStore events
    )
    {
        string a = parties.Name(series.A);
        string b = parties.Name(series.B);
        if (series.Cells.Count == 0)
        {
            Console.Error.WriteLine(
                $"notch: nothing in the store between {a} and {b} on these days"
            );
        }
        switch (format)
        {
            case "svg":
                Console.Out.Write(PairChart.Draw(series, a, b));
                break;
            case "jsonl":
                SeriesLines.Write([series], events.NewestVersions(), Console.Out);
                break;
            default:
                SeriesTable.Write(series, a, b, Terminal.Page);
                break;
        }
    }
}
