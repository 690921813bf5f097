using System.CommandLine;
using Notch.Cli.Input;
using Notch.Cli.Output;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Commands;

/// <summary>`notch notches`: where the tone between any two parties rose or fell.</summary>
internal static class NotchesCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var since = DayOptions.Day("--since", "First day");
        var pair = new Option<string?>("--pair")
        {
            Description = "Only this pair: IRQ-USA, in any order",
            HelpName = "A-B",
        };
        var all = new Option<bool>("--all")
        {
            Description = "Also changes that rest on too few sources",
        };
        var format = new Option<string>("--format")
        {
            Description = "table for people, jsonl for programs",
            HelpName = "table|jsonl",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? "jsonl" : "table",
        };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("notches", "Lists where the tone rose or fell, newest first")
        {
            store,
            since,
            pair,
            all,
            format,
        };
        command.SetAction(result =>
        {
            Pair? only = result.GetValue(pair) is { } text ? PairOf(text) : null;
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            var changes = new PairStore(database)
                .Changes(only, new DayRange(result.GetValue(since), To: null), 0, int.MaxValue)
                .Where(c => c.Announced || result.GetValue(all));
            Write(
                changes,
                result.GetValue(format) == "table",
                new EventStore(database).NewestVersions()
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Pair PairOf(string text)
    {
        var parties = new PartyArgument();
        return Pair.TryParse(text, out var pair)
            ? Pair.Of(parties.Code(pair.A), parties.Code(pair.B))
            : throw new CliException(
                "NX507",
                $"--pair '{text}': expected two parties with a hyphen between them, such as IRQ-USA"
            );
    }

    private static void Write(IEnumerable<ChangePoint> changes, bool isTable, Versions? versions)
    {
        int count = 0;
        foreach (var change in changes)
        {
            count++;
            if (isTable)
            {
                SeriesTable.Write(change, Terminal.Page);
            }
            else
            {
                Console.Out.Write(PairRecords.Line(change, versions) + "\n");
            }
        }
        if (count == 0)
        {
            Console.Error.WriteLine("notch: no notch on these days");
        }
    }
}
