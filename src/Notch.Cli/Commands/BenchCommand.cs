using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Notch.Cli.Benchmarks;
using Notch.Cli.Output;
using Notch.Lexicons;
using Spectre.Console;

namespace Notch.Cli.Commands;

/// <summary>`notch bench`: speed and memory on the shipped samples, on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds")
        {
            HelpName = "SECONDS",
            Description = "CPU time for each figure of reading",
            DefaultValueFactory = _ => 3,
        };
        var pairs = new Option<int?>("--pairs")
        {
            HelpName = "COUNT",
            Description =
                "Only the figures of pairs, with so many pairs really followed (40000 for all)",
        };
        var stories = new Option<int?>("--site")
        {
            HelpName = "STORIES",
            Description =
                "Only the site's pages, with a store of so many stories and twenty events each, and 50 readers",
        };
        var format = new Option<string>("--format")
        {
            Description = "How figures are written",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command(
            "bench",
            "Measures reading, start-up, store and pages on the shipped samples"
        )
        {
            seconds,
            pairs,
            stories,
            format,
        };
        command.SetAction(
            async (result, token) =>
            {
                Write(
                    await MeasureAsync(
                        result.GetValue(pairs),
                        result.GetValue(stories),
                        TimeSpan.FromSeconds(result.GetValue(seconds)),
                        token
                    ),
                    result.GetValue(format)!
                );
                return ExitCodes.Done;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Measure>> MeasureAsync(
        int? pairs,
        int? stories,
        TimeSpan budget,
        CancellationToken token
    )
    {
        if (pairs is { } count)
        {
            return [.. PairBench.Run(count)];
        }
        var reader = await ReaderLoading.Start(LexiconText.Shipped());
        if (stories is { } many)
        {
            Console.Error.WriteLine($"notch: {Machine()}");
            return await SiteBench.RunAsync(reader, many, token);
        }
        var figures = new List<Measure> { Memory("a reader without a story") };
        figures.AddRange(new ReadingBench(reader, budget).Run());
        figures.Add(Memory("after reading the samples over and over"));
        figures.AddRange(StartBench.Run());
        figures.AddRange(await StoreBench.RunAsync(reader, token));
        figures.Add(Memory("with the store and the site"));
        figures.AddRange(PairBench.Run(pairs: 4000));
        Console.Error.WriteLine($"notch: {Machine()}");
        return figures;
    }

    /// <summary>Highest use of memory so far.</summary>
    private static Measure Memory(string when)
    {
        using var process = Process.GetCurrentProcess();
        return new Measure("memory", process.PeakWorkingSet64 / 1048576.0, "MB", $"peak, {when}");
    }

    private static string Machine() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"
        );

    private static void Write(IReadOnlyList<Measure> figures, string format)
    {
        if (format == "jsonl")
        {
            foreach (var figure in figures)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(figure, JsonSerializerOptions.Web));
            }
            return;
        }
        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumns("what", "figure", "unit", "on");
        table.Columns[1].RightAligned();
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.Name,
                figure.Value.ToString(
                    figure.Value >= 100 ? "N0" : "N1",
                    CultureInfo.InvariantCulture
                ),
                figure.Unit,
                figure.Detail
            );
        }
        Terminal.Page.Write(table);
    }
}
