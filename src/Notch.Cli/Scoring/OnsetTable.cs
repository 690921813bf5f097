using System.Globalization;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>Each day of history with the notch that belongs to it, and each busy pair with its false rises.</summary>
internal static class OnsetTable
{
    public static void Write(IReadOnlyList<ScoredPair> pairs, TextWriter output)
    {
        var paths = pairs.ToDictionary(
            p => p,
            p => LevelModels.Follow(p, ChangePointDetector.Default)
        );
        output.WriteLine("file\tpair\tday\twhat\texpected\tfound\tdelay\tlevels\tbegan");
        foreach (var (pair, path) in paths)
        {
            foreach (var onset in pair.Asked(isRise: true).Concat(pair.Asked(isRise: false)))
            {
                var hit = Hit(path, onset);
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{pair.File}\t{pair.Pair}\t{onset.Day:yyyy-MM-dd}\t{onset.What}\t{(onset.IsRise ? "rise" : "fall")}\t{(hit is null ? "no\t\t\t" : $"yes\t{hit.KnownOn.DayNumber - onset.Day.DayNumber}\t{hit.FromLevel}>{hit.ToLevel}\t{hit.Date:yyyy-MM-dd}")}"
                    )
                );
            }
        }
        output.WriteLine("file\tpair\trows\tquiet_years\tfalse_rises\ta_year\tnotches");
        foreach (var (pair, path) in paths.Where(p => p.Key.IsBusy))
        {
            int rises = FalseRises(pair, path);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair.File}\t{pair.Pair}\t{pair.Events.Count}\t{pair.QuietYears.Count}\t{rises}\t{(double)rises / Math.Max(pair.QuietYears.Count, 1):F2}\t{path.Changes.Count(c => c.Announced)}"
                )
            );
        }
        output.WriteLine(
            "file\toutbreaks\tof\teasings\tof\tmedian_delay\tfalse_rises_a_year\tquiet_years"
        );
        foreach (var file in paths.GroupBy(p => p.Key.File, StringComparer.Ordinal))
        {
            WriteFile(file.Key, [.. file], output);
        }
    }

    private static void WriteFile(
        string name,
        KeyValuePair<ScoredPair, LevelPath>[] paths,
        TextWriter output
    )
    {
        var rises = Hits(paths, isRise: true);
        var falls = Hits(paths, isRise: false);
        int[] delays =
        [
            .. rises
                .Where(h => h.Hit is not null)
                .Select(h => h.Hit!.KnownOn.DayNumber - h.Onset.Day.DayNumber)
                .Order(),
        ];
        var busy = paths.Where(p => p.Key.IsBusy).ToArray();
        int years = busy.Sum(p => p.Key.QuietYears.Count);
        int wrong = busy.Sum(p => FalseRises(p.Key, p.Value));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{delays.Length}\t{rises.Count}\t{falls.Count(h => h.Hit is not null)}\t{falls.Count}\t{(delays.Length == 0 ? 0 : delays[delays.Length / 2])}\t{(double)wrong / Math.Max(years, 1):F2}\t{years}"
            )
        );
    }

    private static List<(Onset Onset, ChangePoint? Hit)> Hits(
        KeyValuePair<ScoredPair, LevelPath>[] paths,
        bool isRise
    ) =>
        [
            .. paths.SelectMany(p =>
                p.Key.Asked(isRise).Select(onset => (onset, Hit(p.Value, onset)))
            ),
        ];

    /// <summary>Every announced rise of a year without a listed outbreak counts, also what history knows and the list does not.</summary>
    private static int FalseRises(ScoredPair pair, LevelPath path) =>
        path.Changes.Count(c =>
            c.Announced && c.Notches > 0 && pair.QuietYears.Contains(c.KnownOn.Year)
        );

    private static ChangePoint? Hit(LevelPath path, Onset onset) =>
        path
            .Changes.Where(c =>
                c.Announced
                && c.Notches > 0 == onset.IsRise
                && Math.Abs(c.KnownOn.DayNumber - onset.Day.DayNumber) <= Alarms.Window
            )
            .MinBy(c => Math.Abs(c.KnownOn.DayNumber - onset.Day.DayNumber));
}
