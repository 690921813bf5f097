using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>Actors: the list, and one actor with its pairs, sectors and events.</summary>
internal static class ActorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/actors", List)
            .WithName("listActors")
            .WithSummary("Countries and organisations, those with most events first.");
        api.MapGet("/actors/{code}", Find)
            .WithName("getActor")
            .WithSummary("One actor with its pairs, sectors and events.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<IReadOnlyList<ApiActor>> List(EventStore events, ActorNames names) =>
        TypedResults.Ok<IReadOnlyList<ApiActor>>([
            .. events.Actors(Paging.Actors).Select(a => ApiActor.Of(a, names)),
        ]);

    private static Results<Ok<ApiActorPage>, ProblemHttpResult> Find(
        string code,
        [AsParameters] EventParameters parameters,
        EventStore events,
        EventLists lists,
        PairStore pairs,
        ActorNames names,
        string? sector = null
    )
    {
        if (events.Actor(code) is not { } actor)
        {
            return ApiEndpoints.Missing($"No event of '{code}' is known.");
        }
        if (parameters.Problem(code, sector) is { } problem)
        {
            return problem;
        }
        var query = parameters.Query(code, sector);
        return TypedResults.Ok(
            new ApiActorPage(
                ApiActor.Of(actor, names),
                [.. pairs.Of(code, Paging.Actors).Select(ApiPair.Of)],
                [.. lists.Sectors(code).Select(s => new ApiSector(s.Sector, s.Events))],
                EventEndpoints.Page(
                    lists,
                    query,
                    ApiEndpoints.PageOf(parameters.Page)!.Value,
                    next =>
                        Urls.Paged(
                            Urls.Narrowed(Urls.ApiActor(code), query with { Actor = null }),
                            next
                        )
                )
            )
        );
    }
}
