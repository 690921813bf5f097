using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Notch.Desk.Comments;
using Notch.Desk.Comments.Akismet;
using Notch.Desk.Comments.Spam;
using Notch.Desk.Store;
using Notch.Web.Reading;

namespace Notch.Web.Comments;

/// <summary>Takes readers' comments in: checks the form, the limits and the words, and keeps what is fit.</summary>
internal sealed class CommentDesk(
    SiteOptions options,
    CommentStore comments,
    SpamDesk spam,
    FormTokens tokens,
    RateLimits limits,
    SenderAddress senders,
    ProcessingNotice notice,
    TimeProvider clock,
    AkismetClient? akismet = null
)
{
    private const int LongestName = 80;
    private const int LongestMail = 254;
    private const int LongestWebsite = 300;

    private static readonly SearchValues<char> NoMail = SearchValues.Create(" <>\"(),;:\\");
    private static readonly TimeSpan LongestForm = TimeSpan.FromHours(24);

    private CommentSettings Settings => options.Comments;

    /// <summary>Cleans what a form sent, so that it can be checked and shown again.</summary>
    public CommentDraft Clean(Func<string, string?> field) =>
        new()
        {
            Author = CommentText.Line(field("author"), LongestName),
            Mail = CommentText.Line(field("mail"), LongestMail),
            Website = CommentText.Line(field("website"), LongestWebsite),
            Body = CommentText.Lines(field("body"), Settings.LongestBody + 1),
            Parent = CommentText.Line(field("parent"), 64),
            Token = CommentText.Line(field("token"), 128),
            Trap = CommentText.Line(field("homepage"), 200),
        };

    /// <summary>Takes one comment in.</summary>
    /// <param name="story">Id of the story.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="browser">What else the outside service would be told, were it on.</param>
    /// <param name="cancellation">Ends the call to the outside service.</param>
    public async Task<CommentOutcome> TakeAsync(
        string story,
        CommentDraft draft,
        IPAddress? address,
        (string? UserAgent, string? Referrer, string? Permalink) browser,
        CancellationToken cancellation
    )
    {
        var problems = Problems(draft);
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
        string network = SenderAddress.Network(address);
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
        var comment = Judge(story, draft, age!.Value, network);
        if (akismet is not null && comment.Status != CommentStatus.Spam)
        {
            comment = await AskAsync(comment, address, browser, cancellation);
        }
        comments.Add(comment);
        comments.ForgetSenders(clock.GetUtcNow().AddDays(-Settings.KeepSenderDays));
        return new CommentOutcome(comment, []);
    }

    /// <summary>Checks a changed text as if it were new and keeps it; null when it may not be changed any more.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="body">Its new text.</param>
    public StoredComment? Edit(StoredComment comment, string body)
    {
        string clean = CommentText.Lines(body, Settings.LongestBody);
        if (!MayEdit(comment) || clean.Length == 0)
        {
            return null;
        }
        var verdict = spam.Filter.Check(clean, FormSignals.None);
        var edited = comment with
        {
            Body = clean,
            WordsHash = SpamFilter.WordsHash(clean),
            Edited = clock.GetUtcNow(),
            Probability = verdict.Probability,
            Reasons = verdict.Reasons,
            Status = StatusOf(verdict, comment.Mail),
        };
        comments.Edit(edited);
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
        return comments.Erase(id);
    }

    /// <summary>A moderator's decision; the filter learns from spam and from what is let stand.</summary>
    public bool Decide(string id, CommentStatus status, string account)
    {
        if (comments.Find(id) is not { } comment)
        {
            return false;
        }
        comments.Decide(id, status, account);
        if (status is CommentStatus.Published or CommentStatus.Spam)
        {
            spam.Learn(comment, status == CommentStatus.Spam);
        }
        else
        {
            spam.Unlearn(id);
        }
        return true;
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
        var site = limits.Take("site", (Settings.SitePerMinute, TimeSpan.FromMinutes(1)));
        return site > TimeSpan.Zero
            ? site
            : limits.Take(
                "comment " + network,
                (Settings.PerMinute, TimeSpan.FromMinutes(1)),
                (Settings.PerHour, TimeSpan.FromHours(1))
            );
    }

    private List<string> Problems(CommentDraft draft)
    {
        var problems = new List<string>();
        if (draft.Author.Length == 0)
        {
            problems.Add("Please give a name; it need not be your own.");
        }
        if (draft.Body.Length == 0)
        {
            problems.Add("Please write something.");
        }
        else if (draft.Body.Length > Settings.LongestBody)
        {
            problems.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A comment may have {Settings.LongestBody} characters at most."
                )
            );
        }
        if (draft.Mail.Length > 0 && !IsMail(draft.Mail))
        {
            problems.Add("This is no mail address; you may leave it out.");
        }
        if (draft.Website.Length > 0 && QueryText.WebAddress(draft.Website) is null)
        {
            problems.Add("A website begins with https://; you may leave it out.");
        }
        return problems;
    }

    private static bool IsMail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.AsSpan(at).Contains('.')
            && !text.AsSpan().ContainsAny(NoMail);
    }

    private StoredComment Judge(string story, CommentDraft draft, TimeSpan age, string network)
    {
        var now = clock.GetUtcNow();
        string hash = SpamFilter.WordsHash(draft.Body);
        string text = draft.Website.Length == 0 ? draft.Body : $"{draft.Body}\n{draft.Website}";
        var verdict = spam.Filter.Check(
            text,
            new FormSignals
            {
                FillTime = age,
                TrapFilled = draft.Trap.Length > 0,
                Repeats = comments.Repeats(hash, now.AddDays(-1)),
            }
        );
        string? mail = draft.Mail.Length == 0 ? null : draft.Mail.ToLowerInvariant();
        return new StoredComment
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)),
            Story = story,
            Parent = draft.Parent.Length == 0 ? null : draft.Parent,
            Author = draft.Author,
            Mail = mail,
            Website = QueryText.WebAddress(draft.Website),
            Body = draft.Body,
            WordsHash = hash,
            Posted = now,
            Status = StatusOf(verdict, mail),
            Probability = verdict.Probability,
            Reasons = verdict.Reasons,
            SenderHash = Settings.KeepSenderDays == 0 ? null : senders.Hash(network),
            NoticeVersion = notice.Version,
        };
    }

    private CommentStatus StatusOf(SpamVerdict verdict, string? mail) =>
        verdict.Decision switch
        {
            SpamDecision.Reject => CommentStatus.Spam,
            SpamDecision.Hold => CommentStatus.Held,
            _ => Settings.Moderation switch
            {
                CommentModeration.None => CommentStatus.Published,
                CommentModeration.FirstTime when mail is not null && comments.IsKnown(mail) =>
                    CommentStatus.Published,
                _ => CommentStatus.Held,
            },
        };

    private async Task<StoredComment> AskAsync(
        StoredComment comment,
        IPAddress? address,
        (string? UserAgent, string? Referrer, string? Permalink) browser,
        CancellationToken cancellation
    )
    {
        var answer = await akismet!.CheckAsync(
            new AkismetComment
            {
                Address = address?.ToString() ?? "",
                UserAgent = browser.UserAgent,
                Referrer = browser.Referrer,
                Permalink = browser.Permalink,
                IsReply = comment.Parent is not null,
                Author = comment.Author,
                Mail = comment.Mail,
                Website = comment.Website,
                Body = comment.Body,
                Posted = comment.Posted,
            },
            cancellation
        );
        return answer.IsSpam switch
        {
            false => comment,
            true => comment with
            {
                Status = answer.Discard ? CommentStatus.Spam : CommentStatus.Held,
                Reasons = [.. comment.Reasons, "Akismet calls it spam"],
            },
            null => comment with
            {
                Status = CommentStatus.Held,
                Reasons = [.. comment.Reasons, "Akismet gave no answer"],
            },
        };
    }
}
