using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Pairs;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>Pairs: the list, one pair as JSON, CSV and SVG, and the notches of all.</summary>
internal static class PairEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/pairs", List)
            .WithName("listPairs")
            .WithSummary("Pairs, those with most events first.");
        api.MapGet("/pairs/{pair}", Find)
            .WithName("getPair")
            .WithSummary(
                "A pair's cells and notches, by day, week or month, both ways or from one side."
            )
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/pairs/{pair}/cells.csv", Csv)
            .WithName("getPairCsv")
            .WithSummary("A pair's cells as CSV.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/pairs/{pair}/chart.svg", Svg)
            .WithName("getPairChart")
            .WithSummary("A pair's chart as SVG.")
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/notches", Notches)
            .WithName("listNotches")
            .WithSummary("Changes of level, newest first; of all pairs or of one.");
    }

    private static Ok<IReadOnlyList<ApiPair>> List(PairStore pairs) =>
        TypedResults.Ok<IReadOnlyList<ApiPair>>([.. pairs.Top(Paging.Actors).Select(ApiPair.Of)]);

    private static Results<Ok<ApiPairSeries>, ProblemHttpResult> Find(
        string pair,
        PairStore pairs,
        string? by = null,
        string? from = null
    ) =>
        TrySeries(pairs, pair, by, from, out var series, out var problem)
            ? TypedResults.Ok(ApiPairSeries.Of(series!))
            : problem!;

    private static Results<FileContentHttpResult, ProblemHttpResult> Csv(
        string pair,
        PairStore pairs,
        string? by = null,
        string? from = null
    ) =>
        TrySeries(pairs, pair, by, from, out var series, out var problem)
            ? TypedResults.Bytes(
                CellCsv.Write(series!.Cells),
                "text/csv; charset=utf-8",
                $"{series.A}-{series.B}-by-{Urls.PeriodName(series.Kind)}.csv"
            )
            : problem!;

    private static Results<ContentHttpResult, ProblemHttpResult> Svg(
        string pair,
        PairStore pairs,
        ActorNames names,
        string? by = null,
        string? from = null
    ) =>
        TrySeries(pairs, pair, by, from, out var series, out var problem)
            ? TypedResults.Text(
                PairChart.Draw(
                    series!,
                    names.Of(series!.A),
                    names.Of(series.B),
                    isStandalone: true
                ),
                "image/svg+xml"
            )
            : problem!;

    private static Results<Ok<ApiPage<ApiNotch>>, ProblemHttpResult> Notches(
        PairStore pairs,
        string? pair = null,
        string? since = null,
        string? page = null
    )
    {
        Pair? only = null;
        if (pair is not null)
        {
            if (!Pair.TryParse(pair, out var one))
            {
                return ApiEndpoints.Wrong("pair", pair, "two codes such as IRQ-USA");
            }
            only = one;
        }
        if (since is not null && QueryText.Day(since) is null)
        {
            return ApiEndpoints.Wrong("since", since, "a day such as 2020-01-10");
        }
        if (ApiEndpoints.PageOf(page) is not { } number)
        {
            return ApiEndpoints.Wrong("page", page, "a number from 1");
        }
        var days = new DayRange(QueryText.Day(since), To: null);
        var (shown, more) = Paging.Cut(
            pairs.Changes(only, days, (number - 1) * Paging.Notches, Paging.Notches + 1),
            Paging.Notches
        );
        return TypedResults.Ok(
            new ApiPage<ApiNotch>(
                [.. shown.Select(ApiNotch.Of)],
                number,
                more ? Urls.ApiNotchesOf(only?.ToString(), days.From, number + 1) : null
            )
        );
    }

    private static bool TrySeries(
        PairStore pairs,
        string text,
        string? by,
        string? from,
        out PairSeries? series,
        out ProblemHttpResult? problem
    )
    {
        series = null;
        problem = null;
        if (!Pair.TryParse(text, out var pair) || pairs.Find(pair) is null)
        {
            problem = ApiEndpoints.Missing($"No event between the two of '{text}' is known.");
        }
        else if (by is not (null or "day" or "week" or "month"))
        {
            problem = ApiEndpoints.Wrong("by", by, "day, week or month");
        }
        else if (from is not null && from != pair.A && from != pair.B)
        {
            problem = ApiEndpoints.Wrong("from", from, $"{pair.A} or {pair.B}");
        }
        else
        {
            series = PairViews.Series(pairs, pair, QueryText.Period(by), from);
        }
        return problem is null;
    }
}
