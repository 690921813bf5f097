using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Notch.Desk.Store;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Desk.Alerts;

/// <summary>Rules of alerts and what they found. Safe for many threads.</summary>
/// <param name="database">The store.</param>
/// <param name="matcher">Says what a rule asks for.</param>
public sealed class AlertStore(NotchDatabase database, AlertMatcher matcher)
{
    private const string RuleColumns =
        "id, feed_key, secret, rule, made_by, (select count(*) from alert_hits h where h.rule_id = r.id)";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>All rules, by name.</summary>
    public IReadOnlyList<StoredAlertRule> Rules()
    {
        using var connection = database.Connect();
        return Rules(connection);
    }

    /// <summary>The rule of a feed's key; null when there is none.</summary>
    /// <param name="feedKey">Part of the feed's address.</param>
    public StoredAlertRule? OfFeed(string feedKey)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                $"select {RuleColumns} from alert_rules r where feed_key = $0",
                ReadRule,
                feedKey
            )
            .FirstOrDefault();
    }

    /// <summary>Keeps a new rule; it looks at what can be known from today on, unless it says a day itself.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="madeBy">Name of its maker.</param>
    public StoredAlertRule Add(AlertRule rule, string madeBy)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var now = database.Clock.GetUtcNow();
        var kept = new StoredAlertRule(
            RandomNumberGenerator.GetHexString(8, lowercase: true),
            RandomNumberGenerator.GetHexString(32, lowercase: true),
            RandomNumberGenerator.GetHexString(64, lowercase: true),
            rule.Since == default
                ? rule with
                {
                    Since = DateOnly.FromDateTime(now.UtcDateTime),
                }
                : rule,
            madeBy,
            Hits: 0
        );
        database.Write(connection =>
            connection.Execute(
                "insert into alert_rules (id, feed_key, secret, rule, made_at, made_by) values ($0, $1, $2, $3, $4, $5)",
                kept.Id,
                kept.FeedKey,
                kept.Secret,
                JsonSerializer.Serialize(kept.Rule, Json),
                StoreText.Of(now),
                madeBy
            )
        );
        return kept;
    }

    /// <summary>Forgets a rule with all that it found and has to send.</summary>
    /// <param name="id">The rule's id.</param>
    /// <returns>False when there is no such rule.</returns>
    public bool Remove(string id) =>
        database.Write(connection =>
        {
            connection.Execute("delete from alert_outbox where rule_id = $0", id);
            connection.Execute("delete from alert_hits where rule_id = $0", id);
            return connection.Execute("delete from alert_rules where id = $0", id) > 0;
        });

    /// <summary>What a rule would have found, newest first. Nothing is kept or sent.</summary>
    /// <param name="rule">A rule, kept or not; the day from which it looks is left out of account.</param>
    /// <param name="days">Days on which the notches could be known.</param>
    public IReadOnlyList<ChangePoint> Try(AlertRule rule, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(rule);
        using var connection = database.Connect();
        return
        [
            .. Changes(connection, days)
                .Where(c => matcher.Matches(rule, c, () => SectorsOf(connection, c)))
                .Select(c => PairRows.WithSentences(connection, c)),
        ];
    }

    /// <summary>Finds for every rule the notches that it has not found before, and puts what is to be sent into the outbox, in one transaction.</summary>
    /// <returns>How many were found.</returns>
    public int Collect()
    {
        var now = database.Clock.GetUtcNow();
        return database.Write(connection =>
        {
            int found = 0;
            foreach (var kept in Rules(connection).Where(r => r.Rule.IsOn))
            {
                var days = new DayRange(kept.Rule.Since, To: null);
                foreach (
                    var change in Changes(connection, days, notFoundBy: kept.Id)
                        .Where(c => matcher.Matches(kept.Rule, c, () => SectorsOf(connection, c)))
                        .OrderBy(c => c.KnownOn)
                )
                {
                    Keep(connection, kept, PairRows.WithSentences(connection, change), now);
                    found++;
                }
            }
            return found;
        });
    }

    /// <summary>What a rule found, oldest first.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="after">Only hits with a greater key.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<AlertHit> HitsAfter(string ruleId, long after, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            "select key, rule_id, found_at, notch from alert_hits where rule_id = $0 and key > $1 order by key limit $2",
            ReadHit,
            ruleId,
            after,
            take
        );
    }

    /// <summary>The newest that a rule found, newest first.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<AlertHit> NewestHits(string ruleId, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            "select key, rule_id, found_at, notch from alert_hits where rule_id = $0 order by key desc limit $1",
            ReadHit,
            ruleId,
            take
        );
    }

    internal static AlertHit ReadHit(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), StoreText.Time(r.GetString(2)), r.GetString(3));

    private static List<StoredAlertRule> Rules(SqliteConnection connection)
    {
        var rules = connection.Query($"select {RuleColumns} from alert_rules r", ReadRule);
        rules.Sort(
            (x, y) => string.CompareOrdinal(x.Rule.Name + "\0" + x.Id, y.Rule.Name + "\0" + y.Id)
        );
        return rules;
    }

    private static StoredAlertRule ReadRule(SqliteDataReader r) =>
        new(
            r.GetString(0),
            r.GetString(1),
            r.GetString(2),
            JsonSerializer.Deserialize<AlertRule>(r.GetString(3), Json)
                ?? throw new StoreException("NX306", $"alert rule {r.GetString(0)} is empty"),
            r.GetString(4),
            r.GetInt32(5)
        );

    private static List<ChangePoint> Changes(
        SqliteConnection connection,
        DayRange days,
        string? notFoundBy = null
    ) =>
        connection.Query(
            $"""
            select {PairRows.ChangeColumns} from notches
            where ($0 is null or known_on >= $0) and ($1 is null or known_on <= $1)
              and ($2 is null or not exists (
                select 1 from alert_hits h
                where h.rule_id = $2 and h.a = notches.a and h.b = notches.b
                  and h.date = notches.date and h.to_level = notches.to_level))
            order by known_on desc, a, b
            """,
            PairRows.ReadChange,
            days.FromText,
            days.ToText,
            notFoundBy
        );

    private static IEnumerable<string> SectorsOf(SqliteConnection connection, ChangePoint change) =>
        change.Because.SelectMany(b =>
            connection
                .Query(
                    """
                    select p.sector, p.sectors from participants p join events e on e.key = p.event_key
                    where e.id = $0 and p.side in (0, 1)
                    """,
                    r => StoryRows.Strings(r.GetString(1)).Append(r.GetString(0)),
                    b.EventId
                )
                .SelectMany(s => s)
        );

    private static void Keep(
        SqliteConnection connection,
        StoredAlertRule kept,
        ChangePoint change,
        DateTimeOffset now
    )
    {
        connection.Execute(
            "insert into alert_hits (rule_id, a, b, date, to_level, found_at, notch) values ($0, $1, $2, $3, $4, $5, $6)",
            kept.Id,
            change.A,
            change.B,
            StoreText.Of(change.Date),
            change.ToLevel,
            StoreText.Of(now),
            PairRecords.Line(change, versions: null)
        );
        long hit = connection.Scalar<long>("select last_insert_rowid()");
        string due = StoreText.Of(AlertSchedule.DueAt(kept.Rule, now));
        var targets = kept
            .Rule.Mail.Select(m => (AlertChannels.Mail, m))
            .Concat(kept.Rule.Webhooks.Select(w => (AlertChannels.Webhook, w)));
        foreach (var (channel, target) in targets)
        {
            connection.Execute(
                "insert into alert_outbox (hit_key, rule_id, channel, target, due_at) values ($0, $1, $2, $3, $4)",
                hit,
                kept.Id,
                channel,
                target,
                due
            );
        }
    }
}
