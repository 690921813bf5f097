using System.CommandLine;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Cli.Output;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Commands;

/// <summary>`notch series --format keds FILE`: cells and notches of every pair in an event file, without a store.</summary>
internal static class SeriesCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "An event file, plain or .gz; - for standard input",
        };
        var format = new Option<string>("--format")
        {
            Description = "What the file holds",
            HelpName = string.Join('|', ImportFormats.Names),
            DefaultValueFactory = _ => "keds",
        };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var codebook = CodebookOption();
        var by = DayOptions.By("week");
        var pair = new Option<string?>("--pair")
        {
            Description = "Only this pair, in the file's codes: IRQ-USA",
            HelpName = "A-B",
        };
        var least = new Option<int>("--min-events")
        {
            Description = "Only pairs with at least so many rows",
            DefaultValueFactory = _ => 1,
        };
        var notchesOnly = new Option<bool>("--notches") { Description = "Only notches, no cells" };
        var command = new Command("series", "Cells and notches of every pair in an event file")
        {
            file,
            format,
            codebook,
            by,
            pair,
            least,
            notchesOnly,
        };
        command.SetAction(result =>
        {
            var read = EventFile.Read(
                result.GetValue(file)!,
                result.GetValue(format)!,
                result.GetValue(codebook)
            );
            string? only = result.GetValue(pair);
            var groups = read
                .Events.GroupBy(e => Pair.Of(e.Actor, e.Recipient))
                .Where(g => g.Count() >= result.GetValue(least) && IsAsked(only, g.Key))
                .OrderBy(g => g.Key.A, StringComparer.Ordinal)
                .ThenBy(g => g.Key.B, StringComparer.Ordinal);
            Write(
                read,
                groups,
                DayOptions.Kind(result.GetValue(by)!),
                result.GetValue(notchesOnly)
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string?> CodebookOption()
    {
        var codebook = new Option<string?>("--codebook")
        {
            Description = "Codes of a keds file; found out from the codes when left out",
            HelpName = "cameo|weis",
        };
        codebook.AcceptOnlyFromAmong("cameo", "weis");
        return codebook;
    }

    private static void Write(
        EventFile read,
        IEnumerable<IGrouping<Pair, PairEvent>> groups,
        PeriodKind kind,
        bool notchesOnly
    )
    {
        var coverage = Coverage.Of(read.Events);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        int pairs = 0;
        int notches = 0;
        foreach (var group in groups)
        {
            var series = PairSeries.Of(group.Key, kind, group, coverage);
            pairs++;
            notches += series.Changes.Count(c => c.Announced);
            SeriesLines.Write(
                [notchesOnly ? series with { Cells = [] } : series],
                versions: null,
                output
            );
        }
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"notch: {read.Events.Count} rows{(read.Note.Length > 0 ? $" ({read.Note})" : "")}, {coverage.First:yyyy-MM-dd} to {coverage.Last:yyyy-MM-dd}; {pairs} pairs, {notches} notches"
            )
        );
    }

    private static bool IsAsked(string? text, Pair pair) =>
        text is null
        || (
            Pair.TryParse(text, out var asked)
                ? asked == pair
                : throw new CliException(
                    "NX507",
                    $"--pair '{text}': expected two codes with a hyphen between them, such as IRQ-USA"
                )
        );
}
