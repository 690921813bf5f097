using Notch.Exports;
using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>Events: saving what was read, and events by story, pair, actor and id. Safe for many threads.</summary>
/// <remarks>Lists leave out events of superseded and duplicate stories; <see cref="Find"/> and <see cref="OfStory"/> do not.</remarks>
/// <param name="database">The store.</param>
public sealed class EventStore(NotchDatabase database)
{
    /// <summary>Keeps stories with their events and dyads in one transaction; what is there already stays as it is.</summary>
    /// <remarks>
    /// A new text at a known address supersedes the older story. A story that another lexicon or model reads again loses
    /// the events of the earlier reading.
    /// </remarks>
    /// <param name="stories">What was read.</param>
    public SaveReport Save(IEnumerable<ReadStory> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return database.Write(connection =>
        {
            using var writer = new ReadingWriter(connection, database.Clock.GetUtcNow());
            foreach (var story in stories)
            {
                writer.Write(story);
            }
            return writer.Report;
        });
    }

    /// <summary>True when these very versions have read the story already.</summary>
    /// <param name="storyId">The story's id.</param>
    /// <param name="versions">What would read it.</param>
    public bool IsRead(string storyId, Versions versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        using var connection = database.Connect();
        return connection.Scalar<long>(
                """
                select count(*) from stories s join versions v on v.key = s.versions_key
                where s.id = $0 and v.notch = $1 and v.lexicon = $2 and v.model = $3 and v.codebook = $4
                """,
                storyId,
                versions.Notch,
                versions.Lexicon,
                versions.Model,
                versions.Codebook
            ) > 0;
    }

    /// <summary>What coded the newest events; null while there are none.</summary>
    public Versions? NewestVersions()
    {
        using var connection = database.Connect();
        return connection
            .Query(
                "select notch, lexicon, model, codebook from versions order by key desc limit 1",
                r => new Versions(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3))
            )
            .FirstOrDefault();
    }

    /// <summary>An event by its id; null when there is none.</summary>
    /// <param name="id">The event's id.</param>
    public EventRecord? Find(string id)
    {
        using var connection = database.Connect();
        return EventRows.Query(connection, "where e.id = $0", id).FirstOrDefault();
    }

    /// <summary>A story's events, in text order.</summary>
    /// <param name="storyId">The story's id.</param>
    public IReadOnlyList<EventRecord> OfStory(string storyId)
    {
        using var connection = database.Connect();
        return EventRows.Query(connection, "where s.id = $0 order by e.span_start, e.key", storyId);
    }

    /// <summary>Events of a pair that its series counts, newest first.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="days">On these days.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<EventRecord> OfPair(Pair pair, DayRange days, int skip, int take)
    {
        using var connection = database.Connect();
        return EventRows.Query(
            connection,
            """
            join (
              select event_id, max(date) as day from pair_events
              where a = $0 and b = $1 and ($2 is null or date >= $2) and ($3 is null or date <= $3)
              group by event_id
            ) p on p.event_id = e.id
            order by p.day desc, e.key desc limit $4 offset $5
            """,
            pair.A,
            pair.B,
            days.FromText,
            days.ToText,
            take,
            skip
        );
    }

    /// <summary>Events in which a country or organisation takes part on either side, newest first.</summary>
    /// <param name="code">"IRQ".</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<EventRecord> OfActor(string code, int skip, int take)
    {
        using var connection = database.Connect();
        return EventRows.Query(
            connection,
            $"""
            where e.key in (select event_key from participants where country = $0 and side in (0, 1)) and {StoryRows.Shown}
            order by coalesce(e.date, substr(s.shown_at, 1, 10)) desc, e.key desc limit $1 offset $2
            """,
            code,
            take,
            skip
        );
    }

    /// <summary>Events in the order of their day, then of their id, for an export.</summary>
    /// <param name="days">On these days.</param>
    public IEnumerable<EventRecord> All(DayRange days)
    {
        const int Page = 2000;
        (string Day, string Id) last = ("", "");
        while (true)
        {
            List<EventRecord> page;
            using (var connection = database.Connect())
            {
                page = EventRows.Query(
                    connection,
                    $"""
                    where {StoryRows.Shown} and ($0 is null or e.date >= $0) and ($1 is null or e.date <= $1)
                      and (coalesce(e.date, ''), e.id) > ($2, $3)
                    order by coalesce(e.date, ''), e.id limit $4
                    """,
                    days.FromText,
                    days.ToText,
                    last.Day,
                    last.Id,
                    Page
                );
            }
            foreach (var record in page)
            {
                yield return record;
            }
            if (page.Count < Page)
            {
                yield break;
            }
            var end = page[^1].Event;
            last = (Day(end.Date) ?? "", end.Id);
        }
    }

    /// <summary>Number of events in lists.</summary>
    public int Count()
    {
        using var connection = database.Connect();
        return connection.Scalar<int>(
            $"select count(*) from events e join stories s on s.key = e.story_key where {StoryRows.Shown}"
        );
    }

    /// <summary>Countries and organisations with their counts, most events first.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<ActorCount> Actors(int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"{ActorCounts} group by p.country order by count(distinct e.key) desc, p.country limit $0",
            ReadActor,
            take
        );
    }

    /// <summary>One country's or organisation's counts; null when it takes part in nothing.</summary>
    /// <param name="code">"IRQ".</param>
    public ActorCount? Actor(string code)
    {
        using var connection = database.Connect();
        return connection
            .Query($"{ActorCounts} and p.country = $0 group by p.country", ReadActor, code)
            .FirstOrDefault();
    }

    private const string ActorCounts = $"""
        select p.country, count(distinct case when p.side = 0 then e.key end), count(distinct case when p.side = 1 then e.key end), max(e.date)
        from participants p join events e on e.key = p.event_key join stories s on s.key = e.story_key
        where p.side in (0, 1) and p.country <> '' and {StoryRows.Shown}
        """;

    private static ActorCount ReadActor(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        new(
            r.GetString(0),
            r.GetInt32(1),
            r.GetInt32(2),
            r.Text(3) is { } day ? StoreText.Day(day) : null
        );

    private static string? Day(DateOnly? day) => day is { } d ? StoreText.Of(d) : null;
}
