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

    /// <summary>Every account, by name.</summary>
    public IReadOnlyList<StoredAccount> All()
    {
        using var connection = database.Connect();
        return connection.Query($"{Select} order by name", Read);
    }

    /// <summary>An account by its name; null when there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public StoredAccount? Find(string name)
    {
        using var connection = database.Connect();
        return connection.Query($"{Select} where name = $0", Read, name).FirstOrDefault();
    }

    /// <summary>An account by its number; null when there is none.</summary>
    /// <param name="key">The number.</param>
    public StoredAccount? Find(long key)
    {
        using var connection = database.Connect();
        return connection.Query($"{Select} where key = $0", Read, key).FirstOrDefault();
    }

    /// <summary>Keeps an account's password and stamp.</summary>
    /// <param name="key">Number of the account.</param>
    /// <param name="password">Hash of the password.</param>
    /// <param name="stamp">The stamp.</param>
    public bool Save(long key, string password, string stamp) =>
        database.Write(connection =>
            connection.Execute(
                "update accounts set password = $1, stamp = $2 where key = $0",
                key,
                password,
                stamp
            ) > 0
        );

    /// <summary>Gives an account another role or closes it, ends its sessions and notes who did so, in one step.</summary>
    /// <param name="key">Number of the account.</param>
    /// <param name="role">Its role from now on.</param>
    /// <param name="closed">True when it may not log in any more.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>False when there is no such account, or no open administrator would be left.</returns>
    public bool Change(long key, string role, bool closed, string by) =>
        database.Write(connection =>
        {
            string? name = connection.Scalar<string>(
                "select name from accounts where key = $0",
                key
            );
            long otherAdmins = connection.Scalar<long>(
                "select count(*) from accounts where role = 'admin' and closed = 0 and key <> $0",
                key
            );
            if (name is null || (otherAdmins == 0 && (closed || role != "admin")))
            {
                return false;
            }
            connection.Execute(
                "update accounts set role = $1, closed = $2 where key = $0",
                key,
                role,
                closed ? 1 : 0
            );
            connection.Execute("delete from sessions where account_key = $0", key);
            AuditStore.Add(
                connection,
                database.Clock.GetUtcNow(),
                by,
                closed ? "account closed" : "role " + role,
                name
            );
            return true;
        });

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

    /// <summary>Notes a one-time link beside those that hold already.</summary>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    /// <param name="role">What the new account may do.</param>
    /// <param name="ends">When the link ends.</param>
    /// <param name="by">The administrator who gave it.</param>
    public void InviteColleague(string tokenHash, string role, DateTimeOffset ends, string by) =>
        database.Write(connection =>
        {
            AuditStore.Add(connection, database.Clock.GetUtcNow(), by, "invitation", role);
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
    /// <param name="stamp">The account's stamp.</param>
    /// <returns>False when the link does not hold or the name is taken.</returns>
    public bool Accept(string tokenHash, string name, string password, string stamp) =>
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
                    "insert into accounts (name, password, role, made_at, stamp) values ($0, $1, $2, $3, $4) on conflict do nothing",
                    name,
                    password,
                    role,
                    now,
                    stamp
                ) > 0;
            if (made)
            {
                connection.Execute("delete from invitations where token_hash = $0", tokenHash);
                AuditStore.Add(connection, database.Clock.GetUtcNow(), name, "account made", role!);
            }
            return made;
        });

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

    /// <summary>Every key of the site whose name begins so.</summary>
    /// <param name="prefix">"protection ".</param>
    public IReadOnlyList<byte[]> Secrets(string prefix)
    {
        using var connection = database.Connect();
        return connection.Query(
            "select value from site_secrets where substr(name, 1, length($0)) = $0 order by made_at, name",
            r => r.GetFieldValue<byte[]>(0),
            prefix
        );
    }

    private const string Select =
        "select name, password, role, key, stamp, closed, made_at, seen_at, (select count(*) from passkeys p where p.account_key = accounts.key) from accounts";

    private static StoredAccount Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2))
        {
            Key = r.GetInt64(3),
            Stamp = r.GetString(4),
            IsClosed = r.GetInt32(5) == 1,
            Made = StoreText.Time(r.GetString(6)),
            Seen = r.Text(7) is { } seen ? StoreText.Time(seen) : null,
            Passkeys = r.GetInt32(8),
        };
}
