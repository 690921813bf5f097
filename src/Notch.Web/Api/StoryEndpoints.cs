using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>Stories: lists by section and day, one story, search.</summary>
internal static class StoryEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/stories", List)
            .WithName("listStories")
            .WithSummary("Stories, newest first; by section (its part of an address) and by day.");
        api.MapGet("/stories/{id}", Find)
            .WithName("getStory")
            .WithSummary("One story with its events.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/search", Search)
            .WithName("searchStories")
            .WithSummary(
                "Stories that hold all the words, best first; a phrase stands in quotation marks. Without words, the newest of a section, outlet or author."
            );
    }

    private static Results<Ok<ApiPage<ApiStorySummary>>, ProblemHttpResult> List(
        StoryStore stories,
        ArchiveStore archive,
        Edition edition,
        string? section = null,
        string? day = null,
        string? page = null
    )
    {
        if (ApiEndpoints.PageOf(page) is not { } number)
        {
            return ApiEndpoints.Wrong("page", page, "a number from 1");
        }
        var date = QueryText.Day(day);
        if (day is not null && date is null)
        {
            return ApiEndpoints.Wrong("day", day, "a day such as 2020-01-10");
        }
        var name = section is null ? null : edition.Section(section)?.Section;
        if (section is not null && name is null)
        {
            return ApiEndpoints.Wrong("section", section, "one of /api/v1/sections");
        }
        int skip = (number - 1) * Paging.Stories;
        var found = date is { } of
            ? archive.Of(name, of, skip, Paging.Stories + 1)
            : stories.Recent(name, skip, Paging.Stories + 1);
        var (shown, more) = Paging.Cut(found, Paging.Stories);
        return TypedResults.Ok(
            new ApiPage<ApiStorySummary>(
                [.. shown.Select(ApiStorySummary.Of)],
                number,
                more ? Urls.ApiStories(name, date, number + 1) : null
            )
        );
    }

    private static Results<Ok<ApiStory>, ProblemHttpResult> Find(
        string id,
        StoryStore stories,
        EventStore events
    ) =>
        stories.Find(id) is { } stored
            ? TypedResults.Ok(ApiStory.Of(stored, events.OfStory(id)))
            : ApiEndpoints.Missing($"There is no story '{id}'.");

    private static Results<Ok<ApiPage<ApiHit>>, ProblemHttpResult> Search(
        StoryFinder stories,
        string? q = null,
        string? section = null,
        string? outlet = null,
        string? author = null,
        string? since = null,
        string? until = null,
        string? page = null
    )
    {
        if (since is not null && QueryText.Day(since) is null)
        {
            return ApiEndpoints.Wrong("since", since, "a day such as 2020-01-10");
        }
        if (until is not null && QueryText.Day(until) is null)
        {
            return ApiEndpoints.Wrong("until", until, "a day such as 2020-01-10");
        }
        if (ApiEndpoints.PageOf(page) is not { } number)
        {
            return ApiEndpoints.Wrong("page", page, "a number from 1");
        }
        var search = StorySearchText.Parse(q, section, outlet, author, since, until);
        if (search is { Words: null, Section: null, Outlet: null, Author: null })
        {
            return ApiEndpoints.Wrong("q", q, "words to look for");
        }
        var (shown, more) = Paging.Cut(
            stories.Find(search, (number - 1) * Paging.Stories, Paging.Stories + 1),
            Paging.Stories
        );
        return TypedResults.Ok(
            new ApiPage<ApiHit>(
                [.. shown.Select(h => new ApiHit(ApiStorySummary.Of(h.Story), h.Snippet))],
                number,
                more ? Urls.ApiSearch(search, number + 1) : null
            )
        );
    }
}
