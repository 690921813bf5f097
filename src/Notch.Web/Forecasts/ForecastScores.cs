using Notch.Pairs;

namespace Notch.Web.Forecasts;

/// <summary>The public score: all pairs together, each pair, and the newest weeks.</summary>
/// <param name="All">Over all pairs.</param>
/// <param name="Pairs">Each pair, those with most weeks first.</param>
/// <param name="Weeks">Weeks, newest first: model and persistence over all pairs.</param>
internal sealed record ForecastScores(
    ForecastRecord All,
    IReadOnlyList<PairForecasts> Pairs,
    IReadOnlyList<(DateOnly Start, ForecastScore Model, ForecastScore Persistence)> Weeks
)
{
    private const int NewestWeeks = 26;

    public static ForecastScores Of(IReadOnlyList<PairForecasts> pairs)
    {
        var weeks = pairs
            .SelectMany(p =>
                p.Weeks.Where(w => w.Outcome is not null).Skip(ForecastRecord.Learning)
            )
            .GroupBy(w => w.Start)
            .OrderByDescending(g => g.Key)
            .Take(NewestWeeks)
            .Select(g =>
                (
                    g.Key,
                    g.Aggregate(
                        default(ForecastScore),
                        (sum, w) => sum.With(w.Expected, w.Outcome!.Value)
                    ),
                    g.Aggregate(
                        default(ForecastScore),
                        (sum, w) => sum.With(w.Persistence, w.Outcome!.Value)
                    )
                )
            );
        return new ForecastScores(
            pairs.Aggregate(ForecastRecord.Empty, (sum, p) => sum.With(p.Record)),
            [
                .. pairs
                    .OrderByDescending(p => p.Record.Model.Weeks)
                    .ThenBy(p => p.Pair.ToString(), StringComparer.Ordinal),
            ],
            [.. weeks]
        );
    }
}
