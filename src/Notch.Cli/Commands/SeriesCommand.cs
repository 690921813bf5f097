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
        var format = FormatOption();
        var codebook = CodebookOption();
        var by = DayOptions.By("week");
        var pair = PairOption();
        var least = LeastOption();
        var between = BetweenOption();
        var selection = new SelectionOptions();
        var notchesOnly = new Option<bool>("--notches") { Description = "Only notches, no cells" };
        var forecast = ForecastOption();
        var output = OutputOption();
        var command = new Command("series", "Cells and notches of every pair in an event file")
        {
            file,
            format,
            codebook,
            by,
            pair,
            between,
            least,
            notchesOnly,
            forecast,
            output,
        };
        selection.AddTo(command);
        command.SetAction(result =>
        {
            var read = EventFile.Read(
                result.GetValue(file)!,
                result.GetValue(format)!,
                result.GetValue(codebook)
            );
            var parties = selection.Parties(result);
            var filter = selection.Filter(result);
            var pairs = result.GetValue(between) is [{ } a, { } b]
                ? [OfTwo(read.Events, SelectionOptions.Two(parties, a, b), filter)]
                : OfAll(read.Events, filter, result.GetValue(pair), result.GetValue(least));
            var series = new FileSeries(
                read,
                Coverage.Of(read.Events),
                selection.IsDirected(result),
                DayOptions.Kind(result.GetValue(by)!)
            );
            if (result.GetValue(forecast))
            {
                ForecastLines.Write(series.Forecasts(One(pairs)), Console.Out, Console.Error);
                return ExitCodes.Done;
            }
            Write(series, pairs, result.GetValue(notchesOnly), result.GetValue(output)!, parties);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "What the file holds",
            HelpName = string.Join('|', ImportFormats.Names),
            DefaultValueFactory = _ => "keds",
        };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        return format;
    }

    private static Option<string?> PairOption() =>
        new("--pair")
        {
            Description = "Only this pair, in the file's codes: IRQ-USA",
            HelpName = "A-B",
        };

    private static Option<int> LeastOption() =>
        new("--min-events")
        {
            Description = "Only pairs with at least so many rows",
            DefaultValueFactory = _ => 1,
        };

    private static Option<string[]> BetweenOption() =>
        new("--between")
        {
            Description =
                "Only these two parties: names, codes, sectors or sets, as for notch pair",
            HelpName = "A B",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };

    private static Option<bool> ForecastOption() =>
        new("--forecast")
        {
            Description =
                "Where the level of the one pair asked for is expected in a week, by tabs",
        };

    private static Option<string> OutputOption()
    {
        var output = new Option<string>("--output")
        {
            Description =
                "table for people; jsonl: cells, then notches; svg and png: a chart of one pair",
            HelpName = string.Join('|', SeriesOutput.Forms),
            DefaultValueFactory = _ => Console.IsOutputRedirected ? "jsonl" : "table",
        };
        output.AcceptOnlyFromAmong(SeriesOutput.Forms);
        return output;
    }

    private static FilePair OfTwo(
        IReadOnlyList<PairEvent> events,
        (Party A, Party B) two,
        SeriesFilter filter
    ) =>
        new(
            two.A.Name,
            two.B.Name,
            [.. PartyActs.Of(two.A, two.B, events, filter, SourceKinds.Shipped)],
            HasOrder: true
        );

    private static List<FilePair> OfAll(
        IReadOnlyList<PairEvent> events,
        SeriesFilter filter,
        string? only,
        int least
    ) =>
        [
            .. PartyActs
                .Keep(events, filter, SourceKinds.Shipped)
                .GroupBy(e => Pair.Of(e.Actor, e.Recipient))
                .Where(g => g.Count() >= least && IsAsked(only, g.Key))
                .OrderBy(g => g.Key.A, StringComparer.Ordinal)
                .ThenBy(g => g.Key.B, StringComparer.Ordinal)
                .Select(g => new FilePair(g.Key.A, g.Key.B, [.. g])),
        ];

    private static FilePair One(List<FilePair> pairs) =>
        pairs.Count == 1
            ? pairs[0]
            : throw new CliException(
                "NX509",
                FormattableString.Invariant(
                    $"{pairs.Count} pairs are asked for; name one with --pair or --between"
                )
            );

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
        FileSeries file,
        List<FilePair> pairs,
        bool notchesOnly,
        string form,
        PartyArgument parties
    )
    {
        int count = 0;
        int notches = 0;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var pair in SeriesOutput.IsPicture(form) ? [One(pairs)] : pairs)
        {
            foreach (var series in file.Of(pair))
            {
                count++;
                notches += series.Changes.Count(c => c.Announced);
                SeriesOutput.Write(
                    notchesOnly ? series with { Cells = [] } : series,
                    form,
                    versions: null,
                    parties,
                    output
                );
            }
        }
        output.Flush();
        var (read, coverage) = (file.Read, file.Coverage);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"notch: {read.Events.Count} rows{(read.Note.Length > 0 ? $" ({read.Note})" : "")}, {coverage.First:yyyy-MM-dd} to {coverage.Last:yyyy-MM-dd}; {count} {(file.IsDirected ? "dyads" : "pairs")}, {notches} notches"
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
