using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>Readers' comments and the labels that moderators gave them. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class CommentStore(NotchDatabase database)
{
    /// <summary>Tables that hold what readers send.</summary>
    private const string Tables =
        "('comments', 'spam_labels', 'comment_votes', 'bans', 'own_data_links')";

    private long _changes;

    /// <summary>Grows with every change that is made through this store, so that a kept page can be known for old.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>Keeps a new comment.</summary>
    /// <param name="comment">The comment; its id must be new.</param>
    public void Add(StoredComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Write(connection => CommentRows.Insert(connection, comment));
    }

    /// <summary>Keeps comments of another system; those whose ids are there already stay as they are.</summary>
    /// <param name="comments">The comments.</param>
    /// <returns>How many are new.</returns>
    public int Import(IEnumerable<StoredComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        return Write(connection =>
            comments.Sum(comment => CommentRows.Insert(connection, comment))
        );
    }

    /// <summary>Every comment, oldest first.</summary>
    public IReadOnlyList<StoredComment> All() => Select("true order by key");

    /// <summary>Comments of a mail address, oldest first.</summary>
    /// <param name="mail">The address, in lower case.</param>
    public IReadOnlyList<StoredComment> OfMail(string mail) =>
        Select("mail = $0 order by key", mail);

    /// <summary>Comments whose writers appeal, oldest first.</summary>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredComment> Appeals(int skip, int take) =>
        Select("appeal is not null order by key limit $0 offset $1", take, skip);

    /// <summary>How many writers appeal.</summary>
    public int CountAppeals()
    {
        using var connection = database.Connect();
        return connection.Scalar<int>("select count(*) from comments where appeal is not null");
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
        Select(
            "status = $0 order by key desc limit $1 offset $2",
            CommentRows.Name(status),
            take,
            skip
        );

    /// <summary>How many comments stand in each state; a state without any is left out.</summary>
    public IReadOnlyDictionary<CommentStatus, int> Counts()
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select status, count(*) from comments group by status",
                r => (CommentRows.Status(r.GetString(0)), r.GetInt32(1))
            )
            .ToDictionary(c => c.Item1, c => c.Item2);
    }

    /// <summary>How many comments with the same words came since an instant.</summary>
    /// <param name="wordsHash">Hash of the words.</param>
    /// <param name="since">The instant.</param>
    /// <param name="besides">A comment that does not count.</param>
    public int Repeats(string wordsHash, DateTimeOffset since, string besides)
    {
        using var connection = database.Connect();
        return connection.Scalar<int>(
            "select count(*) from comments where words_hash = $0 and posted_at >= $1 and id <> $2",
            wordsHash,
            StoreText.Of(since),
            besides
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

    /// <summary>Gives a comment its new state and notes who decided; an appeal is settled by it. False when there is no such comment.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="status">Its new state.</param>
    /// <param name="account">The moderator.</param>
    /// <param name="note">What its writer is told; null for nothing.</param>
    public bool Decide(string id, CommentStatus status, string account, string? note = null) =>
        Write(connection =>
        {
            int changed = connection.Execute(
                "update comments set status = $1, decided_by = $2, decision_note = $3, appeal = null, reports = 0 where id = $0",
                id,
                CommentRows.Name(status),
                account,
                note
            );
            if (changed > 0)
            {
                AuditStore.Add(
                    connection,
                    database.Clock.GetUtcNow(),
                    account,
                    CommentRows.Name(status),
                    id
                );
            }
            return changed > 0;
        });

    /// <summary>Puts a comment before the others, or back; false when there is no such comment.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="pinned">True to put it first.</param>
    /// <param name="account">The moderator.</param>
    public bool Pin(string id, bool pinned, string account) =>
        Write(connection =>
        {
            int changed = connection.Execute(
                "update comments set pinned = $1 where id = $0",
                id,
                pinned ? 1 : 0
            );
            if (changed > 0)
            {
                AuditStore.Add(
                    connection,
                    database.Clock.GetUtcNow(),
                    account,
                    pinned ? "pinned" : "unpinned",
                    id
                );
            }
            return changed > 0;
        });

    /// <summary>Keeps what a writer answers to a decision; once a decision, and only when the comment is not shown.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="text">The answer.</param>
    public bool Appeal(string id, string text) =>
        Write(connection =>
            connection.Execute(
                "update comments set appeal = $1 where id = $0 and appeal is null and status in ('removed', 'spam')",
                id,
                text
            ) > 0
        );

    /// <summary>Keeps whether a writer wants mail about answers.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="follow">Whether.</param>
    public bool SetFollow(string id, CommentFollow follow) =>
        Write(connection =>
            connection.Execute(
                "update comments set follow = $1 where id = $0",
                id,
                CommentRows.Name(follow)
            ) > 0
        );

    /// <summary>Notes that followers were told of a comment; false when they had been before.</summary>
    /// <param name="id">The comment.</param>
    public bool MarkTold(string id) =>
        Write(connection =>
            connection.Execute("update comments set told = 1 where id = $0 and told = 0", id) > 0
        );

    /// <summary>Counts a reader's recommendation once; false when it was counted before, or the comment is not shown.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="senderHash">Keyed hash of the reader's network; null when hashes are not kept, and the caller counts once.</param>
    public bool Vote(string id, string? senderHash) =>
        Write(connection =>
        {
            if (senderHash is null)
            {
                return connection.Execute(
                        "update comments set votes = votes + 1 where id = $0 and status = 'published'",
                        id
                    ) > 0;
            }
            int counted = connection.Execute(
                "insert into comment_votes (comment, sender_hash, voted_at) select id, $1, $2 from comments where id = $0 and status = 'published' on conflict do nothing",
                id,
                senderHash,
                StoreText.Of(database.Clock.GetUtcNow())
            );
            return counted > 0
                && connection.Execute("update comments set votes = votes + 1 where id = $0", id)
                    > 0;
        });

    /// <summary>Counts a reader's report; a published comment goes back to the queue, also after an approval.</summary>
    /// <param name="id">The comment.</param>
    public bool Report(string id) =>
        Write(connection =>
            connection.Execute(
                "update comments set reports = reports + 1, status = 'held' where id = $0 and status = 'published'",
                id
            ) > 0
        );

    /// <summary>Keeps what a second look at a comment said; false when a moderator has decided meanwhile.</summary>
    /// <param name="comment">The comment with its new state and reasons.</param>
    public bool Judge(StoredComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return Write(connection =>
            connection.Execute(
                "update comments set status = $1, reasons = $2 where id = $0 and decided_by is null",
                comment.Id,
                CommentRows.Name(comment.Status),
                StoryRows.Json(comment.Reasons)
            ) > 0
        );
    }

    /// <summary>What the writer changed; the state and the verdict are those of the new text.</summary>
    /// <param name="comment">The comment with its new text.</param>
    public void Edit(StoredComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Write(connection =>
            connection.Execute(
                "update comments set body = $1, words_hash = $2, edited_at = $3, status = $4, probability = $5, reasons = $6, decision_note = $7 where id = $0",
                comment.Id,
                comment.Body,
                comment.WordsHash,
                StoreText.Of(comment.Edited ?? database.Clock.GetUtcNow()),
                CommentRows.Name(comment.Status),
                comment.Probability,
                StoryRows.Json(comment.Reasons),
                comment.DecisionNote
            )
        );
    }

    /// <summary>Erases a comment and its label, also from the file's free pages and its log. Answers stay and answer the story.</summary>
    /// <param name="id">The comment.</param>
    /// <returns>False when there is no such comment.</returns>
    public bool Erase(string id)
    {
        using var connection = database.Connect();
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            if (!CommentRows.Erase(connection, id))
            {
                return false;
            }
            transaction.Commit();
        }
        Interlocked.Increment(ref _changes);
        connection.Execute("pragma wal_checkpoint(truncate)");
        return true;
    }

    /// <summary>Erases all that is kept under a mail address, as <see cref="Erase"/> does: comments, links to own data, and bans of exactly this address.</summary>
    /// <param name="mail">The address, in lower case.</param>
    /// <returns>How many comments were erased.</returns>
    public int EraseOf(string mail)
    {
        using var connection = database.Connect();
        int erased = 0;
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            foreach (
                string id in connection.Query(
                    "select id from comments where mail = $0",
                    r => r.GetString(0),
                    mail
                )
            )
            {
                erased += CommentRows.Erase(connection, id) ? 1 : 0;
            }
            connection.Execute("delete from own_data_links where mail = $0", mail);
            connection.Execute("delete from bans where kind = 'mail' and value = $0", mail);
            transaction.Commit();
        }
        Interlocked.Increment(ref _changes);
        connection.Execute("pragma wal_checkpoint(truncate)");
        return erased;
    }

    /// <summary>Clears sender hashes of comments and votes that came before an instant; counts stay.</summary>
    /// <param name="before">The instant.</param>
    public int ForgetSenders(DateTimeOffset before) =>
        Write(connection =>
        {
            connection.Execute(
                "delete from comment_votes where voted_at < $0",
                StoreText.Of(before)
            );
            return connection.Execute(
                "update comments set sender_hash = null where sender_hash is not null and posted_at < $0",
                StoreText.Of(before)
            );
        });

    /// <summary>Keeps what a moderator said of a comment, in place of what was said before.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="isSpam">What was said.</param>
    public void Label(string id, bool isSpam) =>
        Write(connection =>
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
        Write(connection => connection.Execute("delete from spam_labels where comment = $0", id));

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
            $"select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name in {Tables} order by m.name, c.cid",
            r => r.GetString(0)
        );
    }

    private T Write<T>(Func<SqliteConnection, T> work)
    {
        var result = database.Write(work);
        Interlocked.Increment(ref _changes);
        return result;
    }

    private List<StoredComment> Select(string where, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {CommentRows.Columns} from comments where {where}",
            CommentRows.Read,
            values
        );
    }
}
