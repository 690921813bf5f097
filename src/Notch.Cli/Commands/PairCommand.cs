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
            Description = "A party: a name (Iraq) or a code (IRQ)",
        };
        var b = new Argument<string>("B") { Description = "The other party" };
        var store = StoreOption.Create();
        var from = DayOptions.Day("--from", "First day");
        var to = DayOptions.Day("--to", "Last day");
        var by = DayOptions.By("day");
        var directed = new Option<bool>("--directed") { Description = "Only what A does to B" };
        var format = new Option<string>("--format")
        {
            Description =
                "table for people; jsonl: cells, then notches; svg: a chart (any browser turns it into PNG)",
            HelpName = "table|jsonl|svg",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? "jsonl" : "table",
        };
        format.AcceptOnlyFromAmong("table", "jsonl", "svg");
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
        };
        command.SetAction(result =>
        {
            var parties = new PartyArgument();
            string first = parties.Code(result.GetValue(a)!);
            string second = parties.Code(result.GetValue(b)!);
            if (first == second)
            {
                throw new CliException(
                    "NX507",
                    $"{first} and {second} are one party; expected two"
                );
            }
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var days = new DayRange(result.GetValue(from), result.GetValue(to));
            var kind = DayOptions.Kind(result.GetValue(by)!);
            var pairs = new PairStore(database);
            var series = result.GetValue(directed)
                ? pairs.Series(new Dyad(first, second), kind, days)
                : pairs.Series(Pair.Of(first, second), kind, days);
            Write(series, result.GetValue(format)!, parties, new EventStore(database));
            return ExitCodes.Done;
        });
        return command;
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
