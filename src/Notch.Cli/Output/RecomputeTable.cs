using System.Globalization;
using Notch.Pairs;

namespace Notch.Cli.Output;

/// <summary>All that a series was made of, so that a reader can make it again: acts with their class and weight, sums by period, and each notch with its acts' evidence.</summary>
internal static class RecomputeTable
{
    /// <summary>Writes three tables by tabs.</summary>
    /// <param name="series">The series as it is shown.</param>
    /// <param name="events">The events of the pair.</param>
    /// <param name="stored">The notches that the store holds; null where there is no store.</param>
    /// <param name="output">Where to.</param>
    /// <returns>True when sums and stored notches agree with the events.</returns>
    public static bool Write(
        PairSeries series,
        IReadOnlyList<PairEvent> events,
        IReadOnlyList<ChangePoint>? stored,
        TextWriter output
    )
    {
        var sums = WriteActs(series, events, output);
        bool agrees = WriteCells(series, sums, output);
        WriteNotches(series, events, output);
        if (stored is not null)
        {
            var now = series.Changes.Select(Key).ToHashSet(StringComparer.Ordinal);
            var kept = stored.Select(Key).ToHashSet(StringComparer.Ordinal);
            agrees &= now.SetEquals(kept);
        }
        return agrees;
    }

    /// <summary>One row an event; an act told twice on a day counts where it stands first.</summary>
    private static Dictionary<DateOnly, double> WriteActs(
        PairSeries series,
        IReadOnlyList<PairEvent> events,
        TextWriter output
    )
    {
        var sums = new Dictionary<DateOnly, double>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var acts = new HashSet<(DateOnly, string, Events.QuadClass, double)>();
        output.WriteLine(
            "period\tday\tevent\tactor\trecipient\tquad\tclass\tweight\tcounts\tsource"
        );
        foreach (
            var e in events
                .OrderBy(e => e.Date)
                .ThenBy(e => e.EventId, StringComparer.Ordinal)
                .ThenBy(e => e.Actor, StringComparer.Ordinal)
        )
        {
            bool counts = ids.Add(e.EventId) && acts.Add((e.Date, e.Actor, e.Quad, e.Weight));
            var start = Period.StartOf(series.Kind, e.Date);
            double onItsSide = (int)e.Quad <= 2 ? Math.Max(e.Weight, 0) : Math.Min(e.Weight, 0);
            if (counts)
            {
                sums[start] = sums.GetValueOrDefault(start) + onItsSide;
            }
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Period.Name(series.Kind, start)}\t{e.Date:yyyy-MM-dd}\t{e.EventId}\t{e.Actor}\t{e.Recipient}\t{(int)e.Quad}\t{ActClasses.Of(e.Quad, e.Weight)}\t{e.Weight}\t{(counts ? 1 : 0)}\t{e.Source}"
                )
            );
        }
        return sums;
    }

    private static bool WriteCells(
        PairSeries series,
        Dictionary<DateOnly, double> sums,
        TextWriter output
    )
    {
        bool agrees = true;
        output.WriteLine("period\tsum_of_acts\tsum_in_cell\tlevel");
        foreach (var cell in series.Cells.Where(c => c.Events > 0))
        {
            double inCell =
                cell.VerbalCooperation
                + cell.MaterialCooperation
                + cell.VerbalConflict
                + cell.MaterialConflict;
            double ofActs = sums.GetValueOrDefault(cell.Start);
            agrees &= Math.Abs(inCell - ofActs) < 1e-6;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cell.Period}\t{ofActs:0.####}\t{inCell:0.####}\t{cell.Level:F2}"
                )
            );
        }
        return agrees;
    }

    private static void WriteNotches(
        PairSeries series,
        IReadOnlyList<PairEvent> events,
        TextWriter output
    )
    {
        var byId = events
            .GroupBy(e => e.EventId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        output.WriteLine(
            "began\tknown\tfrom\tto\tprobability\tannounced\tevent\tclass\tevidence\tshare"
        );
        foreach (var change in series.Changes)
        {
            foreach (var reason in change.Because)
            {
                string kind = byId.TryGetValue(reason.EventId, out var e)
                    ? ActClasses.Of(e.Quad, e.Weight).ToString()
                    : "";
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{change.Date:yyyy-MM-dd}\t{change.KnownOn:yyyy-MM-dd}\t{change.FromLevel}\t{change.ToLevel}\t{change.Probability:F3}\t{(change.Announced ? 1 : 0)}\t{reason.EventId}\t{kind}\t{reason.Evidence:F3}\t{reason.Share:F3}"
                    )
                );
            }
        }
    }

    private static string Key(ChangePoint c) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Date:yyyy-MM-dd} {c.KnownOn:yyyy-MM-dd} {c.FromLevel} {c.ToLevel} {c.Announced}"
        );
}
