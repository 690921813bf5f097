using Notch.Desk.Comments;
using Notch.Desk.Comments.Spam;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>Decides where a new or changed comment stands: bans, the spam filter, moderation, and the outside service when that is on.</summary>
internal sealed class CommentJudge(
    SiteOptions options,
    CommentStore comments,
    BanStore bans,
    SpamDesk spam,
    TimeProvider clock,
    AkismetDesk? akismet = null
)
{
    /// <summary>The comment with its state, the filter's verdict and the reasons.</summary>
    /// <param name="comment">The comment; its words, writer and sender's hash count.</param>
    /// <param name="form">How its form came; none for a change.</param>
    /// <param name="caller">Where it came from; used only when an outside service is on.</param>
    /// <param name="cancellation">Ends the call to the outside service.</param>
    public async Task<StoredComment> JudgeAsync(
        StoredComment comment,
        FormSignals form,
        CommentCaller caller,
        CancellationToken cancellation
    )
    {
        if (BanList.Hit(bans.Active(), comment, Hosts(comment)) is { } ban)
        {
            return comment with
            {
                Status = CommentStatus.Removed,
                Reasons = [$"Banned: {BanStore.Name(ban.Kind)} {ban.Value}"],
                DecisionNote = ban.Reason,
            };
        }
        string text = comment.Website is null ? comment.Body : $"{comment.Body}\n{comment.Website}";
        var verdict = spam.Filter.Check(
            text,
            form with
            {
                Repeats = comments.Repeats(
                    comment.WordsHash,
                    clock.GetUtcNow().AddDays(-1),
                    comment.Id
                ),
            }
        );
        var judged = comment with
        {
            Probability = verdict.Probability,
            Reasons = verdict.Reasons,
            DecisionNote = null,
            Status = verdict.Decision switch
            {
                SpamDecision.Reject => CommentStatus.Spam,
                SpamDecision.Hold => CommentStatus.Held,
                _ => CommentStatus.Published,
            },
        };
        if (judged.Status == CommentStatus.Published && WhyWait(judged) is { } why)
        {
            judged = judged with
            {
                Status = CommentStatus.Held,
                Reasons = [.. judged.Reasons, why],
            };
        }
        return akismet is null || judged.Status == CommentStatus.Spam
            ? judged
            : await akismet.CheckAsync(judged, caller, cancellation);
    }

    /// <summary>Why a comment that the filter would publish waits for a moderator; null when it does not.</summary>
    private string? WhyWait(StoredComment comment)
    {
        var settings = options.Comments;
        return settings.Moderation switch
        {
            CommentModeration.None => null,
            CommentModeration.ByRule => Rule(settings, comment),
            CommentModeration.FirstTime when comment.Mail is { } mail && comments.IsKnown(mail) =>
                null,
            CommentModeration.FirstTime => "A first comment",
            _ => "Every comment waits",
        };
    }

    private static string? Rule(CommentSettings settings, StoredComment comment)
    {
        string all = $"{comment.Author}\n{comment.Website}\n{comment.Body}";
        return settings.HoldWords.FirstOrDefault(w => WildText.Holds(all, w)) is { } word
                ? $"The rules hold “{word}”"
            : settings.HoldLinks is { } most && Hosts(comment).Count >= most
                ? $"The rules hold {most} links"
            : null;
    }

    /// <summary>Hosts of the links in a comment and of its website.</summary>
    private static List<string> Hosts(StoredComment comment) =>
        [
            .. CommentText
                .Pieces(comment.Body)
                .Select(p => p.Address)
                .Append(comment.Website)
                .OfType<string>()
                .Select(a => new Uri(a).Host),
        ];
}
