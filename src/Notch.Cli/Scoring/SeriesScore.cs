using System.Diagnostics;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>`notch score series FILE`: delay at known outbreaks and easings, and false rises in quiet years.</summary>
internal static class SeriesScore
{
    /// <summary>A change counts for an onset when it was known at most so many days before or after it.</summary>
    private const int Window = 21;

    /// <summary>An onset is asked of pairs with at least so many events that were heard of before it.</summary>
    private const int KnownPair = 100;

    /// <summary>False rises are counted on pairs with at least so many events.</summary>
    private const int BusyPair = 200;

    public static ScoreKind Kind { get; } =
        new(
            "series",
            "Delay of notches at outbreaks and easings, and false rises a pair-year, on an event file",
            Run
        );

    private static int Run(string path, TextWriter output)
    {
        var file = EventFile.Read(path, "keds", codebook: null);
        var coverage = Coverage.Of(file.Events);
        var watch = Stopwatch.StartNew();
        var changes = new Dictionary<Pair, LevelPath>();
        var sizes = new Dictionary<Pair, int>();
        foreach (var group in file.Events.GroupBy(e => Pair.Of(e.Actor, e.Recipient)))
        {
            var events = group.ToList();
            sizes[group.Key] = events.Count;
            changes[group.Key] = ChangePointDetector.Default.Follow(
                group.Key.A,
                group.Key.B,
                events,
                coverage
            );
        }
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Events.Count} events of {changes.Count} pairs ({file.Note}) in {watch.Elapsed.TotalSeconds:F1} s"
            )
        );
        WriteOnsets(changes, sizes, output);
        WriteQuiet(changes, sizes, coverage, output);
        return ExitCodes.Done;
    }

    private static void WriteOnsets(
        Dictionary<Pair, LevelPath> changes,
        Dictionary<Pair, int> sizes,
        TextWriter output
    )
    {
        output.WriteLine("pair\tday\twhat\texpected\tfound\tdelay\tlevels\tlevel_before");
        var delays = new List<int>();
        int asked = 0;
        foreach (var onset in Onsets.All)
        {
            var pair = new Pair(onset.A, onset.B);
            if (
                !changes.TryGetValue(pair, out var path)
                || sizes[pair] < KnownPair
                || path.Days[0].Day.DayNumber >= onset.Day.DayNumber - Window
            )
            {
                continue;
            }
            asked++;
            var hit = path
                .Changes.Where(c => c.Announced && c.Notches > 0 == onset.IsRise)
                .Select(c => (Change: c, Delay: c.KnownOn.DayNumber - onset.Day.DayNumber))
                .Where(c => Math.Abs(c.Delay) <= Window)
                .OrderBy(c => Math.Abs(c.Delay))
                .FirstOrDefault();
            double before = path
                .Days.LastOrDefault(d => d.Day.DayNumber < onset.Day.DayNumber - Window)
                .Mean;
            string found = hit.Change is null
                ? "no\t\t"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"yes\t{hit.Delay}\t{hit.Change.FromLevel:F0}>{hit.Change.ToLevel:F0}"
                );
            if (hit.Change is not null)
            {
                delays.Add(hit.Delay);
            }
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{onset.A}-{onset.B}\t{onset.Day:yyyy-MM-dd}\t{onset.What}\t{(onset.IsRise ? "rise" : "fall")}\t{found}\t{before:F1}"
                )
            );
        }
        delays.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"all\t\t\t\t{delays.Count} of {asked}\t{(delays.Count == 0 ? 0 : delays[delays.Count / 2])} (median)\t\t"
            )
        );
    }

    private static void WriteQuiet(
        Dictionary<Pair, LevelPath> changes,
        Dictionary<Pair, int> sizes,
        Coverage coverage,
        TextWriter output
    )
    {
        output.WriteLine("pair\tevents\tquiet_years\trises\trises_a_year\tall_changes");
        (int Years, int Rises, int Changes) total = default;
        foreach (
            var (pair, path) in changes
                .Where(c => sizes[c.Key] >= BusyPair)
                .OrderByDescending(c => sizes[c.Key])
        )
        {
            var loud = Onsets
                .All.Where(o => o.A == pair.A && o.B == pair.B && o.IsRise)
                .Select(o => o.Day.Year)
                .ToHashSet();
            int years = Enumerable
                .Range(coverage.First.Year, coverage.Last.Year - coverage.First.Year + 1)
                .Count(y => !loud.Contains(y));
            int rises = path.Changes.Count(c =>
                c.Announced && c.Notches > 0 && !loud.Contains(c.KnownOn.Year)
            );
            total = (total.Years + years, total.Rises + rises, total.Changes + path.Changes.Count);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair}\t{sizes[pair]}\t{years}\t{rises}\t{(double)rises / years:F2}\t{path.Changes.Count}"
                )
            );
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"all\t\t{total.Years}\t{total.Rises}\t{(double)total.Rises / Math.Max(total.Years, 1):F2}\t{total.Changes}"
            )
        );
    }
}
