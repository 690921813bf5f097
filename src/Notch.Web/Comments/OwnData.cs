using Notch.Desk.Store;
using Notch.Web.Hosting;
using Notch.Web.Mail;

namespace Notch.Web.Comments;

/// <summary>What is kept under a mail address: shown and erased through a one-time link that only the address gets.</summary>
internal sealed class OwnData(
    SiteOptions options,
    OwnDataStore links,
    CommentStore comments,
    SpamDesk spam,
    TimeProvider clock,
    MailRoom? mail = null,
    AkismetDesk? akismet = null
)
{
    private static readonly TimeSpan LinkLength = TimeSpan.FromHours(24);

    /// <summary>True when the site can send mail.</summary>
    public bool CanSend => mail is not null;

    /// <summary>Mails a link when anything is kept under an address; says nothing of whether it is.</summary>
    public void Ask(string address)
    {
        string to = address.ToLowerInvariant();
        if (mail is null || comments.OfMail(to).Count == 0)
        {
            return;
        }
        string secret = OneTimeSecret.New();
        links.Add(OneTimeSecret.Hash(secret), to, clock.GetUtcNow() + LinkLength);
        mail.Send(
            new OutgoingMail(
                to,
                $"Your data on {options.Name}",
                $"""
                Somebody, probably you, asked what {options.Name} keeps under this mail address.
                See it, save it or erase it here within a day:
                {options.Root(request: null)}{Urls.YourCommentsOf(secret)}

                If you did not ask, do nothing.
                """,
                Unsubscribe: null
            )
        );
    }

    /// <summary>Whose link it is; null when it does not hold.</summary>
    public string? Mail(string secret) => links.Mail(OneTimeSecret.Hash(secret));

    /// <summary>Erases all that is kept under the address of a link, and what the filter learnt from it.</summary>
    /// <returns>How many comments were erased; null when the link does not hold.</returns>
    public int? Erase(string secret)
    {
        if (Mail(secret) is not { } address)
        {
            return null;
        }
        foreach (var comment in comments.OfMail(address))
        {
            spam.Unlearn(comment.Id);
            akismet?.Forget(comment.Id);
        }
        return comments.EraseOf(address);
    }
}
