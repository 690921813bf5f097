using System.Diagnostics;
using System.Globalization;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Cli.Benchmarks;

/// <summary>How long it takes to follow the levels of very many pairs over ten years, and to go on by one day. One thread, CPU time.</summary>
/// <remarks>The pairs are made up: the busiest has twenty acts a day, the one of rank r has 20 / r^0.8, with weeks of more and of less.</remarks>
internal static class PairBench
{
    private const int AllPairs = 40_000;
    private const int Days = 3650;
    private const int Batch = 100;
    private const int Stories = 500;
    private static readonly DateOnly First = new(2010, 1, 1);

    /// <summary>Takes both figures.</summary>
    /// <param name="pairs">How many pairs are really followed, spread over all ranks; the figures are scaled to 40,000.</param>
    public static IEnumerable<Measure> Run(int pairs)
    {
        pairs = Math.Clamp(pairs, 1, AllPairs);
        double scale = (double)AllPairs / pairs;
        var coverage = new Coverage(
            Enumerable.Range(0, Days).Select(d => KeyValuePair.Create(First.AddDays(d), Stories))
        );
        var read = Enumerable
            .Range(0, Days)
            .Select(d => First.AddDays(d))
            .Select(day => (coverage.Exposure(day), coverage.Usual(day)))
            .ToArray();
        var follow = TimeSpan.Zero;
        long acts = 0;
        var states = new List<byte[]>(pairs);
        for (int i = 0; i < pairs; i += Batch)
        {
            var batch = Enumerable
                .Range(i, Math.Min(Batch, pairs - i))
                .Select(j => ByDay(Acts(1 + (int)((j + 0.5) * scale))))
                .ToArray();
            acts += batch.Sum(days => days.Sum(day => (long)day.Length));
            var trackers = batch.Select(_ => new LevelTracker("AAA", "BBB")).ToArray();
            var start = Cpu();
            for (int j = 0; j < batch.Length; j++)
            {
                for (int day = 0; day < Days; day++)
                {
                    var (exposure, usual) = read[day];
                    trackers[j].Step(First.AddDays(day), batch[j][day], exposure, usual);
                }
            }
            follow += Cpu() - start;
            states.AddRange(trackers.Select(t => t.Save()));
        }
        int bytes = states.Max(s => s.Length);
        var step = OneDay(states);
        string on = string.Create(
            CultureInfo.InvariantCulture,
            $"40,000 pairs, {acts * scale / 1e6:F1} million acts; {pairs} of them followed and scaled"
        );
        yield return new Measure("pairs: ten years", follow.TotalSeconds * scale, "s", on);
        yield return new Measure(
            "pairs: one day",
            step.TotalSeconds * scale,
            "s",
            string.Create(
                CultureInfo.InvariantCulture,
                $"each from its kept state and back to it; every other pair has an act ({bytes / 1024.0:F0} kB at most)"
            )
        );
    }

    /// <summary>The time that one more day takes for all pairs; their states move on.</summary>
    private static TimeSpan OneDay(List<byte[]> states)
    {
        var kept = states.ConvertAll(_ => new LevelTracker("AAA", "BBB"));
        ulong dice = 1;
        PairEvent[] events = [Act(1, Days, 0, isCrisis: false, ref dice)];
        // The code of a day is compiled before it is timed.
        foreach (byte[] state in states.Take(Batch))
        {
            var tracker = new LevelTracker("AAA", "BBB");
            tracker.Restore(state);
            tracker.Step(First.AddDays(Days), events, exposure: 1, Stories);
            tracker.Save();
        }
        var began = Cpu();
        for (int i = 0; i < kept.Count; i++)
        {
            kept[i].Restore(states[i]);
            kept[i].Step(First.AddDays(Days), i % 2 == 0 ? events : [], exposure: 1, Stories);
            states[i] = kept[i].Save();
        }
        return Cpu() - began;
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static PairEvent[][] ByDay(List<PairEvent> events)
    {
        var days = new PairEvent[Days][];
        Array.Fill(days, []);
        foreach (var day in events.GroupBy(e => e.Date))
        {
            days[day.Key.DayNumber - First.DayNumber] = [.. day];
        }
        return days;
    }

    private static List<PairEvent> Acts(int rank)
    {
        double rate = 20 / Math.Pow(rank, 0.8);
        var events = new List<PairEvent>();
        ulong dice = (ulong)rank * 0x9E3779B97F4A7C15UL;
        for (int day = 0; day < Days; day++)
        {
            bool isCrisis = day / 7 % 97 == rank % 97;
            for (double left = rate * (isCrisis ? 4 : 1); left > 0; left--)
            {
                if (Next(ref dice) < left)
                {
                    events.Add(Act(rank, day, events.Count, isCrisis, ref dice));
                }
            }
        }
        if (events.Count == 0)
        {
            events.Add(Act(rank, 0, 0, isCrisis: false, ref dice));
        }
        return events;
    }

    private static PairEvent Act(int rank, int day, int number, bool isCrisis, ref ulong dice)
    {
        var (quad, weight) = (Next(ref dice) * (isCrisis ? 3 : 1)) switch
        {
            < 0.5 => (QuadClass.VerbalCooperation, 1.0),
            < 0.7 => (QuadClass.VerbalCooperation, 3.0),
            < 0.8 => (QuadClass.MaterialCooperation, 6.0),
            < 1.2 => (QuadClass.VerbalConflict, -2.0),
            < 1.6 => (QuadClass.VerbalConflict, -5.0),
            < 2.2 => (QuadClass.MaterialConflict, -6.0),
            _ => (QuadClass.MaterialConflict, -10.0),
        };
        return new PairEvent(
            string.Create(CultureInfo.InvariantCulture, $"{rank}-{number}"),
            First.AddDays(day),
            number % 2 == 0 ? "AAA" : "BBB",
            number % 2 == 0 ? "BBB" : "AAA",
            quad,
            weight,
            "",
            ""
        );
    }

    /// <summary>0 to below 1; the same in every run.</summary>
    private static double Next(ref ulong dice)
    {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        return (dice >> 11) * (1.0 / (1UL << 53));
    }
}
