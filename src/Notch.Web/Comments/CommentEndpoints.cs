using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>What of comments is no page: a writer's own data as a file.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comment/{id}/{key}/data.json", Data).ExcludeFromDescription();

    /// <summary>The secret part of a writer's link.</summary>
    public static string KeyPurpose(string id) => "own " + id;

    private static Results<Ok<StoredComment>, NotFound> Data(
        string id,
        string key,
        FormTokens tokens,
        CommentStore comments,
        HttpContext context
    )
    {
        if (!tokens.IsKey(key, KeyPurpose(id)) || comments.Find(id) is not { } comment)
        {
            return TypedResults.NotFound();
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=comment.json";
        return TypedResults.Ok(comment);
    }
}
