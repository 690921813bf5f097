namespace Notch.Desk.Store;

/// <summary>Stories by any mixture of words, section, outlet, author and day, and stories that belong together. Safe for many threads.</summary>
/// <remarks>Lists show the newest version of a story and leave near-duplicates out.</remarks>
/// <param name="database">The store.</param>
public sealed class StoryFinder(NotchDatabase database)
{
    private const int FacetsShown = 12;
    private const int MostCounted = 20_000;
    private const int DaysApart = 7;

    private const string Narrow = $"""
        {StoryRows.Shown} and ($1 is null or s.section = $1) and ($2 is null or s.outlet = $2)
          and ($3 is null or s.byline = $3) and ($4 is null or s.shown_at >= $4) and ($5 is null or s.shown_at < $5)
        """;

    /// <summary>Stories, best first when words are given, else the newest first. Without words a snippet is the story's beginning.</summary>
    /// <param name="search">Which.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoryHit> Find(StorySearch search, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(search);
        string match = MatchExpression.Of(search.Words);
        if (search.Words is not null && match.Length == 0)
        {
            return [];
        }
        using var connection = database.Connect();
        return match.Length == 0
            ? connection.Query(
                $"select {StoryRows.SummaryColumns} from stories s where {Indexed(search)} order by s.shown_at desc, s.key desc limit $6 offset $7",
                r =>
                {
                    var story = StoryRows.ReadSummary(r);
                    return new StoryHit(story, story.Lead);
                },
                [.. Values(search, match: null), take, skip]
            )
            : connection.Query(
                $"""
                select {StoryRows.SummaryColumns}, snippet(stories_fts, 1, $8, $9, '…', 24)
                from stories_fts join stories s on s.key = stories_fts.rowid
                where stories_fts match $0 and {Narrow}
                order by bm25(stories_fts, 4.0, 1.0), s.shown_at desc, s.key desc limit $6 offset $7
                """,
                r => new StoryHit(StoryRows.ReadSummary(r), r.GetString(11)),
                [
                    .. Values(search, match),
                    take,
                    skip,
                    StoryHit.MatchStart.ToString(),
                    StoryHit.MatchEnd.ToString(),
                ]
            );
    }

    /// <summary>What the found stories could be narrowed to; counted over the best 20,000 at most.</summary>
    /// <param name="search">Which.</param>
    public StoryFacets Facets(StorySearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        string match = MatchExpression.Of(search.Words);
        string from =
            match.Length == 0
                ? $"select s.section, s.outlet, s.shown_at from stories s where {Narrow} limit {MostCounted}"
                : $"select s.section, s.outlet, s.shown_at from stories_fts join stories s on s.key = stories_fts.rowid where stories_fts match $0 and {Narrow} limit {MostCounted}";
        using var connection = database.Connect();
        List<FacetCount> Count(string what, string order) =>
            connection.Query(
                $"select {what}, count(*) from ({from}) where {what} is not null group by 1 order by {order} limit {FacetsShown}",
                r => new FacetCount(r.GetString(0), r.GetInt32(1)),
                Values(search, match.Length == 0 ? null : match)
            );
        return new StoryFacets(
            Count("section", "2 desc, 1"),
            Count("outlet", "2 desc, 1"),
            Count("substr(shown_at, 1, 4)", "1 desc")
        );
    }

    /// <summary>Stories of the week before and after that tell of the same pairs, those with most in common first.</summary>
    /// <param name="id">The story.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StorySummary> Related(string id, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"""
            with own as (select key, substr(shown_at, 1, 10) as day from stories where id = $0),
            mine as (select distinct a, b from pair_events where story_key = (select key from own) limit 6),
            near as (
              select p.story_key as key, count(distinct p.a || p.b) as common, count(*) as acts from mine m
              join pair_events p on p.a = m.a and p.b = m.b
                and p.date between date((select day from own), '-{DaysApart} days') and date((select day from own), '+{DaysApart} days')
              where p.story_key is not null and p.story_key <> (select key from own)
              group by p.story_key order by 2 desc, 3 desc, 1 desc limit $2)
            select {StoryRows.SummaryColumns} from near n join stories s on s.key = n.key
            where {StoryRows.Shown}
            order by n.common desc, n.acts desc, s.key desc limit $1
            """,
            StoryRows.ReadSummary,
            id,
            take,
            take * 4
        );
    }

    /// <summary>Without words only the sides that are given stand in the query, so that their indexes serve it.</summary>
    private static string Indexed(StorySearch search)
    {
        var parts = new List<string> { StoryRows.Shown };
        void Add(object? value, string part)
        {
            if (value is not null)
            {
                parts.Add(part);
            }
        }
        Add(search.Section, "s.section = $1");
        Add(search.Outlet, "s.outlet = $2");
        Add(search.Author, "s.byline = $3");
        Add(search.From, "s.shown_at >= $4");
        Add(search.To, "s.shown_at < $5");
        return string.Join(" and ", parts);
    }

    private static object?[] Values(StorySearch search, string? match) =>
        [
            match,
            search.Section,
            search.Outlet,
            search.Author,
            search.From is { } from ? StoreText.Of(from) : null,
            search.To is { } to ? StoreText.Of(to.AddDays(1)) : null,
        ];
}
