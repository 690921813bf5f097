using System.Text.Json;
using Microsoft.Data.Sqlite;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>Dyads and change points to and from their rows.</summary>
internal static class PairRows
{
    /// <summary>What <see cref="ReadChange"/> expects, in this order.</summary>
    public const string ChangeColumns =
        "a, b, date, known_on, from_level, to_level, notches, probability, sources, announced, because";

    /// <summary>A pair's dyads, both directions, in order of day.</summary>
    public static List<PairEvent> Events(SqliteConnection connection, Pair pair)
    {
        var tones = new Dictionary<string, EventFacts>(StringComparer.Ordinal);
        return connection.Query(
            """
            select p.event_id, p.date, p.actor, p.recipient, p.quad, p.weight, coalesce(s.id, p.story), p.source,
              coalesce(e.force, 2), s.word_tone
            from pair_events p left join stories s on s.key = p.story_key left join events e on e.id = p.event_id
            where p.a = $0 and p.b = $1 order by p.date, p.event_id
            """,
            r => new PairEvent(
                r.GetString(0),
                StoreText.Day(r.GetString(1)),
                r.GetString(2),
                r.GetString(3),
                (QuadClass)r.GetInt32(4),
                r.GetDouble(5),
                r.Text(6) ?? "",
                r.GetString(7)
            )
            {
                Force = r.GetInt32(8),
                Facts = r.IsDBNull(9) ? null : ToneOf(r.GetString(6), r.GetDouble(9), tones),
            },
            pair.A,
            pair.B
        );
    }

    /// <summary>One object a story, however many of its events are read.</summary>
    private static EventFacts ToneOf(
        string story,
        double tone,
        Dictionary<string, EventFacts> tones
    ) =>
        tones.TryGetValue(story, out var known)
            ? known
            : tones[story] = new EventFacts { WordTone = tone };

    /// <summary>The periods that begin on some days, and the changes of these days with their sentences.</summary>
    public static PairSeries Cut(SqliteConnection connection, PairSeries series, DayRange days) =>
        series with
        {
            Cells = [.. series.Cells.Where(c => days.Holds(c.Start))],
            Changes =
            [
                .. series
                    .Changes.Where(c => days.Holds(c.Date))
                    .Select(c => WithSentences(connection, c)),
            ],
        };

    /// <summary>Dated stories read, and rows imported, of each day.</summary>
    public static Coverage Coverage(SqliteConnection connection) =>
        new(
            connection.Query(
                """
                select substr(shown_at, 1, 10), count(*) from stories
                where published is not null and superseded_by is null and duplicate_of is null group by 1
                union all
                select date, count(*) from pair_events where imported_from is not null group by 1
                """,
                r => KeyValuePair.Create(StoreText.Day(r.GetString(0)), r.GetInt32(1))
            )
        );

    public static void ReplaceChanges(
        SqliteConnection connection,
        Pair pair,
        IReadOnlyList<ChangePoint> changes
    )
    {
        connection.Execute("delete from notches where a = $0 and b = $1", pair.A, pair.B);
        foreach (var change in changes)
        {
            connection.Execute(
                $"insert into notches ({ChangeColumns}) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                change.A,
                change.B,
                StoreText.Of(change.Date),
                StoreText.Of(change.KnownOn),
                change.FromLevel,
                change.ToLevel,
                change.Notches,
                change.Probability,
                change.Sources,
                change.Announced,
                BecauseOf(change)
            );
        }
    }

    /// <summary>A change point without the sentences of its reasons.</summary>
    public static ChangePoint ReadChange(SqliteDataReader r)
    {
        var (since, acts) = ReadBecause(r.GetString(10));
        return new ChangePoint(
            r.GetString(0),
            r.GetString(1),
            StoreText.Day(r.GetString(2)),
            r.GetDouble(4),
            r.GetDouble(5),
            r.GetInt32(6),
            r.GetDouble(7),
            r.GetInt32(8),
            acts,
            r.GetBoolean(9)
        )
        {
            KnownOn = StoreText.Day(r.GetString(3)),
            Since = since,
        };
    }

    /// <summary>Adds the exact sentence of each reason; an imported event has none.</summary>
    public static ChangePoint WithSentences(SqliteConnection connection, ChangePoint change) =>
        change with
        {
            Because =
            [
                .. change.Because.Select(b =>
                    b with
                    {
                        Sentence = connection.Scalar<string>(
                            "select sentence_text from events where id = $0",
                            b.EventId
                        ),
                    }
                ),
            ],
        };

    private static string BecauseOf(ChangePoint change) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["since"] = change.Since is { } since ? StoreText.Of(since) : null,
                ["acts"] = change.Because.Select(b =>
                    new object?[] { b.EventId, b.Share, b.Evidence }
                ),
            }
        );

    /// <summary>Stores of before hold the list of acts alone, without evidence.</summary>
    private static (DateOnly? Since, List<ChangeReason> Acts) ReadBecause(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var acts = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("acts");
        List<ChangeReason> reasons =
        [
            .. acts.EnumerateArray()
                .Select(b => new ChangeReason(
                    b[0].GetString() ?? "",
                    b[1].GetDouble(),
                    Sentence: null
                )
                {
                    Evidence =
                        b.GetArrayLength() > 2 && b[2].ValueKind == JsonValueKind.Number
                            ? b[2].GetDouble()
                            : null,
                }),
        ];
        DateOnly? since =
            root.ValueKind == JsonValueKind.Object
            && root.GetProperty("since").GetString() is { } day
                ? StoreText.Day(day)
                : null;
        return (since, reasons);
    }
}
