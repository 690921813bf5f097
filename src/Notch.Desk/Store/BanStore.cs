using Microsoft.Data.Sqlite;

namespace Notch.Desk.Store;

/// <summary>Bans of writers, mail addresses, links, words and networks. Safe for many threads.</summary>
/// <param name="database">The store.</param>
public sealed class BanStore(NotchDatabase database)
{
    /// <summary>Bans that hold now, newest first.</summary>
    public IReadOnlyList<StoredBan> Active()
    {
        using var connection = database.Connect();
        return connection.Query(
            "select key, kind, value, reason, made_by, made_at, ends_at from bans where ends_at is null or ends_at > $0 order by key desc",
            Read,
            StoreText.Of(database.Clock.GetUtcNow())
        );
    }

    /// <summary>Makes a ban and notes who did.</summary>
    /// <param name="kind">What it looks at.</param>
    /// <param name="value">What is banned.</param>
    /// <param name="reason">Shown to the writer.</param>
    /// <param name="ends">When it ends; null for never.</param>
    /// <param name="by">The moderator.</param>
    public void Add(BanKind kind, string value, string reason, DateTimeOffset? ends, string by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        database.Write(connection =>
        {
            var now = database.Clock.GetUtcNow();
            // The log names the kind only: what is banned may be somebody's mail address, and goes with the ban.
            AuditStore.Add(connection, now, by, "ban", Name(kind));
            return connection.Execute(
                "insert into bans (kind, value, reason, made_by, made_at, ends_at) values ($0, $1, $2, $3, $4, $5)",
                Name(kind),
                value.Trim().ToLowerInvariant(),
                reason,
                by,
                StoreText.Of(now),
                ends is { } end ? StoreText.Of(end) : null
            );
        });
    }

    /// <summary>Lifts a ban and notes who did; false when there is none.</summary>
    /// <param name="key">Number of the ban.</param>
    /// <param name="by">The moderator.</param>
    public bool Lift(long key, string by) =>
        database.Write(connection =>
        {
            string? kind = connection.Scalar<string>("select kind from bans where key = $0", key);
            if (kind is null)
            {
                return false;
            }
            connection.Execute("delete from bans where key = $0", key);
            AuditStore.Add(connection, database.Clock.GetUtcNow(), by, "ban lifted", kind);
            return true;
        });

    /// <summary>"name", "mail", "url", "pattern" or "network".</summary>
    /// <param name="kind">What a ban looks at.</param>
    public static string Name(BanKind kind) =>
        kind switch
        {
            BanKind.Name => "name",
            BanKind.Mail => "mail",
            BanKind.Url => "url",
            BanKind.Pattern => "pattern",
            _ => "network",
        };

    private static StoredBan Read(SqliteDataReader r)
    {
        string kind = r.GetString(1);
        return new StoredBan(
            r.GetInt64(0),
            Enum.GetValues<BanKind>().First(k => Name(k) == kind),
            r.GetString(2),
            r.GetString(3),
            r.GetString(4),
            StoreText.Time(r.GetString(5)),
            r.Text(6) is { } ends ? StoreText.Time(ends) : null
        );
    }
}
