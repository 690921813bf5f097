namespace Notch.Pairs;

/// <summary>A pair (or one dyad of it) over equal periods, with the points where its level changed.</summary>
/// <param name="A">First code: the actor of a dyad.</param>
/// <param name="B">Second code.</param>
/// <param name="IsDirected">True when only what <paramref name="A"/> did to <paramref name="B"/> counts.</param>
/// <param name="Kind">Length of a period.</param>
/// <param name="Cells">One for each period from the first event on, in order.</param>
/// <param name="Changes">Change points, in order.</param>
public sealed record PairSeries(
    string A,
    string B,
    bool IsDirected,
    PeriodKind Kind,
    IReadOnlyList<Cell> Cells,
    IReadOnlyList<ChangePoint> Changes
)
{
    /// <summary>The series of an unordered pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="events">Its events in both directions, in any order; others are left out.</param>
    /// <param name="coverage">What was read, of any pair.</param>
    /// <param name="detector">Follows the level; the default one when null.</param>
    public static PairSeries Of(
        Pair pair,
        PeriodKind kind,
        IEnumerable<PairEvent> events,
        Coverage coverage,
        ChangePointDetector? detector = null
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        return Make(
            pair.A,
            pair.B,
            isDirected: false,
            kind,
            events.Where(e => Pair.Of(e.Actor, e.Recipient) == pair),
            coverage,
            detector
        );
    }

    /// <summary>The series of what one party does to another.</summary>
    /// <param name="dyad">The dyad.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="events">Its events, in any order; others are left out.</param>
    /// <param name="coverage">What was read, of any pair.</param>
    /// <param name="detector">Follows the level; the default one when null.</param>
    public static PairSeries Of(
        Dyad dyad,
        PeriodKind kind,
        IEnumerable<PairEvent> events,
        Coverage coverage,
        ChangePointDetector? detector = null
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        return Make(
            dyad.Actor,
            dyad.Recipient,
            isDirected: true,
            kind,
            events.Where(e => e.Actor == dyad.Actor && e.Recipient == dyad.Recipient),
            coverage,
            detector
        );
    }

    private static PairSeries Make(
        string a,
        string b,
        bool isDirected,
        PeriodKind kind,
        IEnumerable<PairEvent> events,
        Coverage coverage,
        ChangePointDetector? detector
    )
    {
        var merged = MergedEvents.Of(events);
        var path = (detector ?? ChangePointDetector.Default).Follow(a, b, merged, coverage);
        var cells = new ToneCalculator().Cells(a, b, kind, merged, coverage);
        return new PairSeries(a, b, isDirected, kind, WithLevels(cells, kind, path), path.Changes);
    }

    /// <summary>A period shows the level at the end of its last day; a gap shows none.</summary>
    private static List<Cell> WithLevels(IReadOnlyList<Cell> cells, PeriodKind kind, LevelPath path)
    {
        var result = new List<Cell>(cells.Count);
        int day = 0;
        foreach (var cell in cells)
        {
            var end = Period.Next(kind, cell.Start);
            LevelDay? last = null;
            while (day < path.Days.Count && path.Days[day].Day < end)
            {
                last = path.Days[day++];
            }
            result.Add(
                cell with
                {
                    Level = last?.Mean,
                    LevelLow = last?.Low,
                    LevelHigh = last?.High,
                }
            );
        }
        return result;
    }
}
