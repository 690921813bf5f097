using Microsoft.Data.Sqlite;
using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>Pairs: series, change points and lists. Safe for many threads.</summary>
/// <remarks>Cells are made from the stored dyads at every call, so they are never stale; change points and levels in lists are as of the last recomputing.</remarks>
/// <param name="database">The store.</param>
/// <param name="detector">Follows levels; the default one when null.</param>
public sealed class PairStore(NotchDatabase database, ChangePointDetector? detector = null)
{
    private readonly ChangePointDetector _detector = detector ?? ChangePointDetector.Default;

    /// <summary>The series of a pair; no cells when it has no events on these days.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="days">Periods that begin on these days, and changes of these days; what came before still shapes levels and tone.</param>
    public PairSeries Series(Pair pair, PeriodKind kind, DayRange days)
    {
        using var connection = database.Connect();
        var series = PairSeries.Of(
            pair,
            kind,
            PairRows.Events(connection, pair),
            PairRows.Coverage(connection),
            _detector
        );
        return PairRows.Cut(connection, series, days);
    }

    /// <summary>The series of what one party does to another.</summary>
    /// <param name="dyad">The dyad.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="days">As for a pair.</param>
    public PairSeries Series(Dyad dyad, PeriodKind kind, DayRange days)
    {
        using var connection = database.Connect();
        var series = PairSeries.Of(
            dyad,
            kind,
            PairRows.Events(connection, dyad.Pair),
            PairRows.Coverage(connection),
            _detector
        );
        return PairRows.Cut(connection, series, days);
    }

    /// <summary>Change points of all pairs, newest first, with the sentences behind them.</summary>
    /// <param name="pair">Only this pair; null for all.</param>
    /// <param name="days">On these days.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<ChangePoint> Changes(Pair? pair, DayRange days, int skip, int take)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                $"""
                select {PairRows.ChangeColumns} from notches
                where ($0 is null or (a = $0 and b = $1)) and ($2 is null or date >= $2) and ($3 is null or date <= $3)
                order by date desc, announced desc, abs(notches) desc, a, b limit $4 offset $5
                """,
                PairRows.ReadChange,
                pair?.A,
                pair?.B,
                days.FromText,
                days.ToText,
                take,
                skip
            )
            .ConvertAll(c => PairRows.WithSentences(connection, c));
    }

    /// <summary>Pairs with the most events.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<PairCount> Top(int take)
    {
        using var connection = database.Connect();
        return connection.Query($"{Counts} order by events desc, a, b limit $0", ReadCount, take);
    }

    /// <summary>Pairs of one party, those with the most events first.</summary>
    /// <param name="code">"IRQ".</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<PairCount> Of(string code, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"{Counts} where a = $0 or b = $0 order by events desc, a, b limit $1",
            ReadCount,
            code,
            take
        );
    }

    /// <summary>One pair's counts; null when it has no events.</summary>
    /// <param name="pair">The pair.</param>
    public PairCount? Find(Pair pair)
    {
        using var connection = database.Connect();
        return connection
            .Query($"{Counts} where a = $0 and b = $1", ReadCount, pair.A, pair.B)
            .FirstOrDefault();
    }

    /// <summary>Finds the levels and change points of pairs anew from all their events.</summary>
    /// <param name="pairs">Pairs whose events changed.</param>
    /// <returns>Announced changes that were not announced before, in the order of the pairs, then of time.</returns>
    public IReadOnlyList<ChangePoint> Recompute(IEnumerable<Pair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return database.Write(connection =>
        {
            var coverage = PairRows.Coverage(connection);
            var found = new List<ChangePoint>();
            foreach (var pair in pairs)
            {
                found.AddRange(Recompute(connection, pair, coverage));
            }
            return found;
        });
    }

    /// <summary>Keeps dyads of an event file and recomputes their pairs; rows that are there already stay as they are.</summary>
    /// <param name="events">The dyads.</param>
    /// <param name="format">The format that they come from: "icews".</param>
    /// <returns>Number of new rows.</returns>
    public int Import(IEnumerable<PairEvent> events, string format)
    {
        ArgumentNullException.ThrowIfNull(events);
        var pairs = new HashSet<Pair>();
        int rows = database.Write(connection =>
        {
            using var insert = connection.Prepared(
                """
                insert into pair_events (event_id, date, actor, recipient, a, b, quad, weight, source, story, imported_from)
                values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (event_id, actor, recipient) do nothing
                """,
                11
            );
            int changed = 0;
            foreach (var e in events)
            {
                var pair = Pair.Of(e.Actor, e.Recipient);
                int inserted = insert.Run(
                    e.EventId,
                    StoreText.Of(e.Date),
                    e.Actor,
                    e.Recipient,
                    pair.A,
                    pair.B,
                    (int)e.Quad,
                    e.Weight,
                    e.Source,
                    e.StoryId.Length == 0 ? null : e.StoryId,
                    format
                );
                changed += inserted;
                if (inserted > 0)
                {
                    pairs.Add(pair);
                }
            }
            return changed;
        });
        Recompute(
            pairs.OrderBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal)
        );
        return rows;
    }

    private const string Counts = "select a, b, events, first_day, last_day, level from pairs";

    private static PairCount ReadCount(SqliteDataReader r) =>
        new(
            new Pair(r.GetString(0), r.GetString(1)),
            r.GetInt32(2),
            StoreText.Day(r.GetString(3)),
            StoreText.Day(r.GetString(4)),
            r.IsDBNull(5) ? null : r.GetDouble(5)
        );

    private IEnumerable<ChangePoint> Recompute(
        SqliteConnection connection,
        Pair pair,
        Coverage coverage
    )
    {
        var before = connection
            .Query(
                "select date, notches from notches where a = $0 and b = $1 and announced = 1",
                r => (r.GetString(0), r.GetInt32(1)),
                pair.A,
                pair.B
            )
            .ToHashSet();
        var events = PairRows.Events(connection, pair);
        var path = _detector.Follow(pair.A, pair.B, events, coverage);
        PairRows.ReplaceChanges(connection, pair, path.Changes);
        connection.Execute("delete from pairs where a = $0 and b = $1", pair.A, pair.B);
        if (events.Count > 0)
        {
            connection.Execute(
                "insert into pairs (a, b, events, first_day, last_day, level) values ($0, $1, $2, $3, $4, $5)",
                pair.A,
                pair.B,
                events.Count,
                StoreText.Of(events[0].Date),
                StoreText.Of(events[^1].Date),
                path.Days.Count == 0 ? null : path.Days[^1].Mean
            );
        }
        return path.Changes.Where(c =>
            c.Announced && !before.Contains((StoreText.Of(c.Date), c.Notches))
        );
    }
}
