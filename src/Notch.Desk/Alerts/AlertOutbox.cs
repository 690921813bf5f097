using Microsoft.Data.Sqlite;
using Notch.Desk.Store;

namespace Notch.Desk.Alerts;

/// <summary>What is to be sent. A row leaves only when it was sent; what fails is tried again. Safe for many threads and processes.</summary>
/// <param name="database">The store.</param>
public sealed class AlertOutbox(NotchDatabase database)
{
    /// <summary>Who takes rows and dies leaves them to the next after this time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const string Columns =
        "o.key, o.rule_id, o.channel, o.target, o.due_at, o.attempts, o.last_error, o.sent_at, h.key, h.found_at, h.notch";

    /// <summary>Takes rows that are due; nobody else gets them for five minutes.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<OutboxRow> TakeDue(int take)
    {
        var now = database.Clock.GetUtcNow();
        return database.Write(connection =>
        {
            var rows = connection.Query(
                $"""
                select {Columns} from alert_outbox o join alert_hits h on h.key = o.hit_key
                where o.sent_at is null and o.due_at <= $0 and (o.leased_until is null or o.leased_until <= $0)
                order by o.due_at, o.key limit $1
                """,
                Read,
                StoreText.Of(now),
                take
            );
            foreach (var row in rows)
            {
                connection.Execute(
                    "update alert_outbox set leased_until = $1 where key = $0",
                    row.Key,
                    StoreText.Of(now + Lease)
                );
            }
            return rows;
        });
    }

    /// <summary>Notes that rows were sent.</summary>
    /// <param name="rows">From <see cref="TakeDue"/>.</param>
    public void Sent(IEnumerable<OutboxRow> rows) =>
        ForEach(
            rows,
            (connection, row, now) =>
                connection.Execute(
                    "update alert_outbox set sent_at = $1, leased_until = null, last_error = null where key = $0",
                    row.Key,
                    StoreText.Of(now)
                )
        );

    /// <summary>Notes that rows could not be sent; they are due again later.</summary>
    /// <param name="rows">From <see cref="TakeDue"/>.</param>
    /// <param name="error">Why.</param>
    public void Failed(IEnumerable<OutboxRow> rows, string error) =>
        ForEach(
            rows,
            (connection, row, now) =>
                connection.Execute(
                    "update alert_outbox set attempts = attempts + 1, last_error = $1, due_at = $2, leased_until = null where key = $0",
                    row.Key,
                    error,
                    StoreText.Of(AlertSchedule.RetryAt(now, row.Attempts + 1))
                )
        );

    /// <summary>The newest rows, those that wait first.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<OutboxRow> Newest(int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {Columns} from alert_outbox o join alert_hits h on h.key = o.hit_key order by o.sent_at is not null, o.key desc limit $0",
            Read,
            take
        );
    }

    /// <summary>How many rows wait, and how many of these have failed before.</summary>
    public (int Waiting, int Failing) Counts()
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select count(*), coalesce(sum(attempts > 0), 0) from alert_outbox where sent_at is null",
                r => (r.GetInt32(0), r.GetInt32(1))
            )
            .Single();
    }

    private void ForEach(
        IEnumerable<OutboxRow> rows,
        Action<SqliteConnection, OutboxRow, DateTimeOffset> note
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var now = database.Clock.GetUtcNow();
        database.Write(connection =>
        {
            foreach (var row in rows)
            {
                note(connection, row, now);
            }
            return 0;
        });
    }

    private static OutboxRow Read(SqliteDataReader r) =>
        new(
            r.GetInt64(0),
            r.GetString(1),
            r.GetString(2),
            r.GetString(3),
            StoreText.Time(r.GetString(4)),
            r.GetInt32(5),
            r.Text(6),
            r.Text(7) is { } sent ? StoreText.Time(sent) : null,
            new AlertHit(
                r.GetInt64(8),
                r.GetString(1),
                StoreText.Time(r.GetString(9)),
                r.GetString(10)
            )
        );
}
