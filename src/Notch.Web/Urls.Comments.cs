namespace Notch.Web;

/// <content>Addresses of comments, of their writers and of bans.</content>
public static partial class Urls
{
    /// <summary>Where a story's comment form is sent, and shown again when something is wrong.</summary>
    /// <param name="storyId">The story.</param>
    public static string CommentForm(string storyId) => Story(storyId) + "/comment";

    /// <summary>The form for an answer.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="commentId">The comment that is answered.</param>
    public static string Reply(string storyId, string commentId) =>
        $"{CommentForm(storyId)}?to={Uri.EscapeDataString(commentId)}";

    /// <summary>A comment, below its story.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="commentId">The comment.</param>
    public static string Comment(string storyId, string commentId) =>
        $"{Story(storyId)}#{CommentAnchor(commentId)}";

    /// <summary>Anchor of a comment in its story's page.</summary>
    /// <param name="commentId">The comment.</param>
    public static string CommentAnchor(string commentId) => $"c-{commentId}";

    /// <summary>A writer's private page of a comment.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="key">The key that only its writer was given.</param>
    public static string OwnComment(string commentId, string key) =>
        $"/comment/{Uri.EscapeDataString(commentId)}/{key}";

    /// <summary>What is kept of a comment, as a JSON file for its writer.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="key">The key that only its writer was given.</param>
    public static string OwnCommentFile(string commentId, string key) =>
        OwnComment(commentId, key) + "/data.json";

    /// <summary>The form that reports a comment.</summary>
    /// <param name="commentId">The comment.</param>
    public static string ReportComment(string commentId) =>
        $"/comment-report/{Uri.EscapeDataString(commentId)}";

    /// <summary>The form for a comment on an event's coding.</summary>
    /// <param name="storyId">The event's story.</param>
    /// <param name="eventId">The event.</param>
    public static string DoubtCoding(string storyId, string eventId) =>
        $"{CommentForm(storyId)}?about={Uri.EscapeDataString(eventId)}";

    /// <summary>Where a recommendation is sent.</summary>
    /// <param name="commentId">The comment.</param>
    public static string Vote(string commentId) =>
        $"/comment-vote/{Uri.EscapeDataString(commentId)}";

    /// <summary>Where a writer says whether mail about answers is wanted.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="key">The key that only its mail address was given.</param>
    public static string CommentMail(string commentId, string key) =>
        $"/comment-mail/{Uri.EscapeDataString(commentId)}/{key}";

    /// <summary>Takes a POST that confirms mail about answers.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="key">The key that only its mail address was given.</param>
    public static string CommentMailStart(string commentId, string key) =>
        CommentMail(commentId, key) + "/start";

    /// <summary>Takes a POST that ends mail about answers.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="key">The key that only its mail address was given.</param>
    public static string CommentMailStop(string commentId, string key) =>
        CommentMail(commentId, key) + "/stop";

    /// <summary>Where writers ask for a link to their data.</summary>
    public const string YourComments = "/your-comments";

    /// <summary>What is kept under a mail address.</summary>
    /// <param name="secret">The one-time link's secret.</param>
    public static string YourCommentsOf(string secret) => $"{YourComments}/{secret}";

    /// <summary>The same as a JSON file.</summary>
    /// <param name="secret">The one-time link's secret.</param>
    public static string YourCommentsFile(string secret) => YourCommentsOf(secret) + "/data.json";

    /// <summary>Bans.</summary>
    public const string Bans = Desk + "/bans";

    /// <summary>The form that bans the writer of a comment.</summary>
    /// <param name="commentId">The comment.</param>
    public static string BanOf(string commentId) =>
        $"{Bans}?comment={Uri.EscapeDataString(commentId)}";

    /// <summary>The queue of comments in another state.</summary>
    /// <param name="status">"held", "published", "spam" or "removed".</param>
    public static string ModerationOf(string status) => $"{Moderation}?state={status}";

    /// <summary>Doubts in another state.</summary>
    /// <param name="state">"open", "right" or "wrong".</param>
    public static string ReviewOf(string state) => $"{Review}?state={state}";
}
