using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Hosting;

namespace Notch.Web.Comments;

/// <summary>What of comments is no page: a writer's own data as a file.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/comment/{id}/{key}/data.json", Data).ExcludeFromDescription();
        routes.MapGet(Urls.YourComments + "/{secret}/data.json", AllData).ExcludeFromDescription();
        routes.MapPost("/comment-vote/{id}", VoteAsync).ExcludeFromDescription();
        routes
            .MapPost(
                "/comment-mail/{id}/{key}/start",
                (
                    string id,
                    string key,
                    FormTokens tokens,
                    CommentStore comments,
                    HttpContext context
                ) => SetMail(id, key, CommentFollow.Yes, tokens, comments, context)
            )
            .ExcludeFromDescription();
        routes
            .MapPost(
                "/comment-mail/{id}/{key}/stop",
                (
                    string id,
                    string key,
                    FormTokens tokens,
                    CommentStore comments,
                    HttpContext context
                ) => SetMail(id, key, CommentFollow.No, tokens, comments, context)
            )
            .ExcludeFromDescription();
    }

    /// <summary>The secret part of a writer's link.</summary>
    public static string KeyPurpose(string id) => "own " + id;

    /// <summary>What the token of a form that recommends is for.</summary>
    public static string VotePurpose(string id) => "vote " + id;

    private static async Task<IResult> VoteAsync(
        string id,
        FormTokens tokens,
        CommentStore comments,
        SenderAddress senders,
        RateLimits limits,
        SiteOptions options,
        HttpContext context
    )
    {
        if (!options.Comments.Votes || comments.Find(id) is not { } comment)
        {
            return TypedResults.NotFound();
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (
            !FormOrigin.IsOurs(context.Request)
            || tokens.Age(form["token"], VotePurpose(id)) is null
        )
        {
            return TypedResults.BadRequest();
        }
        string network = SenderAddress.Network(context.Connection.RemoteIpAddress);
        if (limits.Take($"vote {id} {network}", (1, TimeSpan.FromHours(1))) == TimeSpan.Zero)
        {
            comments.Vote(id, options.Comments.KeepSenderDays == 0 ? null : senders.Hash(network));
        }
        return TypedResults.LocalRedirect(Urls.Comment(comment.Story, id));
    }

    /// <summary>Confirms or ends mail about answers; mail programs post here by themselves when a reader unsubscribes.</summary>
    private static IResult SetMail(
        string id,
        string key,
        CommentFollow follow,
        FormTokens tokens,
        CommentStore comments,
        HttpContext context
    )
    {
        if (!tokens.IsKey(key, Followers.KeyPurpose(id)) || comments.Find(id) is null)
        {
            return TypedResults.NotFound();
        }
        comments.SetFollow(id, follow);
        return context.Request.Headers["Sec-Fetch-Mode"] == "navigate"
            ? TypedResults.LocalRedirect(Urls.CommentMail(id, key))
            : TypedResults.Text(
                follow == CommentFollow.Yes
                    ? "You get mail about answers."
                    : "You get no more mail about answers."
            );
    }

    private static Results<Ok<IReadOnlyList<StoredComment>>, NotFound> AllData(
        string secret,
        OwnData data,
        CommentStore comments,
        HttpContext context
    )
    {
        if (data.Mail(secret) is not { } mail)
        {
            return TypedResults.NotFound();
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=comments.json";
        return TypedResults.Ok(comments.OfMail(mail));
    }

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
