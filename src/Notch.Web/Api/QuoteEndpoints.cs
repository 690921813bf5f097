using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>Quotes: who is quoted, and what somebody said.</summary>
internal static class QuoteEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/quotes", List)
            .WithName("listSpeakers")
            .WithSummary("Everybody who is quoted by name, the most quoted first.");
        api.MapGet("/quotes/{speaker}", Find)
            .WithName("getSpeaker")
            .WithSummary("What somebody said, in the exact words, newest story first.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<ApiPage<ApiSpeaker>>, ProblemHttpResult> List(
        QuoteStore quotes,
        string? actor = null,
        string? page = null
    )
    {
        if (ApiEndpoints.PageOf(page) is not { } number)
        {
            return ApiEndpoints.Wrong("page", page, "a number from 1");
        }
        var code = QueryText.Code(actor);
        if (actor is not null && code is null)
        {
            return ApiEndpoints.Wrong("actor", actor, "a code such as IRQ");
        }
        var (shown, more) = Paging.Cut(
            quotes.Speakers(code, (number - 1) * Paging.Quotes, Paging.Quotes + 1),
            Paging.Quotes
        );
        return TypedResults.Ok(
            new ApiPage<ApiSpeaker>(
                [.. shown.Select(ApiSpeaker.Of)],
                number,
                more ? QuoteUrls.Api(QuoteUrls.Of(code), number + 1) : null
            )
        );
    }

    private static Results<Ok<ApiSpeakerPage>, ProblemHttpResult> Find(
        string speaker,
        QuoteStore quotes,
        string? page = null
    )
    {
        if (ApiEndpoints.PageOf(page) is not { } number)
        {
            return ApiEndpoints.Wrong("page", page, "a number from 1");
        }
        if (quotes.Find(speaker) is not { } found)
        {
            return ApiEndpoints.Missing($"Nobody is quoted under '{speaker}'.");
        }
        var (shown, more) = Paging.Cut(
            quotes.Of(speaker, (number - 1) * Paging.Quotes, Paging.Quotes + 1),
            Paging.Quotes
        );
        return TypedResults.Ok(
            new ApiSpeakerPage(
                ApiSpeaker.Of(found),
                new ApiPage<ApiQuote>(
                    [.. shown.SelectMany(ApiQuote.Of)],
                    number,
                    more ? QuoteUrls.Api(QuoteUrls.By(speaker), number + 1) : null
                )
            )
        );
    }
}
