using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Comments;

/// <summary>What is done with the data of those who comment, told from the live settings and the store's own columns.</summary>
public sealed class ProcessingNotice
{
    private const string WithComment = "as long as the comment";
    private const string SenderColumn = "comments.sender_hash";

    /// <summary>What each column holds, and what for.</summary>
    private static readonly Dictionary<string, (string What, string Why)> Texts = new(
        StringComparer.Ordinal
    )
    {
        ["comments.key"] = ("a number made by chance", "addresses"),
        ["comments.id"] = ("a number made by chance", "addresses"),
        ["comments.story"] = ("the story", "to show the comment below it"),
        ["comments.parent"] = ("the comment that it answers", "threads"),
        ["comments.author"] = ("the name that was given", "shown to readers"),
        ["comments.mail"] = (
            "the mail address, when one was given",
            "to know a writer again; never shown to readers"
        ),
        ["comments.website"] = ("the website, when one was given", "linked from the name"),
        ["comments.body"] = ("the text", "shown to readers; the spam filter learns from it"),
        ["comments.words_hash"] = ("a hash of the text", "to see repeats"),
        ["comments.posted_at"] = ("when it was sent", "shown to readers"),
        ["comments.edited_at"] = ("when it was changed", "shown to readers"),
        ["comments.status"] = ("whether it is shown", "moderation"),
        ["comments.probability"] = ("what the spam filter thought", "moderation"),
        ["comments.reasons"] = ("why the filter held it", "moderation"),
        ["comments.decided_by"] = ("which moderator decided", "moderation"),
        ["comments.sender_hash"] = (
            "a keyed hash of the truncated IP address, whose key changes weekly; the address itself is never stored",
            "to see floods from one place"
        ),
        ["comments.notice_version"] = (
            "the version of this notice",
            "to know what the writer was told"
        ),
        ["comments.reports"] = ("how many readers reported it", "moderation"),
        ["comments.pinned"] = ("whether it stands first", "moderation"),
        ["comments.event_id"] = (
            "the coded event that it is about, when it doubts one",
            "the review queue"
        ),
        ["comments.decision_note"] = ("what a moderator wrote to its writer", "moderation"),
        ["comments.appeal"] = ("what the writer answered to that, until decided", "moderation"),
        ["comments.follow"] = (
            "whether the writer wants mail about answers, and has confirmed it",
            "mail about answers"
        ),
        ["comments.told"] = ("whether such mail about this comment was sent", "mail about answers"),
        ["comments.votes"] = ("how many readers recommend it", "shown to readers"),
        ["comment_votes.comment"] = ("the comment that was recommended", "to count a reader once"),
        ["comment_votes.sender_hash"] = (
            "a keyed hash of the recommending reader's truncated IP address, whose key changes weekly",
            "to count a reader once"
        ),
        ["comment_votes.voted_at"] = ("when it was recommended", "to count a reader once"),
        ["bans.key"] = ("a number", "bans"),
        ["bans.kind"] = (
            "whether a name, mail address, link, words or a network is banned",
            "bans"
        ),
        ["bans.value"] = ("what is banned", "bans"),
        ["bans.reason"] = ("why, as the writer is told", "bans"),
        ["bans.made_by"] = ("which moderator made it", "bans"),
        ["bans.made_at"] = ("when it was made", "bans"),
        ["bans.ends_at"] = ("when it ends", "bans"),
        ["own_data_links.token_hash"] = ("a hash of a link's secret", "to show writers their data"),
        ["own_data_links.mail"] = (
            "the mail address that asked to see its data",
            "to show writers their data"
        ),
        ["own_data_links.ends_at"] = ("when the link ends", "to show writers their data"),
        ["spam_labels.comment"] = ("the comment that was judged", "the spam filter"),
        ["spam_labels.is_spam"] = ("spam or not, as a moderator said", "the spam filter"),
        ["spam_labels.labelled_at"] = ("when that was said", "the spam filter"),
    };

    private ProcessingNotice(IReadOnlyList<KeptColumn> kept, IReadOnlyList<string> recipients)
    {
        Kept = kept;
        Recipients = recipients;
        var text = new StringBuilder();
        foreach (var column in kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"{column}\n");
        }
        text.AppendJoin('\n', recipients);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        Version = Convert.ToHexStringLower(hash)[..12];
    }

    /// <summary>Every column that holds something of a comment.</summary>
    public IReadOnlyList<KeptColumn> Kept { get; }

    /// <summary>Who receives data besides this site, a sentence each; empty when nobody does.</summary>
    public IReadOnlyList<string> Recipients { get; }

    /// <summary>Changes whenever the notice does; kept with each comment.</summary>
    public string Version { get; }

    /// <summary>The notice for some settings and columns.</summary>
    /// <param name="settings">The live settings.</param>
    /// <param name="columns">The store's columns, "comments.body"; one that the notice cannot explain is refused.</param>
    /// <exception cref="InvalidOperationException">A column has no explanation: the program keeps something that it does not tell.</exception>
    public static ProcessingNotice Of(CommentSettings settings, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(columns);
        var recipients = new List<string>();
        if (settings.Akismet is { } akismet)
        {
            recipients.Add(
                $"Akismet ({akismet.Host}), an outside service against spam, is sent the name, mail address, website and text of each comment, the address of the story, and the writer's IP address and browser name, when the comment is sent or changed, once more after silence, and when a moderator corrects a verdict. For that the address and browser name stay in memory for a day at most."
            );
        }
        if (settings.Mail is { } mail)
        {
            recipients.Add(
                $"The mail server {mail.Host} carries the mail that you ask for: about answers to your comment, and with a link to your own data. It is sent your mail address and that mail."
            );
        }
        return new ProcessingNotice([.. columns.Select(c => Explain(c, settings))], recipients);
    }

    private static KeptColumn Explain(string column, CommentSettings settings)
    {
        if (!Texts.TryGetValue(column, out var text))
        {
            throw new InvalidOperationException(
                $"The notice on data does not explain the column {column}."
            );
        }
        string howLong = column.Split('.')[0] switch
        {
            "bans" => "until the ban is lifted",
            "own_data_links" => "a day",
            "comment_votes" => SenderTime(settings),
            _ => column == SenderColumn ? SenderTime(settings) : WithComment,
        };
        return new KeptColumn(column, text.What, text.Why, howLong);
    }

    private static string SenderTime(CommentSettings settings) =>
        settings.KeepSenderDays == 0
            ? "not kept"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"at most {settings.KeepSenderDays} days"
            );
}
