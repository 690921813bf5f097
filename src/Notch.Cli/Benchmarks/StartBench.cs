using System.Diagnostics;
using Notch.Cli.Demo;

namespace Notch.Cli.Benchmarks;

/// <summary>How long a fresh process needs to read one page: what a person waits for.</summary>
internal static class StartBench
{
    private const int Times = 5;

    /// <summary>Takes the figures: wall time, median of five.</summary>
    public static IEnumerable<Measure> Run()
    {
        string page = Path.Combine(Path.GetTempPath(), $"notch-bench-{Environment.ProcessId}.html");
        File.WriteAllBytes(
            page,
            SampleStories
                .Pages()
                .First(p => p.Url!.EndsWith(".html", StringComparison.Ordinal))
                .Bytes.Span
        );
        try
        {
            yield return new Measure(
                "start: help",
                Median(["--help"]),
                "ms",
                "a fresh process, median of 5"
            );
            yield return new Measure(
                "start: read one page",
                Median(["read", page, "--format", "jsonl"]),
                "ms",
                "a fresh process, median of 5"
            );
        }
        finally
        {
            File.Delete(page);
        }
    }

    private static double Median(string[] arguments)
    {
        var times = new List<double>();
        for (int i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            Start(arguments);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[Times / 2];
    }

    private static void Start(string[] arguments)
    {
        string self = typeof(StartBench).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [self, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != ExitCodes.Done)
        {
            throw new CliException(
                "NX630",
                $"'notch {string.Join(' ', arguments)}' ended with {process.ExitCode} while it was timed; expected 0"
            );
        }
    }
}
