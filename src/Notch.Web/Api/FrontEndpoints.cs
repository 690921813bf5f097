using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>The front page, the sections and what serves them.</summary>
internal static class FrontEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/front", Front)
            .WithName("getFront")
            .WithSummary("The front page: newest notches, pairs, events and stories by section.");
        api.MapGet("/sections", Sections)
            .WithName("listSections")
            .WithSummary("All sections, largest first.");
        api.MapGet("/about", About)
            .WithName("getAbout")
            .WithSummary("What serves these records, and how much it holds.");
    }

    private static Ok<ApiFront> Front(FrontPage front)
    {
        var page = front.Read();
        return TypedResults.Ok(
            new ApiFront(
                page.Day is { } day ? DateWords.Iso(day) : null,
                [.. page.Notches.Select(n => ApiNotch.Of(n.Change))],
                [.. page.Pairs.Select(ApiPair.Of)],
                [.. page.Events.Select(ApiEvent.Of)],
                [
                    .. page.Sections.Select(s => new ApiFrontSection(
                        ApiSection.Of(s.Section),
                        [.. s.Stories.Select(ApiStorySummary.Of)]
                    )),
                ]
            )
        );
    }

    private static Ok<IReadOnlyList<ApiSection>> Sections(Edition edition) =>
        TypedResults.Ok<IReadOnlyList<ApiSection>>([.. edition.Sections().Select(ApiSection.Of)]);

    private static Ok<ApiAbout> About(
        SiteOptions options,
        StoryStore stories,
        EventStore events,
        Edition edition
    ) =>
        TypedResults.Ok(
            new ApiAbout(
                options.Name,
                typeof(FrontEndpoints).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "",
                stories.Count(section: null),
                events.Count(),
                edition.Newest() is { } day ? DateWords.Iso(day) : null
            )
        );
}
