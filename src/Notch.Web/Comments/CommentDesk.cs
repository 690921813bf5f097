using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Notch.Desk.Comments;
using Notch.Desk.Comments.Spam;
using Notch.Desk.Store;
using Notch.Web.Reading;

namespace Notch.Web.Comments;

/// <summary>Takes readers' comments in, lets writers change them and moderators decide.</summary>
internal sealed class CommentDesk(
    SiteOptions options,
    CommentStore comments,
    ReviewStore reviews,
    CommentJudge judge,
    SpamDesk spam,
    FormTokens tokens,
    RateLimits limits,
    SenderAddress senders,
    ProcessingNotice notice,
    Followers followers,
    TimeProvider clock,
    AkismetDesk? akismet = null
)
{
    private const int LongestAppeal = 1000;

    private static readonly TimeSpan LongestForm = TimeSpan.FromHours(24);

    private CommentSettings Settings => options.Comments;

    /// <summary>Takes one comment in.</summary>
    /// <param name="story">Id of the story.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="caller">Where it came from.</param>
    /// <param name="cancellation">Ends the call to the outside service.</param>
    public async Task<CommentOutcome> TakeAsync(
        string story,
        CommentDraft draft,
        CommentCaller caller,
        CancellationToken cancellation
    )
    {
        var problems = CommentChecks.Problems(draft, Settings);
        var age = tokens.Age(draft.Token, Purpose(story));
        if (age is null || age > LongestForm)
        {
            problems.Add(
                "This form is too old, or not ours. Please send it again; your text is kept below."
            );
        }
        if (
            draft.Parent.Length > 0
            && comments.Find(draft.Parent) is not { Status: CommentStatus.Published }
        )
        {
            problems.Add("The comment that you answer is not there any more.");
        }
        if (problems.Count > 0)
        {
            return new CommentOutcome(Comment: null, problems);
        }
        string network = SenderAddress.Network(caller.Address);
        var wait = Wait(network);
        if (wait > TimeSpan.Zero)
        {
            return new CommentOutcome(Comment: null, [TooMany(wait)]) { Wait = wait };
        }
        if (!tokens.Use(draft.Token))
        {
            return new CommentOutcome(
                Comment: null,
                [
                    "This form was sent before. If you meant to write a second comment, send it again.",
                ]
            );
        }
        var comment = await judge.JudgeAsync(
            New(story, draft, network),
            new FormSignals { FillTime = age!.Value, TrapFilled = draft.Trap.Length > 0 },
            caller,
            cancellation
        );
        Keep(comment);
        return new CommentOutcome(comment, []);
    }

    /// <summary>Checks a changed text as if it were new and keeps it; null when it may not be changed any more.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="body">Its new text.</param>
    /// <param name="caller">Where the change came from.</param>
    /// <param name="cancellation">Ends the call to the outside service.</param>
    public async Task<StoredComment?> EditAsync(
        StoredComment comment,
        string body,
        CommentCaller caller,
        CancellationToken cancellation
    )
    {
        string clean = CommentText.Lines(body, Settings.LongestBody);
        if (!MayEdit(comment) || clean.Length == 0)
        {
            return null;
        }
        var edited = await judge.JudgeAsync(
            comment with
            {
                Body = clean,
                WordsHash = SpamFilter.WordsHash(clean),
                Edited = clock.GetUtcNow(),
            },
            FormSignals.None,
            caller,
            cancellation
        );
        // A published text that a moderator let stand counts as learnt; the new one has been seen by nobody.
        spam.Unlearn(comment.Id);
        comments.Edit(edited);
        if (edited.Status == CommentStatus.Published)
        {
            followers.Published(edited);
        }
        return edited;
    }

    /// <summary>True while its writer may change a comment.</summary>
    public bool MayEdit(StoredComment comment) =>
        comment.Status is CommentStatus.Published or CommentStatus.Held
        && clock.GetUtcNow() - comment.Posted < Settings.EditWindow;

    /// <summary>Erases a comment, its label and what the filter learnt from it.</summary>
    public bool Erase(string id)
    {
        spam.Unlearn(id);
        akismet?.Forget(id);
        return comments.Erase(id);
    }

    /// <summary>A moderator's decision; the filter, and the outside service when it said otherwise, learn from spam and from what is let stand.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="status">Its new state.</param>
    /// <param name="account">The moderator.</param>
    /// <param name="note">What its writer is told; null for nothing.</param>
    public bool Decide(string id, CommentStatus status, string account, string? note = null)
    {
        if (comments.Find(id) is not { } comment)
        {
            return false;
        }
        comments.Decide(id, status, account, note);
        if (status is CommentStatus.Published or CommentStatus.Spam)
        {
            spam.Learn(comment, status == CommentStatus.Spam);
            akismet?.Correct(comment, status == CommentStatus.Spam);
        }
        else
        {
            spam.Unlearn(id);
        }
        if (status == CommentStatus.Published)
        {
            followers.Published(comment);
        }
        return true;
    }

    /// <summary>Keeps what a writer says against a decision; false when there is nothing to say it against.</summary>
    public bool Appeal(string id, string text)
    {
        string clean = CommentText.Lines(text, LongestAppeal);
        return clean.Length > 0 && comments.Appeal(id, clean);
    }

    /// <summary>What a form's token is for.</summary>
    public static string Purpose(string story) => "comment " + story;

    private static string TooMany(TimeSpan wait) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Too many comments at once. Please try again in {Math.Ceiling(wait.TotalSeconds)} seconds; your text is kept below."
        );

    private TimeSpan Wait(string network)
    {
        // A network at its own limit must not use up the whole site's.
        var own = limits.Take(
            "comment " + network,
            (Settings.PerMinute, TimeSpan.FromMinutes(1)),
            (Settings.PerHour, TimeSpan.FromHours(1))
        );
        return own > TimeSpan.Zero
            ? own
            : limits.Take("site", (Settings.SitePerMinute, TimeSpan.FromMinutes(1)));
    }

    private void Keep(StoredComment comment)
    {
        comments.Add(comment);
        if (comment.EventId is { } about && comment.Status != CommentStatus.Spam)
        {
            reviews.Add(about, comment.Id);
        }
        if (comment.Status == CommentStatus.Published)
        {
            followers.Published(comment);
        }
        comments.ForgetSenders(clock.GetUtcNow().AddDays(-Settings.KeepSenderDays));
    }

    private StoredComment New(string story, CommentDraft draft, string network) =>
        new()
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)),
            Story = story,
            Parent = draft.Parent.Length == 0 ? null : draft.Parent,
            EventId = draft.EventId.Length == 0 ? null : draft.EventId,
            Author = draft.Author,
            Mail = draft.Mail.Length == 0 ? null : draft.Mail.ToLowerInvariant(),
            Website = QueryText.WebAddress(draft.Website),
            Body = draft.Body,
            WordsHash = SpamFilter.WordsHash(draft.Body),
            Posted = clock.GetUtcNow(),
            Status = CommentStatus.Held,
            SenderHash = Settings.KeepSenderDays == 0 ? null : senders.Hash(network),
            NoticeVersion = notice.Version,
            Follow =
                draft.Follow && Settings.Mail is not null ? CommentFollow.Asked : CommentFollow.No,
        };
}
