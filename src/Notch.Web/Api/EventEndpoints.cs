using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>Events: lists by party, type, class, status and day; one event.</summary>
internal static class EventEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/events", List)
            .WithName("listEvents")
            .WithSummary("Events, newest story first, then in text order.");
        api.MapGet("/events/{id}", Find)
            .WithName("getEvent")
            .WithSummary("One event.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<ApiPage<ApiEvent>>, ProblemHttpResult> List(
        [AsParameters] EventParameters parameters,
        EventLists events,
        string? actor = null,
        string? sector = null
    )
    {
        if (parameters.Problem(actor, sector) is { } problem)
        {
            return problem;
        }
        var query = parameters.Query(actor, sector);
        return TypedResults.Ok(
            Page(
                events,
                query,
                ApiEndpoints.PageOf(parameters.Page)!.Value,
                next => Urls.ApiEvents(query, next)
            )
        );
    }

    private static Results<Ok<ApiEvent>, ProblemHttpResult> Find(string id, EventStore events) =>
        events.Find(id) is { } record
            ? TypedResults.Ok(ApiEvent.Of(record))
            : ApiEndpoints.Missing($"There is no event '{id}'.");

    /// <summary>One page of events.</summary>
    public static ApiPage<ApiEvent> Page(
        EventLists events,
        EventQuery query,
        int page,
        Func<int, string> address
    )
    {
        var (shown, more) = Paging.Cut(
            events.Find(query, (page - 1) * Paging.Events, Paging.Events + 1),
            Paging.Events
        );
        return new ApiPage<ApiEvent>(
            [.. shown.Select(ApiEvent.Of)],
            page,
            more ? address(page + 1) : null
        );
    }
}
