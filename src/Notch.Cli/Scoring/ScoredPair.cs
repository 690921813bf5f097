using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>One pair of one event file, with the days of history that concern it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Events">Its rows.</param>
/// <param name="Coverage">What the file holds of any pair.</param>
/// <param name="Onsets">Outbreaks and easings within the days of the file.</param>
internal sealed record ScoredPair(
    string File,
    Pair Pair,
    IReadOnlyList<PairEvent> Events,
    Coverage Coverage,
    IReadOnlyList<Onset> Onsets
)
{
    /// <summary>False rises are counted on pairs with at least so many rows.</summary>
    private const int Busy = 200;

    /// <summary>An onset is asked of pairs with at least so many rows.</summary>
    private const int Known = 100;

    public DateOnly First { get; } = Events.Min(e => e.Date);

    public DateOnly Last => Coverage.Last;

    public bool IsBusy => Events.Count >= Busy;

    /// <summary>The years of the file without a listed outbreak between these two.</summary>
    public IReadOnlySet<int> QuietYears { get; } =
        Enumerable
            .Range(Coverage.First.Year, Coverage.Last.Year - Coverage.First.Year + 1)
            .Except(Onsets.Where(o => o.IsRise).Select(o => o.Day.Year))
            .ToHashSet();

    /// <summary>Onsets of a pair that is known well enough, and was heard of before.</summary>
    public IEnumerable<Onset> Asked(bool isRise) =>
        Onsets.Where(o =>
            o.IsRise == isRise
            && Events.Count >= Known
            && First.DayNumber < o.Day.DayNumber - Alarms.Window
        );
}
