using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>How the series of an event file are made.</summary>
/// <param name="Read">The file.</param>
/// <param name="Coverage">What it holds of each day, of any pair.</param>
/// <param name="IsDirected">True to make a series for each direction.</param>
/// <param name="Kind">Length of a period.</param>
internal sealed record FileSeries(
    EventFile Read,
    Coverage Coverage,
    bool IsDirected,
    PeriodKind Kind
)
{
    /// <summary>The series of two parties: one, or when directed what each does to the other, or only the first to the second where the user gave an order.</summary>
    public IEnumerable<PairSeries> Of(FilePair pair)
    {
        if (!IsDirected)
        {
            yield return PairSeries.Of(Pair.Of(pair.A, pair.B), Kind, pair.Events, Coverage);
            yield break;
        }
        yield return PairSeries.Of(new Dyad(pair.A, pair.B), Kind, pair.Events, Coverage);
        if (!pair.HasOrder)
        {
            yield return PairSeries.Of(new Dyad(pair.B, pair.A), Kind, pair.Events, Coverage);
        }
    }

    /// <summary>Forecasts of the level between two parties, week by week.</summary>
    public IReadOnlyList<WeekForecast> Forecasts(FilePair pair) =>
        new Forecaster().Follow(Pair.Of(pair.A, pair.B), pair.Events, Coverage);
}
