namespace Notch.Desk.Store;

/// <summary>Sessions of the desk's accounts; deleting one ends it at once. Safe for many threads.</summary>
/// <remarks>Only hashes of the sessions' secrets are kept.</remarks>
/// <param name="database">The store.</param>
public sealed class SessionStore(NotchDatabase database)
{
    /// <summary>Keeps a session, or what changed of it, and forgets those that have ended.</summary>
    /// <param name="tokenHash">Hash of the session's secret.</param>
    /// <param name="account">Number of the account.</param>
    /// <param name="ticket">What the host needs to know of it.</param>
    /// <param name="ends">When it ends.</param>
    public void Save(string tokenHash, long account, byte[] ticket, DateTimeOffset ends) =>
        database.Write(connection =>
        {
            string now = StoreText.Of(database.Clock.GetUtcNow());
            connection.Execute("delete from sessions where ends_at <= $0", now);
            connection.Execute("update accounts set seen_at = $1 where key = $0", account, now);
            return connection.Execute(
                "insert into sessions (token_hash, account_key, ticket, ends_at) values ($0, $1, $2, $3) on conflict (token_hash) do update set ticket = $2, ends_at = $3",
                tokenHash,
                account,
                ticket,
                StoreText.Of(ends)
            );
        });

    /// <summary>A session's ticket; null when it has ended, never was, or its account is closed.</summary>
    /// <param name="tokenHash">Hash of the session's secret.</param>
    public byte[]? Find(string tokenHash)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select s.ticket from sessions s join accounts a on a.key = s.account_key where s.token_hash = $0 and s.ends_at > $1 and a.closed = 0 and s.ticket is not null",
                r => r.GetFieldValue<byte[]>(0),
                tokenHash,
                StoreText.Of(database.Clock.GetUtcNow())
            )
            .FirstOrDefault();
    }

    /// <summary>Ends a session.</summary>
    /// <param name="tokenHash">Hash of its secret.</param>
    public void End(string tokenHash) =>
        database.Write(connection =>
            connection.Execute("delete from sessions where token_hash = $0", tokenHash)
        );

    /// <summary>Ends all sessions of an account.</summary>
    /// <param name="account">Number of the account.</param>
    public int EndAll(long account) =>
        database.Write(connection =>
            connection.Execute("delete from sessions where account_key = $0", account)
        );
}
