using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Web.Forecasts;

namespace Notch.Web.Api;

/// <summary>Forecasts of a pair, and what forecasts were worth.</summary>
internal static class ForecastEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/pairs/{pair}/forecasts", OfPair)
            .WithName("getPairForecasts")
            .WithSummary(
                "A pair's forecasts week by week with what came; the last is of the week to come."
            )
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/forecasts", Scores)
            .WithName("getForecastScores")
            .WithSummary(
                "Scores of forecasts: all pairs together first, then each of the busiest."
            );
    }

    private static Results<Ok<IReadOnlyList<ApiForecast>>, ProblemHttpResult> OfPair(
        string pair,
        PairStore pairs,
        ForecastBoard board
    ) =>
        Pair.TryParse(pair, out var known) && pairs.Find(known) is not null
            ? TypedResults.Ok<IReadOnlyList<ApiForecast>>([
                .. board.Of(known).Select(ApiForecast.Of),
            ])
            : ApiEndpoints.Missing($"No event between the two of '{pair}' is known.");

    private static Ok<IReadOnlyList<ApiForecastScore>> Scores(ForecastBoard board)
    {
        var scores = board.Scores();
        return TypedResults.Ok<IReadOnlyList<ApiForecastScore>>([
            ApiForecastScore.Of(pair: null, scores.All),
            .. scores.Pairs.Select(p => ApiForecastScore.Of(p.Pair.ToString(), p.Record)),
        ]);
    }
}
