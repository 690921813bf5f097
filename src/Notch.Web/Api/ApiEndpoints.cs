using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>Everything under /api/v1: the JSON twin of each page.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes
            .MapGroup(Urls.Api)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .AddEndpointFilter(AllowReading);
        FrontEndpoints.Map(api);
        StoryEndpoints.Map(api);
        EventEndpoints.Map(api);
        PairEndpoints.Map(api);
        SeriesEndpoints.Map(api);
        ForecastEndpoints.Map(api);
        ActorEndpoints.Map(api);
        QuoteEndpoints.Map(api);
        api.MapGet("/{**rest}", static () => Missing("There is nothing at this address."))
            .ExcludeFromDescription();
    }

    /// <summary>404 with a reason.</summary>
    public static ProblemHttpResult Missing(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>400 with the name of the parameter and what was expected.</summary>
    public static ProblemHttpResult Wrong(string parameter, string? value, string expected) =>
        TypedResults.Problem(
            $"{parameter}: '{value}' is not understood; expected {expected}.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = "NX403",
            }
        );

    /// <summary>A page number out of a query string; null when it is senseless.</summary>
    public static int? PageOf(string? text) =>
        text is null ? 1
        : QueryText.Page(text) is var page && (page > 1 || text == "1") ? page
        : null;

    /// <summary>The data are public, so a page of any other site may read them.</summary>
    private static ValueTask<object?> AllowReading(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var headers = context.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return next(context);
    }
}
