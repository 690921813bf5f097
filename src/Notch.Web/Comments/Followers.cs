using Notch.Desk.Store;
using Notch.Web.Hosting;
using Notch.Web.Mail;

namespace Notch.Web.Comments;

/// <summary>Mail about answers: asks the address once, and tells it of an answer only when that is published.</summary>
internal sealed class Followers(
    SiteOptions options,
    CommentStore comments,
    FormTokens tokens,
    MailRoom? mail = null
)
{
    /// <summary>What the key in a mail's links is for.</summary>
    public static string KeyPurpose(string id) => "mail " + id;

    /// <summary>Sends what is due once a comment is published; nothing the second time.</summary>
    public void Published(StoredComment comment)
    {
        if (mail is null || !comments.MarkTold(comment.Id))
        {
            return;
        }
        if (comment is { Follow: CommentFollow.Asked, Mail: { } asked })
        {
            mail.Send(
                new OutgoingMail(
                    asked,
                    $"Do you want mail about answers to your comment? ({options.Name})",
                    $"""
                    Somebody, probably you, left a comment on {options.Name} and asked for mail about answers to it.

                    If that is what you want, confirm it here:
                    {Address(comment.Id)}

                    If not, do nothing; no more mail will come.
                    """,
                    Unsubscribe: null
                )
            );
        }
        if (
            comment.Parent is { } parent
            && comments.Find(parent) is { Follow: CommentFollow.Yes, Mail: { } to } answered
            && to != comment.Mail
        )
        {
            mail.Send(
                new OutgoingMail(
                    to,
                    $"An answer to your comment on {options.Name}",
                    $"""
                    {comment.Author} answered your comment:
                    {options.Root(request: null)}{Urls.Comment(comment.Story, comment.Id)}

                    To get no more of these:
                    {Address(answered.Id)}
                    """,
                    options.Root(request: null)
                        + Urls.CommentMailStop(answered.Id, tokens.KeyFor(KeyPurpose(answered.Id)))
                )
            );
        }
    }

    private string Address(string id) =>
        options.Root(request: null) + Urls.CommentMail(id, tokens.KeyFor(KeyPurpose(id)));
}
