using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Web.Reading;

/// <summary>A pair's series as pages and the API show it.</summary>
internal static class PairViews
{
    /// <summary>Both ways, or only what one side does to the other.</summary>
    /// <param name="store">Pairs.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="by">Length of a period.</param>
    /// <param name="from">The side that acts; null for both.</param>
    public static PairSeries Series(PairStore store, Pair pair, PeriodKind by, string? from) =>
        from is null
            ? store.Series(pair, by, DayRange.All)
            : store.Series(
                new Dyad(
                    from,
                    string.Equals(from, pair.A, StringComparison.Ordinal) ? pair.B : pair.A
                ),
                by,
                DayRange.All
            );
}
