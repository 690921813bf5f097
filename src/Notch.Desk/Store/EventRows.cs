using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Text;

namespace Notch.Desk.Store;

/// <summary>An event record to and from its rows. Made for one transaction, so that its commands are prepared once.</summary>
internal sealed class EventRows : IDisposable
{
    private const string Columns =
        "e.key, e.id, s.id, e.sentence, e.sentence_text, e.sentence_start, e.sentence_end, e.span_start, e.span_end, e.type, e.mode, e.contexts, e.quad, e.plover_score, e.cameo, e.goldstein, e.force, e.status, e.date, e.date_precision, e.place, e.attribution, e.related_id, e.confidence, e.why, s.url, s.title, s.published, s.outlet, s.agency, v.notch, v.lexicon, v.model, v.codebook, e.details";

    private readonly SqliteCommand _event;
    private readonly SqliteCommand _participant;
    private readonly SqliteCommand _key;

    public EventRows(SqliteConnection connection)
    {
        _event = connection.Prepared(
            """
            insert into events (id, story_key, versions_key, sentence, sentence_text, sentence_start, sentence_end, span_start,
              span_end, type, mode, contexts, quad, plover_score, cameo, goldstein, force, status, date, date_precision, place,
              attribution, related_id, confidence, why, details)
            values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
            on conflict (id) do nothing
            """,
            26
        );
        _participant = connection.Prepared(
            """
            insert into participants (event_key, side, position, text, country, sector, sectors, name, wikidata_id, span_start,
              span_end, from_context, why)
            values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            13
        );
        _key = connection.CreateCommand();
        _key.CommandText = "select last_insert_rowid()";
    }

    /// <summary>Inserts an event with its participants; false when its id is there already.</summary>
    public bool Insert(CodedEvent e, long storyKey, long versionsKey)
    {
        int changed = _event.Run(
            e.Id,
            storyKey,
            versionsKey,
            e.Sentence,
            e.SentenceText,
            e.SentenceSpan.Start,
            e.SentenceSpan.End,
            e.Span.Start,
            e.Span.End,
            EventNames.Of(e.Type),
            e.Mode,
            StoryRows.Json(e.Contexts),
            (int)e.Quad,
            e.PloverScore,
            e.Cameo,
            e.Goldstein,
            e.Force,
            EventNames.Of(e.Status),
            e.Date is { } date ? StoreText.Of(date) : null,
            EventNames.Of(e.DatePrecision),
            e.Place,
            e.Attribution,
            e.RelatedId,
            e.Confidence,
            e.Why,
            Details(e)
        );
        if (changed == 0)
        {
            return false;
        }
        long key = (long)_key.ExecuteScalar()!;
        Insert(key, side: 0, e.Actors);
        Insert(key, side: 1, e.Recipients);
        Insert(key, side: 2, e.Speaker is null ? [] : [e.Speaker]);
        return true;
    }

    /// <summary>Reads events, each with its story's header and its versions.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="where">What follows the joins: may use e (events), s (stories), v (versions), and must say the order.</param>
    /// <param name="values">Parameters of <paramref name="where"/>.</param>
    public static List<EventRecord> Query(
        SqliteConnection connection,
        string where,
        params ReadOnlySpan<object?> values
    ) => QueryFrom(connection, "events e join stories s on s.key = e.story_key", where, values);

    /// <summary>Like <see cref="Query"/>, for the newest events: goes through the stories in the order of their index and stops when there are enough.</summary>
    public static List<EventRecord> QueryNewest(
        SqliteConnection connection,
        string where,
        params ReadOnlySpan<object?> values
    ) =>
        QueryFrom(
            connection,
            "stories s indexed by stories_shown cross join events e on e.story_key = s.key",
            where,
            values
        );

    private static List<EventRecord> QueryFrom(
        SqliteConnection connection,
        string from,
        string where,
        ReadOnlySpan<object?> values
    )
    {
        using var parties = connection.Prepared(
            "select side, text, country, sector, sectors, name, wikidata_id, span_start, span_end, from_context, why from participants where event_key = $0 order by side, position",
            1
        );
        var rows = connection.Query(
            $"select {Columns} from {from} join versions v on v.key = e.versions_key {where}",
            r => (Key: r.GetInt64(0), Record: Read(r)),
            values
        );
        return rows.ConvertAll(row => WithParties(row.Record, row.Key, parties));
    }

    public void Dispose()
    {
        _event.Dispose();
        _participant.Dispose();
        _key.Dispose();
    }

    private void Insert(long key, int side, IReadOnlyList<Participant> participants)
    {
        for (int i = 0; i < participants.Count; i++)
        {
            var p = participants[i];
            _participant.Run(
                key,
                side,
                i,
                p.Text,
                p.Code.Country ?? "",
                p.Code.Sector ?? "",
                StoryRows.Json(p.Sectors),
                p.Name,
                p.WikidataId,
                p.Span.Start,
                p.Span.End,
                p.FromContext,
                p.Why
            );
        }
    }

    private static EventRecord WithParties(EventRecord record, long key, SqliteCommand command)
    {
        command.Parameters[0].Value = key;
        var sides = (Actors: new List<Participant>(), Recipients: new List<Participant>());
        Participant? speaker = null;
        using var r = command.ExecuteReader();
        while (r.Read())
        {
            var participant = new Participant(
                r.GetString(1),
                new ActorCode(r.GetString(2), r.GetString(3)),
                r.Text(5),
                r.Text(6),
                new TextSpan(r.GetInt32(7), r.GetInt32(8)),
                r.GetBoolean(9),
                r.GetString(10)
            )
            {
                Sectors = StoryRows.Strings(r.GetString(4)),
            };
            switch (r.GetInt32(0))
            {
                case 0:
                    sides.Actors.Add(participant);
                    break;
                case 1:
                    sides.Recipients.Add(participant);
                    break;
                default:
                    speaker = participant;
                    break;
            }
        }
        return record with
        {
            Event = record.Event with
            {
                Actors = sides.Actors,
                Recipients = sides.Recipients,
                Speaker = speaker,
            },
        };
    }

    private static string Details(CodedEvent e)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            EventDetails.Write(e, json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static CodedEvent WithDetails(CodedEvent e, string? details)
    {
        if (details is null)
        {
            return e;
        }
        using var json = JsonDocument.Parse(details);
        return EventDetailsReader.AddTo(e, json.RootElement);
    }

    private static EventRecord Read(SqliteDataReader r) =>
        new(
            WithDetails(ReadEvent(r), r.Text(34)),
            new StoryHeader(
                r.GetString(2),
                r.Text(25),
                r.Text(26),
                r.Text(27) is { } t ? StoreText.Time(t) : null,
                r.Text(28)
            )
            {
                Agency = r.Text(29),
            },
            new Versions(r.GetString(30), r.GetString(31), r.GetString(32), r.GetString(33))
        );

    private static CodedEvent ReadEvent(SqliteDataReader r) =>
        new()
        {
            Id = r.GetString(1),
            StoryId = r.GetString(2),
            Sentence = r.GetInt32(3),
            SentenceText = r.GetString(4),
            SentenceSpan = new TextSpan(r.GetInt32(5), r.GetInt32(6)),
            Span = new TextSpan(r.GetInt32(7), r.GetInt32(8)),
            Actors = [],
            Recipients = [],
            Type = EventNames.TryParse(r.GetString(9), out EventType type) ? type : throw Broken(r),
            Mode = r.Text(10),
            Contexts = StoryRows.Strings(r.GetString(11)),
            Quad = (QuadClass)r.GetInt32(12),
            PloverScore = r.GetDouble(13),
            Cameo = r.Text(14),
            Goldstein = r.IsDBNull(15) ? null : r.GetDouble(15),
            Force = r.GetInt32(16),
            Status = EventNames.TryParse(r.GetString(17), out EventStatus status)
                ? status
                : throw Broken(r),
            Date = r.Text(18) is { } day ? StoreText.Day(day) : null,
            DatePrecision = EventNames.TryParse(r.GetString(19), out DatePrecision precision)
                ? precision
                : throw Broken(r),
            Place = r.Text(20),
            Attribution = r.Text(21),
            RelatedId = r.Text(22),
            Confidence = r.GetDouble(23),
            Why = r.GetString(24),
        };

    private static StoreException Broken(SqliteDataReader r) =>
        new(
            "NX306",
            $"event {r.GetString(1)}: its row holds a type, state or precision that this program does not know"
        );
}
