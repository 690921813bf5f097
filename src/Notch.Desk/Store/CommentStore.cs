using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>Readers' comments and the labels that moderators gave them. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class CommentStore(NotchDatabase database)
{
    private const string Columns =
        "id, story, parent, author, mail, website, body, words_hash, posted_at, edited_at, status, probability, reasons, decided_by, sender_hash, notice_version, reports, pinned";

    /// <summary>Keeps a new comment.</summary>
    /// <param name="comment">The comment; its id must be new.</param>
    public void Add(StoredComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        database.Write(connection =>
            connection.Execute(
                $"insert into comments ({Columns}) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
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
                comment.IsPinned ? 1 : 0
            )
        );
    }

    /// <summary>A comment by its id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public StoredComment? Find(string id) => Select("id = $0", id).FirstOrDefault();

    /// <summary>Published comments of a story, oldest first.</summary>
    /// <param name="story">The story's id.</param>
    public IReadOnlyList<StoredComment> OfStory(string story) =>
        Select("story = $0 and status = 'published' order by key", story);

    /// <summary>Comments in one state, the newest first.</summary>
    /// <param name="status">The state.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredComment> InState(CommentStatus status, int skip, int take) =>
        Select("status = $0 order by key desc limit $1 offset $2", Name(status), take, skip);

    /// <summary>How many comments stand in each state; a state without any is left out.</summary>
    public IReadOnlyDictionary<CommentStatus, int> Counts()
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select status, count(*) from comments group by status",
                r => (Status(r.GetString(0)), r.GetInt32(1))
            )
            .ToDictionary(c => c.Item1, c => c.Item2);
    }

    /// <summary>How many comments with the same words came since an instant.</summary>
    /// <param name="wordsHash">Hash of the words.</param>
    /// <param name="since">The instant.</param>
    public int Repeats(string wordsHash, DateTimeOffset since)
    {
        using var connection = database.Connect();
        return connection.Scalar<int>(
            "select count(*) from comments where words_hash = $0 and posted_at >= $1",
            wordsHash,
            StoreText.Of(since)
        );
    }

    /// <summary>True when a moderator has let a comment of this writer stand before.</summary>
    /// <param name="mail">The writer's mail address.</param>
    public bool IsKnown(string mail)
    {
        using var connection = database.Connect();
        return connection.Scalar<long>(
                "select count(*) from comments where mail = $0 and status = 'published' and decided_by is not null",
                mail
            ) > 0;
    }

    /// <summary>Gives a comment its new state and notes who decided; false when there is no such comment.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="status">Its new state.</param>
    /// <param name="account">The moderator.</param>
    public bool Decide(string id, CommentStatus status, string account) =>
        database.Write(connection =>
        {
            int changed = connection.Execute(
                "update comments set status = $1, decided_by = $2, reports = 0 where id = $0",
                id,
                Name(status),
                account
            );
            if (changed > 0)
            {
                Log(connection, account, Name(status), id);
            }
            return changed > 0;
        });

    /// <summary>Counts a reader's report; a published comment goes back to the queue, also after an approval.</summary>
    /// <param name="id">The comment.</param>
    public bool Report(string id) =>
        database.Write(connection =>
            connection.Execute(
                "update comments set reports = reports + 1, status = 'held' where id = $0 and status = 'published'",
                id
            ) > 0
        );

    /// <summary>What the writer changed; the state and the verdict are those of the new text.</summary>
    /// <param name="comment">The comment with its new text.</param>
    public void Edit(StoredComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        database.Write(connection =>
            connection.Execute(
                "update comments set body = $1, words_hash = $2, edited_at = $3, status = $4, probability = $5, reasons = $6 where id = $0",
                comment.Id,
                comment.Body,
                comment.WordsHash,
                StoreText.Of(comment.Edited ?? database.Clock.GetUtcNow()),
                Name(comment.Status),
                comment.Probability,
                StoryRows.Json(comment.Reasons)
            )
        );
    }

    /// <summary>Erases a comment and its label, also from the file's free pages and its log. Answers stay and answer the story.</summary>
    /// <param name="id">The comment.</param>
    /// <returns>False when there is no such comment.</returns>
    public bool Erase(string id)
    {
        using var connection = database.Connect();
        connection.Execute("pragma secure_delete = on");
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            connection.Execute("delete from spam_labels where comment = $0", id);
            connection.Execute("update comments set parent = null where parent = $0", id);
            if (connection.Execute("delete from comments where id = $0", id) == 0)
            {
                return false;
            }
            connection.Execute("delete from audit_log where subject = $0", id);
            transaction.Commit();
        }
        connection.Execute("pragma wal_checkpoint(truncate)");
        return true;
    }

    /// <summary>Clears sender hashes of comments that came before an instant.</summary>
    /// <param name="before">The instant.</param>
    public int ForgetSenders(DateTimeOffset before) =>
        database.Write(connection =>
            connection.Execute(
                "update comments set sender_hash = null where sender_hash is not null and posted_at < $0",
                StoreText.Of(before)
            )
        );

    /// <summary>Keeps what a moderator said of a comment, in place of what was said before.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="isSpam">What was said.</param>
    public void Label(string id, bool isSpam) =>
        database.Write(connection =>
            connection.Execute(
                "insert into spam_labels (comment, is_spam, labelled_at) values ($0, $1, $2) on conflict (comment) do update set is_spam = $1, labelled_at = $2",
                id,
                isSpam ? 1 : 0,
                StoreText.Of(database.Clock.GetUtcNow())
            )
        );

    /// <summary>Takes a label back.</summary>
    /// <param name="id">The comment.</param>
    public void Unlabel(string id) =>
        database.Write(connection =>
            connection.Execute("delete from spam_labels where comment = $0", id)
        );

    /// <summary>All labels with the text that they were given to.</summary>
    public IReadOnlyList<SpamLabel> Labels()
    {
        using var connection = database.Connect();
        return connection.Query(
            "select l.comment, c.body, l.is_spam from spam_labels l join comments c on c.id = l.comment order by l.comment",
            r => new SpamLabel(r.GetString(0), r.GetString(1), r.GetInt32(2) == 1)
        );
    }

    /// <summary>Columns of the tables that hold what readers send, as "comments.body"; the notice on data explains each.</summary>
    public IReadOnlyList<string> KeptColumns()
    {
        using var connection = database.Connect();
        return connection.Query(
            "select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c where m.name in ('comments', 'spam_labels') order by m.name, c.cid",
            r => r.GetString(0)
        );
    }

    private List<StoredComment> Select(string where, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Connect();
        return connection.Query($"select {Columns} from comments where {where}", Read, values);
    }

    private void Log(SqliteConnection connection, string account, string action, string subject) =>
        connection.Execute(
            "insert into audit_log (at, account, action, subject) values ($0, $1, $2, $3)",
            StoreText.Of(database.Clock.GetUtcNow()),
            account,
            action,
            subject
        );

    private static StoredComment Read(SqliteDataReader r) =>
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
        };

    private static string Name(CommentStatus status) =>
        status switch
        {
            CommentStatus.Published => "published",
            CommentStatus.Held => "held",
            CommentStatus.Spam => "spam",
            _ => "removed",
        };

    private static CommentStatus Status(string name) =>
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
