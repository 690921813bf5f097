using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>What was done at the desk, by whom and when. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class AuditStore(NotchDatabase database)
{
    /// <summary>Notes an action.</summary>
    /// <param name="account">Who did it.</param>
    /// <param name="action">What: "login", "role".</param>
    /// <param name="subject">To what or whom.</param>
    public void Add(string account, string action, string subject) =>
        database.Write(connection =>
            Add(connection, database.Clock.GetUtcNow(), account, action, subject)
        );

    /// <summary>Actions, newest first.</summary>
    /// <param name="account">Only those of one account; null for all.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<AuditEntry> Recent(string? account, int skip, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            "select at, account, action, subject from audit_log where ($0 is null or account = $0 collate nocase) order by key desc limit $1 offset $2",
            r => new AuditEntry(
                StoreText.Time(r.GetString(0)),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3)
            ),
            account,
            take,
            skip
        );
    }

    /// <summary>Notes an action inside a transaction.</summary>
    internal static int Add(
        SqliteConnection connection,
        DateTimeOffset now,
        string account,
        string action,
        string subject
    ) =>
        connection.Execute(
            "insert into audit_log (at, account, action, subject) values ($0, $1, $2, $3)",
            StoreText.Of(now),
            account,
            action,
            subject
        );
}
