using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>The queue of codings that readers doubt. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class ReviewStore(NotchDatabase database)
{
    private const string Columns =
        "key, event_id, story, comment, state, note, made_at, decided_by";

    /// <summary>Notes a doubt about an event; false when the event is not in the store.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="comment">Id of the comment that says so; null when a coder found it.</param>
    public bool Add(string eventId, string? comment) =>
        database.Write(connection =>
            connection.Execute(
                """
                insert into reviews (event_id, story, comment, state, made_at)
                select e.id, s.id, $1, 'open', $2 from events e join stories s on s.key = e.story_key where e.id = $0
                """,
                eventId,
                comment,
                StoreText.Of(database.Clock.GetUtcNow())
            ) > 0
        );

    /// <summary>Doubts in one state, oldest first when open, else the newest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredReview> InState(ReviewState state, int skip, int take)
    {
        using var connection = database.Connect();
        string order = state == ReviewState.Open ? "key" : "key desc";
        return connection.Query(
            $"select {Columns} from reviews where state = $0 order by {order} limit $1 offset $2",
            Read,
            Name(state),
            take,
            skip
        );
    }

    /// <summary>How many doubts nobody has looked at.</summary>
    public int CountOpen()
    {
        using var connection = database.Connect();
        return connection.Scalar<int>("select count(*) from reviews where state = 'open'");
    }

    /// <summary>What coders said of an event, newest first.</summary>
    /// <param name="eventId">The event.</param>
    public IReadOnlyList<StoredReview> Of(string eventId)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {Columns} from reviews where event_id = $0 order by key desc",
            Read,
            eventId
        );
    }

    /// <summary>Decides a doubt and notes who did; false when there is none.</summary>
    /// <param name="key">Number of the doubt.</param>
    /// <param name="state">What is so.</param>
    /// <param name="note">Why; null for nothing.</param>
    /// <param name="account">The coder.</param>
    public bool Decide(long key, ReviewState state, string? note, string account) =>
        database.Write(connection =>
        {
            var now = database.Clock.GetUtcNow();
            string? subject = connection.Scalar<string>(
                "select event_id from reviews where key = $0",
                key
            );
            if (subject is null)
            {
                return false;
            }
            connection.Execute(
                "update reviews set state = $1, note = $2, decided_by = $3, decided_at = $4 where key = $0",
                key,
                Name(state),
                note,
                account,
                StoreText.Of(now)
            );
            AuditStore.Add(connection, now, account, "coding " + Name(state), subject);
            return true;
        });

    private static StoredReview Read(SqliteDataReader r) =>
        new(
            r.GetInt64(0),
            r.GetString(1),
            r.GetString(2),
            r.Text(3),
            r.GetString(4) switch
            {
                "right" => ReviewState.Right,
                "wrong" => ReviewState.Wrong,
                _ => ReviewState.Open,
            },
            r.Text(5),
            StoreText.Time(r.GetString(6)),
            r.Text(7)
        );

    private static string Name(ReviewState state) =>
        state switch
        {
            ReviewState.Right => "right",
            ReviewState.Wrong => "wrong",
            _ => "open",
        };
}
