namespace Notch.Desk.Store;

/// <summary>Accounts of the desk, their sessions, one-time links and the site's keys. Safe for many threads.</summary>
/// <remarks>Tokens are kept as hashes only, which the caller makes.</remarks>
/// <param name="database">The store.</param>
public sealed class AccountStore(NotchDatabase database)
{
    /// <summary>How many accounts there are.</summary>
    public int Count()
    {
        using var connection = database.Connect();
        return connection.Scalar<int>("select count(*) from accounts");
    }

    /// <summary>An account by its name; null when there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public StoredAccount? Find(string name)
    {
        using var connection = database.Connect();
        return connection
            .Query("select name, password, role from accounts where name = $0", Read, name)
            .FirstOrDefault();
    }

    /// <summary>Notes a one-time link; older links for the same role end.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    /// <param name="role">What the new account may do.</param>
    /// <param name="ends">When the link ends.</param>
    public void Invite(string tokenHash, string role, DateTimeOffset ends) =>
        database.Write(connection =>
        {
            connection.Execute("delete from invitations where role = $0", role);
            return connection.Execute(
                "insert into invitations (token_hash, role, ends_at) values ($0, $1, $2)",
                tokenHash,
                role,
                StoreText.Of(ends)
            );
        });

    /// <summary>True while a one-time link holds.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    public bool IsInvited(string tokenHash)
    {
        using var connection = database.Connect();
        return connection.Scalar<long>(
                "select count(*) from invitations where token_hash = $0 and ends_at > $1",
                tokenHash,
                StoreText.Of(database.Clock.GetUtcNow())
            ) > 0;
    }

    /// <summary>Makes an account from a one-time link and ends the link, in one step.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    /// <param name="name">The new account's name.</param>
    /// <param name="password">Hash of its password.</param>
    /// <returns>False when the link does not hold or the name is taken.</returns>
    public bool Accept(string tokenHash, string name, string password) =>
        database.Write(connection =>
        {
            string now = StoreText.Of(database.Clock.GetUtcNow());
            string? role = connection.Scalar<string>(
                "select role from invitations where token_hash = $0 and ends_at > $1",
                tokenHash,
                now
            );
            bool made =
                role is not null
                && connection.Execute(
                    "insert into accounts (name, password, role, made_at) values ($0, $1, $2, $3) on conflict do nothing",
                    name,
                    password,
                    role,
                    now
                ) > 0;
            if (made)
            {
                connection.Execute("delete from invitations where token_hash = $0", tokenHash);
                connection.Execute(
                    "insert into audit_log (at, account, action, subject) values ($0, $1, 'account', $2)",
                    now,
                    name,
                    role
                );
            }
            return made;
        });

    /// <summary>Begins a session and forgets those that have ended.</summary>
    /// <param name="tokenHash">Hash of the session's secret.</param>
    /// <param name="name">The account.</param>
    /// <param name="ends">When it ends.</param>
    public void Begin(string tokenHash, string name, DateTimeOffset ends) =>
        database.Write(connection =>
        {
            connection.Execute(
                "delete from sessions where ends_at <= $0",
                StoreText.Of(database.Clock.GetUtcNow())
            );
            return connection.Execute(
                "insert into sessions (token_hash, account_key, ends_at) select $0, key, $2 from accounts where name = $1",
                tokenHash,
                name,
                StoreText.Of(ends)
            );
        });

    /// <summary>Whose session it is; null when it has ended or never was.</summary>
    /// <param name="tokenHash">Hash of the session's secret.</param>
    public StoredAccount? OfSession(string tokenHash)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select a.name, a.password, a.role from sessions s join accounts a on a.key = s.account_key where s.token_hash = $0 and s.ends_at > $1",
                Read,
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

    /// <summary>A key of the site, made when it is not there or older than it may be.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="make">Makes a new one.</param>
    /// <param name="oldest">Age at which it is replaced; null for never.</param>
    public byte[] Secret(string name, Func<byte[]> make, TimeSpan? oldest)
    {
        ArgumentNullException.ThrowIfNull(make);
        return database.Write(connection =>
        {
            var now = database.Clock.GetUtcNow();
            var found = connection
                .Query(
                    "select value, made_at from site_secrets where name = $0",
                    r => (Value: r.GetFieldValue<byte[]>(0), Made: StoreText.Time(r.GetString(1))),
                    name
                )
                .FirstOrDefault();
            if (found.Value is not null && (oldest is null || now - found.Made < oldest))
            {
                return found.Value;
            }
            byte[] made = make();
            connection.Execute(
                "insert into site_secrets (name, value, made_at) values ($0, $1, $2) on conflict (name) do update set value = $1, made_at = $2",
                name,
                made,
                StoreText.Of(now)
            );
            return made;
        });
    }

    private static StoredAccount Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2));
}
