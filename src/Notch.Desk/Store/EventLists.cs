using Notch.Exports;

namespace Notch.Desk.Store;

/// <summary>Events by any mixture of party, type, status and day. Safe for many threads.</summary>
/// <remarks>Events of superseded and duplicate stories are left out. An event without a date counts on its story's day.</remarks>
/// <param name="database">The store.</param>
public sealed class EventLists(NotchDatabase database)
{
    private const string Where = """
        where s.superseded_by is null and s.duplicate_of is null
          and ($0 is null or exists (
            select 1 from participants p where p.event_key = e.key and p.country = $0 and p.side in (0, 1)
              and ($2 is null or p.sector = $2)
              and ($1 is null or exists (
                select 1 from participants o where o.event_key = e.key and o.country = $1
                  and o.side in (0, 1) and (o.side <> p.side or e.quad in (1, 2))))))
          and ($3 is null or e.type = $3)
          and ($4 is null or e.quad = $4)
          and ($5 is null or e.status = $5)
          and ($6 is null or coalesce(e.date, substr(s.shown_at, 1, 10)) >= $6)
          and ($7 is null or coalesce(e.date, substr(s.shown_at, 1, 10)) <= $7)
        """;

    /// <summary>Events, newest story first, then in text order.</summary>
    /// <param name="query">Which.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<EventRecord> Find(EventQuery query, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var connection = database.Connect();
        string where =
            $"{Where} order by s.shown_at desc, s.key desc, e.span_start, e.key limit $8 offset $9";
        object?[] values = [.. Values(query), take, skip];
        // Of all events the newest stories have enough; those of one party must be looked up.
        return query.Actor is null
            ? EventRows.QueryNewest(connection, where, values)
            : EventRows.Query(connection, where, values);
    }

    /// <summary>How many events <see cref="Find"/> can list.</summary>
    /// <param name="query">Which.</param>
    public int Count(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var connection = database.Connect();
        return connection.Scalar<int>(
            $"select count(*) from events e join stories s on s.key = e.story_key {Where}",
            Values(query)
        );
    }

    /// <summary>Sectors in which a country or organisation takes part, most events first.</summary>
    /// <param name="code">"IRQ".</param>
    public IReadOnlyList<SectorCount> Sectors(string code)
    {
        using var connection = database.Connect();
        return connection.Query(
            """
            select p.sector, count(distinct e.key) from participants p
            join events e on e.key = p.event_key join stories s on s.key = e.story_key
            where p.country = $0 and p.side in (0, 1) and p.sector <> ''
              and s.superseded_by is null and s.duplicate_of is null
            group by p.sector order by 2 desc, 1
            """,
            r => new SectorCount(r.GetString(0), r.GetInt32(1)),
            code
        );
    }

    private static object?[] Values(EventQuery query) =>
        [
            query.Actor,
            query.Other,
            query.Sector,
            query.Type is { } type ? EventNames.Of(type) : null,
            query.Quad is { } quad ? (int)quad : null,
            query.Status is { } status ? EventNames.Of(status) : null,
            query.From is { } from ? StoreText.Of(from) : null,
            query.To is { } to ? StoreText.Of(to) : null,
        ];
}
