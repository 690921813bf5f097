using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Actors;
using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>Series of any two parties, narrowed: what a pair's own address cannot say.</summary>
internal static class SeriesEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/series", Find)
            .WithName("getSeries")
            .WithSummary(
                "Cells and notches between two parties: countries, sectors of them (IRN/MIL), groups, persons, sets (EU, West=USA+GBR+FRA)."
            )
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<ApiPairSeries>, ProblemHttpResult> Find(
        PartyReader parties,
        SeriesStore store,
        string? a = null,
        string? b = null,
        string? by = null,
        bool directed = false,
        string? sector = null,
        string? context = null,
        string? source_kind = null
    )
    {
        if (!parties.TryRead(a ?? "", out var first, out string? problem))
        {
            return ApiEndpoints.Wrong("a", a ?? "", problem);
        }
        if (!parties.TryRead(b ?? "", out var second, out problem) || second.Name == first.Name)
        {
            return ApiEndpoints.Wrong("b", b ?? "", problem ?? "another party than a");
        }
        if (by is not (null or "day" or "week" or "month"))
        {
            return ApiEndpoints.Wrong("by", by, "day, week or month");
        }
        string[] sectors = Words(sector);
        if (sectors.FirstOrDefault(s => !Sector.IsKnown(s)) is { } unknown)
        {
            return ApiEndpoints.Wrong("sector", unknown, string.Join(' ', Sector.All));
        }
        string[] kinds = Words(source_kind);
        if (kinds.FirstOrDefault(k => !SourceKinds.All.Contains(k)) is { } kind)
        {
            return ApiEndpoints.Wrong("source_kind", kind, string.Join(", ", SourceKinds.All));
        }
        var series = store.Series(
            first,
            second,
            directed,
            QueryText.Period(by),
            DayRange.All,
            new SeriesFilter
            {
                Sectors = sectors,
                Contexts = Words(context),
                SourceKinds = kinds,
            }
        );
        return series.Cells.Count > 0
            ? TypedResults.Ok(ApiPairSeries.Of(series))
            : ApiEndpoints.Missing("No such event between the two is known.");
    }

    private static string[] Words(string? list) =>
        (list ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
