using System.Globalization;
using Microsoft.Data.Sqlite;
using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Cli.Benchmarks;

/// <summary>Makes a large store out of a small one: copies of its stories at other hours, between other countries, with more events.</summary>
/// <remarks>Every twentieth copy keeps its countries, so that one pair stays far ahead of the others, as in the news.</remarks>
internal static class SiteFill
{
    private const int Codes = 150;
    private const int KeepEvery = 20;
    private const int HoursApart = 5;

    private static readonly string[] Steps =
    [
        "create temp table n as with recursive n(i) as (select 1 union all select i + 1 from n where i < $times) select i, case when i % $keep = 0 then 0 else i % (select count(*) from codes) end as shift from n",
        "create temp table k as with recursive k(k) as (select 0 union all select k + 1 from k where k < $each - 1) select k from k",
        "create temp table base as select * from stories where superseded_by is null and duplicate_of is null",
        """
            insert into stories (key, id, url, title, section, breadcrumb, byline, agency, dateline, published, published_from,
              modified, language, translated_from, outlet, paragraphs, text, shown_at, read_at, versions_key)
            select s.key + n.i * 1000, s.id || '-' || n.i, 'https://' || n.i || '.example/' || s.id, s.title, s.section, s.breadcrumb,
              s.byline, s.agency, s.dateline,
              strftime('%Y-%m-%dT%H:%M:%S', substr(s.shown_at, 1, 19), '-' || (n.i * $hours) || ' hours') || '.0000000+00:00',
              s.published_from, null, s.language, s.translated_from, s.outlet, s.paragraphs, s.text,
              strftime('%Y-%m-%dT%H:%M:%S', substr(s.shown_at, 1, 19), '-' || (n.i * $hours) || ' hours') || '.0000000+00:00',
              s.read_at, s.versions_key
            from n join base s
            """,
        """
            insert into events (key, id, story_key, versions_key, sentence, sentence_text, sentence_start, sentence_end, span_start,
              span_end, type, mode, contexts, quad, plover_score, cameo, goldstein, force, status, date, date_precision, place,
              attribution, related_id, confidence, why, details)
            select e.key + (n.i * 64 + k.k) * 10000, e.id || '-' || n.i || '-' || k.k, e.story_key + n.i * 1000, e.versions_key,
              e.sentence, e.sentence_text, e.sentence_start, e.sentence_end, e.span_start, e.span_end, e.type, e.mode, e.contexts,
              e.quad, e.plover_score, e.cameo, e.goldstein, e.force, e.status,
              date(e.date, '-' || (n.i * $hours) || ' hours'), e.date_precision, e.place, e.attribution, null, e.confidence,
              e.why, e.details
            from n join k join base s join events e on e.story_key = s.key
            """,
        """
            insert into participants (event_key, side, position, text, country, sector, sectors, name, wikidata_id, span_start,
              span_end, from_context, why)
            select p.event_key + (n.i * 64 + k.k) * 10000, p.side, p.position, p.text, coalesce(h.other, p.country), p.sector,
              p.sectors, p.name, p.wikidata_id, p.span_start, p.span_end, p.from_context, p.why
            from n join k join base s join events e on e.story_key = s.key join participants p on p.event_key = e.key
            left join shifts h on h.i = n.shift and h.code = p.country
            """,
        """
            insert into pair_events (event_id, story_key, date, actor, recipient, a, b, quad, weight, source)
            select d.event_id || '-' || n.i || '-' || k.k, d.story_key + n.i * 1000,
              date(d.date, '-' || (n.i * $hours) || ' hours'), x.other, y.other, min(x.other, y.other), max(x.other, y.other),
              d.quad, d.weight, d.source
            from n join k join base s join pair_events d on d.story_key = s.key
            join shifts x on x.i = n.shift and x.code = d.actor join shifts y on y.i = n.shift and y.code = d.recipient
            """,
    ];

    /// <summary>Multiplies what a store holds.</summary>
    /// <param name="database">The store, filled by a run.</param>
    /// <param name="stories">How many stories to have in the end, about.</param>
    /// <param name="events">How many events to have in the end, about.</param>
    public static void Run(NotchDatabase database, int stories, int events)
    {
        using (var connection = new SqliteConnection($"Data Source={database.Path}"))
        {
            connection.Open();
            Execute(connection, "pragma synchronous = off; pragma cache_size = -400000");
            long have = Scalar(
                connection,
                "select count(*) from stories where superseded_by is null and duplicate_of is null"
            );
            long coded = Scalar(
                connection,
                "select count(*) from events e join stories s on s.key = e.story_key where s.superseded_by is null and s.duplicate_of is null"
            );
            int times = (int)Math.Ceiling((double)stories / have);
            int each = Math.Max(1, (int)Math.Ceiling((double)events / times / coded));
            using var transaction = connection.BeginTransaction();
            Shifts(connection);
            Copy(connection, times, each);
            transaction.Commit();
            Execute(connection, "analyze");
        }
        var pairs = new List<Pair>();
        using (var connection = new SqliteConnection($"Data Source={database.Path}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "select a, b from pair_events group by a, b order by count(*) desc limit 400";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                pairs.Add(new Pair(reader.GetString(0), reader.GetString(1)));
            }
        }
        new PairStore(database).Recompute(pairs);
    }

    /// <summary>A table that leads each code to another one, by a number.</summary>
    private static void Shifts(SqliteConnection connection) =>
        Execute(
            connection,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                create temp table codes as select row_number() over (order by country) - 1 as n, country as code from
                  (select country from participants where country <> '' group by country);
                with recursive more(n) as (select (select count(*) from codes) union all select n + 1 from more where n < {Codes
                    - 1})
                insert into codes select n, 'QX' || char(65 + n / 26 % 26) || char(65 + n % 26) from more where n < {Codes};
                create temp table shifts (i integer, code text, other text, primary key (i, code)) without rowid;
                insert into shifts select i.n, c.code, o.code from codes c join codes i on true
                  join codes o on o.n = (c.n + i.n) % (select count(*) from codes);
                """
            )
        );

    private static void Copy(SqliteConnection connection, int times, int each)
    {
        foreach (string step in Steps)
        {
            using var command = connection.CreateCommand();
            command.CommandText = step;
            command.Parameters.AddWithValue("$times", times);
            command.Parameters.AddWithValue("$each", each);
            command.Parameters.AddWithValue("$keep", KeepEvery);
            command.Parameters.AddWithValue("$hours", HoursApart);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
