using Microsoft.Data.Sqlite;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>Series of any two parties: countries, organisations, sectors of them, groups, persons, and sets of these; narrowed by sector, context and kind of source. Safe for many threads.</summary>
/// <param name="database">The store.</param>
/// <param name="detector">Follows levels; the default one when null.</param>
/// <param name="kinds">Kinds of sources; the shipped ones when null.</param>
public sealed class SeriesStore(
    NotchDatabase database,
    ChangePointDetector? detector = null,
    SourceKinds? kinds = null
)
{
    private readonly ChangePointDetector _detector = detector ?? ChangePointDetector.Default;
    private readonly SourceKinds _kinds = kinds ?? SourceKinds.Shipped;

    /// <summary>The series of two parties, made from the stored events at every call.</summary>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="isDirected">True for what <paramref name="a"/> does to <paramref name="b"/> alone.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="days">Periods that begin on these days, and changes of these days; what came before still shapes levels and tone.</param>
    /// <param name="filter">What is counted.</param>
    public PairSeries Series(
        Party a,
        Party b,
        bool isDirected,
        PeriodKind kind,
        DayRange days,
        SeriesFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        using var connection = database.Connect();
        var events = Events(connection, a, b, filter);
        var coverage = PairRows.Coverage(connection);
        var series = isDirected
            ? PairSeries.Of(new Dyad(a.Name, b.Name), kind, events, coverage, _detector)
            : PairSeries.Of(Pair.Of(a.Name, b.Name), kind, events, coverage, _detector);
        return PairRows.Cut(connection, series, days);
    }

    /// <summary>The events of which such a series is made, in both directions, with the parties' names.</summary>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="filter">What is counted.</param>
    public IReadOnlyList<PairEvent> Events(Party a, Party b, SeriesFilter filter)
    {
        using var connection = database.Connect();
        return Events(connection, a, b, filter);
    }

    /// <summary>Forecasts of the level between two parties, week by week; the last is of the week to come.</summary>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="filter">What is counted.</param>
    public IReadOnlyList<WeekForecast> Forecasts(Party a, Party b, SeriesFilter filter)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        using var connection = database.Connect();
        return new Forecaster(_detector).Follow(
            Pair.Of(a.Name, b.Name),
            Events(connection, a, b, filter),
            PairRows.Coverage(connection)
        );
    }

    /// <summary>A text that changes whenever runs or imports may have changed a series.</summary>
    public string Stamp()
    {
        using var connection = database.Connect();
        return connection.Scalar<string>(
                "select coalesce((select max(key) from runs), 0) || ' ' || coalesce((select max(key) from pair_events), 0) || ' ' || coalesce((select max(finished_at) from runs), '')"
            ) ?? "";
    }

    /// <summary>Rows of foreign files in the store. They know codes alone, so series by sector, context, group or person leave them out.</summary>
    public int Imported()
    {
        using var connection = database.Connect();
        return connection.Scalar<int>(
            "select count(*) from pair_events where imported_from is not null"
        );
    }

    private List<PairEvent> Events(
        SqliteConnection connection,
        Party a,
        Party b,
        SeriesFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(filter);
        if (!a.IsCodes || !b.IsCodes || filter.NeedsFacts)
        {
            return
            [
                .. Records(connection, a, b).SelectMany(r => Acts(r.Record, r.Tone, a, b, filter)),
            ];
        }
        var stored =
            from x in a.Members
            from y in b.Members
            where x.Code != y.Code
            from e in PairRows.Events(connection, Pair.Of(x.Code, y.Code))
            select e;
        return [.. PartySet.Between(a.AsSet(), b.AsSet(), PartyActs.Keep(stored, filter, _kinds))];
    }

    private IEnumerable<PairEvent> Acts(
        EventRecord record,
        double? tone,
        Party a,
        Party b,
        SeriesFilter filter
    )
    {
        string source = record.Story.Agency ?? record.Story.Outlet ?? "";
        if (!filter.KeepsSource(source, _kinds))
        {
            return [];
        }
        DateOnly? published = record.Story.Published is { } p
            ? DateOnly.FromDateTime(p.DateTime)
            : null;
        return PartyActs
            .Of(a, b, record.Event, published, source, filter)
            .Select(e => e with { Facts = (e.Facts ?? new EventFacts()) with { WordTone = tone } });
    }

    /// <summary>Events of shown stories in which somebody of one of the two parties acts or is acted upon.</summary>
    private static List<(EventRecord Record, double? Tone)> Records(
        SqliteConnection connection,
        Party a,
        Party b
    )
    {
        // The smaller party decides what is read; the other one is then looked for in what was found.
        var fewer = a.Members.Count <= b.Members.Count ? a : b;
        var found = new SortedDictionary<string, EventRecord>(StringComparer.Ordinal);
        foreach (var member in fewer.Members)
        {
            var records = EventRows.Query(
                connection,
                $"""
                where {StoryRows.Shown} and e.key in (
                  select event_key from participants where side in (0, 1)
                    and (($0 <> '' and country = $0) or ($1 <> '' and name = $1 collate nocase) or wikidata_id = $2))
                order by e.id
                """,
                member.Code,
                member.Name,
                member.Id
            );
            foreach (var record in records)
            {
                found.TryAdd(record.Event.Id, record);
            }
        }
        var tones = connection
            .Query(
                "select id, word_tone from stories where word_tone is not null and id in (select value from json_each($0))",
                r => (r.GetString(0), r.GetDouble(1)),
                StoryRows.Json([
                    .. found.Values.Select(r => r.Story.Id).Distinct(StringComparer.Ordinal),
                ])
            )
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. found.Values.Select(r =>
                (r, tones.TryGetValue(r.Story.Id, out double tone) ? tone : (double?)null)
            ),
        ];
    }
}
