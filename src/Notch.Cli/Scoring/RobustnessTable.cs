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

    /// <summary>Writes, for each kind of damage and size of notch, the share that still has a notch of its direction within 14 days.</summary>
    public static void Write(IReadOnlyList<ScoredPair> pairs, TextWriter output)
    {
        var kept = new SortedDictionary<string, (int Kept, int All)>(StringComparer.Ordinal);
        foreach (var pair in pairs.Where(p => p.IsBusy))
        {
            var before = Announced(pair);
            (QuadClass, double)[] types =
            [
                .. pair.Events.Select(e => (e.Quad, e.Weight)).Distinct().Order(),
            ];
            for (int seed = 1; seed <= Seeds; seed++)
            {
                Count(
                    "random types",
                    before,
                    Announced(pair with { Events = Retyped(pair, types, seed) }),
                    kept
                );
                Count(
                    "removed",
                    before,
                    Announced(pair with { Events = Thinned(pair, seed) }),
                    kept
                );
            }
        }
        output.WriteLine("damage\tnotches\tstay_within_14_days\tcount");
        foreach (var (name, count) in kept)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}\t{(double)count.Kept / count.All:P0}\t{count.All / Seeds}"
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
        SortedDictionary<string, (int Kept, int All)> kept
    )
    {
        foreach (var change in before)
        {
            int stays = after.Any(c =>
                c.Notches > 0 == change.Notches > 0
                && Math.Abs(c.KnownOn.DayNumber - change.KnownOn.DayNumber) <= Days
            )
                ? 1
                : 0;
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
                    var (k, a) = kept.GetValueOrDefault(group);
                    kept[group] = (k + stays, a + 1);
                }
            }
        }
    }

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

    /// <summary>The same dice for the same row in every run.</summary>
    private static ulong Dice(string id, int seed) =>
        BitConverter.ToUInt64(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}"))
            )
        );
}
