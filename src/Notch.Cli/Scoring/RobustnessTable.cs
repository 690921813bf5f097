using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>How many notches stay when a fifth of the rows get a random type, or three in ten are missing.</summary>
internal static class RobustnessTable
{
    private const int Days = 14;
    private const int Seeds = 3;

    /// <summary>Writes, for each kind of damage and size of notch, the share that still has an announced notch of its direction that began or became known within 14 days.</summary>
    public static void Write(IReadOnlyList<ScoredPair> pairs, TextWriter output)
    {
        var kept = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var thinned = pairs
            .Select(p => p.Coverage)
            .Distinct()
            .ToDictionary(
                c => c,
                c => Enumerable.Range(1, Seeds).Select(seed => Thinned(c, seed)).ToArray()
            );
        foreach (var pair in pairs.Where(p => p.IsBusy))
        {
            var before = Announced(pair);
            (QuadClass, double)[] types =
            [
                .. pair.Events.Select(e => (e.Quad, e.Weight)).Distinct().Order(),
            ];
            for (int seed = 1; seed <= Seeds; seed++)
            {
                var retyped = Announced(pair with { Events = Retyped(pair, types, seed) });
                var removed = Announced(
                    pair with
                    {
                        Events = Thinned(pair, seed),
                        Coverage = thinned[pair.Coverage][seed - 1],
                    }
                );
                Count("random types", before, retyped, kept);
                Count("removed", before, removed, kept);
                Count("random types, the other way", retyped, before, kept);
                Count("removed, the other way", removed, before, kept);
            }
        }
        output.WriteLine("damage\tnotches\tstay\tby_day_known\tby_day_begun\tcount");
        foreach (var (name, count) in kept)
        {
            double all = count.All;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}\t{count.Either / all:P0}\t{count.Known / all:P0}\t{count.Begun / all:P0}\t{all / Seeds:F0}"
                )
            );
        }
    }

    private static ChangePoint[] Announced(ScoredPair pair) =>
        [.. LevelModels.Follow(pair, ChangePointDetector.Default).Changes.Where(c => c.Announced)];

    private static void Count(
        string damage,
        ChangePoint[] before,
        ChangePoint[] after,
        SortedDictionary<string, Tally> kept
    )
    {
        foreach (var change in before)
        {
            var like = after.Where(c => c.Notches > 0 == change.Notches > 0).ToArray();
            bool known = like.Any(c => IsNear(c.KnownOn, change.KnownOn));
            bool begun = like.Any(c => IsNear(c.Date, change.Date));
            string direction = change.Notches > 0 ? "rises" : "falls";
            string size = Math.Abs(change.Notches) switch
            {
                1 => "by one rung",
                2 => "by two rungs",
                _ => "by three and more",
            };
            foreach (
                string group in new[]
                {
                    $"{damage}\tall",
                    $"{damage}\t{direction}",
                    $"{damage}\t{direction} {size}",
                    change.ToLevel >= (int)Level.Fighting ? $"{damage}\trises to fighting" : "",
                }
            )
            {
                if (group.Length > 0)
                {
                    kept[group] = kept.GetValueOrDefault(group).And(known, begun);
                }
            }
        }
    }

    private static bool IsNear(DateOnly a, DateOnly b) =>
        Math.Abs(a.DayNumber - b.DayNumber) <= Days;

    private static List<PairEvent> Retyped(
        ScoredPair pair,
        (QuadClass Quad, double Weight)[] types,
        int seed
    ) =>
        [
            .. pair.Events.Select(e =>
            {
                ulong dice = Dice(e.EventId, seed);
                if (dice % 5 != 0)
                {
                    return e;
                }
                var (quad, weight) = types[(dice / 5) % (ulong)types.Length];
                return e with { Quad = quad, Weight = weight };
            }),
        ];

    private static List<PairEvent> Thinned(ScoredPair pair, int seed) =>
        [.. pair.Events.Where(e => Dice(e.EventId, seed) % 10 >= 3)];

    /// <summary>What is left of all pairs' rows when three in ten are missing.</summary>
    private static Coverage Thinned(Coverage coverage, int seed)
    {
        var left = new List<KeyValuePair<DateOnly, int>>();
        for (var day = coverage.First; day <= coverage.Last; day = day.AddDays(1))
        {
            int rows = Enumerable
                .Range(0, coverage.On(day))
                .Count(i =>
                    Dice(string.Create(CultureInfo.InvariantCulture, $"{day.DayNumber}:{i}"), seed)
                        % 10
                    >= 3
                );
            // A day whose rows are all gone still was read.
            left.Add(KeyValuePair.Create(day, coverage.On(day) == 0 ? 0 : Math.Max(rows, 1)));
        }
        return new Coverage(left);
    }

    /// <summary>The same dice for the same row in every run.</summary>
    private static ulong Dice(string id, int seed) =>
        BitConverter.ToUInt64(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}"))
            )
        );

    /// <summary>How many notches there were, and how many of them have their like within 14 days.</summary>
    private readonly record struct Tally(int All, int Known, int Begun, int Either)
    {
        public Tally And(bool known, bool begun) =>
            new(
                All + 1,
                Known + (known ? 1 : 0),
                Begun + (begun ? 1 : 0),
                Either + (known || begun ? 1 : 0)
            );
    }
}
