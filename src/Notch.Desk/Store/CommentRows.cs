using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>A comment to and from its row.</summary>
internal static class CommentRows
{
    /// <summary>What <see cref="Read"/> expects, in this order.</summary>
    public const string Columns =
        "id, story, parent, author, mail, website, body, words_hash, posted_at, edited_at, status, probability, reasons, decided_by, sender_hash, notice_version, reports, pinned, event_id, decision_note, appeal, follow, told, votes";

    /// <summary>Writes a new comment; zero when its id is there already.</summary>
    public static int Insert(SqliteConnection connection, StoredComment comment) =>
        connection.Execute(
            $"insert into comments ({Columns}) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) on conflict (id) do nothing",
            comment.Id,
            comment.Story,
            comment.Parent,
            comment.Author,
            comment.Mail,
            comment.Website,
            comment.Body,
            comment.WordsHash,
            StoreText.Of(comment.Posted),
            comment.Edited is { } edited ? StoreText.Of(edited) : null,
            Name(comment.Status),
            comment.Probability,
            StoryRows.Json(comment.Reasons),
            comment.DecidedBy,
            comment.SenderHash,
            comment.NoticeVersion,
            comment.Reports,
            comment.IsPinned ? 1 : 0,
            comment.EventId,
            comment.DecisionNote,
            comment.Appeal,
            Name(comment.Follow),
            comment.IsTold ? 1 : 0,
            comment.Votes
        );

    /// <summary>Deletes a comment with all that hangs on it; answers stay and answer the story.</summary>
    public static bool Erase(SqliteConnection connection, string id)
    {
        connection.Execute("delete from spam_labels where comment = $0", id);
        connection.Execute("delete from comment_votes where comment = $0", id);
        connection.Execute("update reviews set comment = null where comment = $0", id);
        connection.Execute("update comments set parent = null where parent = $0", id);
        connection.Execute("delete from audit_log where subject = $0", id);
        return connection.Execute("delete from comments where id = $0", id) > 0;
    }

    public static StoredComment Read(SqliteDataReader r) =>
        new()
        {
            Id = r.GetString(0),
            Story = r.GetString(1),
            Parent = r.Text(2),
            Author = r.GetString(3),
            Mail = r.Text(4),
            Website = r.Text(5),
            Body = r.GetString(6),
            WordsHash = r.GetString(7),
            Posted = StoreText.Time(r.GetString(8)),
            Edited = r.Text(9) is { } edited ? StoreText.Time(edited) : null,
            Status = Status(r.GetString(10)),
            Probability = r.GetDouble(11),
            Reasons = StoryRows.Strings(r.GetString(12)),
            DecidedBy = r.Text(13),
            SenderHash = r.Text(14),
            NoticeVersion = r.GetString(15),
            Reports = r.GetInt32(16),
            IsPinned = r.GetInt32(17) == 1,
            EventId = r.Text(18),
            DecisionNote = r.Text(19),
            Appeal = r.Text(20),
            Follow = r.GetString(21) switch
            {
                "yes" => CommentFollow.Yes,
                "asked" => CommentFollow.Asked,
                _ => CommentFollow.No,
            },
            IsTold = r.GetInt32(22) == 1,
            Votes = r.GetInt32(23),
        };

    public static string Name(CommentStatus status) =>
        status switch
        {
            CommentStatus.Published => "published",
            CommentStatus.Held => "held",
            CommentStatus.Spam => "spam",
            _ => "removed",
        };

    public static string Name(CommentFollow follow) =>
        follow switch
        {
            CommentFollow.Yes => "yes",
            CommentFollow.Asked => "asked",
            _ => "no",
        };

    public static CommentStatus Status(string name) =>
        name switch
        {
            "published" => CommentStatus.Published,
            "held" => CommentStatus.Held,
            "spam" => CommentStatus.Spam,
            "removed" => CommentStatus.Removed,
            _ => throw new StoreException(
                "NX306",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{name}' is no state of a comment that this Notch knows"
                )
            ),
        };
}
