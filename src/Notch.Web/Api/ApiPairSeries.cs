using Notch.Pairs;

namespace Notch.Web.Api;

/// <summary>A pair over equal periods.</summary>
/// <param name="Pair">"IRQ-USA".</param>
/// <param name="A">First code; the one that acts in a directed view.</param>
/// <param name="B">Second code.</param>
/// <param name="Directed">True when only what A does to B counts.</param>
/// <param name="By">day, week or month.</param>
/// <param name="Level">The newest level.</param>
/// <param name="Cells">Oldest first.</param>
/// <param name="Notches">Oldest first.</param>
public sealed record ApiPairSeries(
    string Pair,
    string A,
    string B,
    bool Directed,
    string By,
    double? Level,
    IReadOnlyList<ApiCell> Cells,
    IReadOnlyList<ApiNotch> Notches
)
{
    internal static ApiPairSeries Of(PairSeries series) =>
        new(
            Urls.PairKey(series.A, series.B),
            series.A,
            series.B,
            series.IsDirected,
            Urls.PeriodName(series.Kind),
            ApiCell.Round(series.Cells.Select(c => c.Level).LastOrDefault(l => l is not null)),
            [.. series.Cells.Select(ApiCell.Of)],
            [.. series.Changes.Select(ApiNotch.Of)]
        );
}
