namespace Notch.Desk.Store;

/// <summary>Stories: lists, one story with its versions, full-text search. Safe for many threads.</summary>
/// <remarks>Lists show the newest version of a story and leave near-duplicates out; <see cref="Find"/> finds all.</remarks>
/// <param name="database">The store.</param>
public sealed class StoryStore(NotchDatabase database)
{
    private const string Shown = "s.superseded_by is null and s.duplicate_of is null";

    /// <summary>Stories, newest first.</summary>
    /// <param name="section">Only this section; null for all.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StorySummary> Recent(string? section, int skip, int take)
    {
        using var connection = database.Connect();
        return section is null
            ? connection.Query(
                $"select {StoryRows.SummaryColumns} from stories s where {Shown} order by s.shown_at desc, s.key desc limit $0 offset $1",
                StoryRows.ReadSummary,
                take,
                skip
            )
            : connection.Query(
                $"select {StoryRows.SummaryColumns} from stories s where s.section = $2 and {Shown} order by s.shown_at desc, s.key desc limit $0 offset $1",
                StoryRows.ReadSummary,
                take,
                skip,
                section
            );
    }

    /// <summary>How many stories <see cref="Recent"/> can list.</summary>
    /// <param name="section">Only this section; null for all.</param>
    public int Count(string? section)
    {
        using var connection = database.Connect();
        return connection.Scalar<int>(
            $"select count(*) from stories s where ($0 is null or s.section = $0) and {Shown}",
            section
        );
    }

    /// <summary>Sections with their number of stories, largest first.</summary>
    public IReadOnlyList<SectionCount> Sections()
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select s.section, count(*) from stories s where s.section is not null and {Shown} group by s.section order by 2 desc, 1",
            r => new SectionCount(r.GetString(0), r.GetInt32(1))
        );
    }

    /// <summary>A story by its id, in any version; null when there is none.</summary>
    /// <param name="id">The story's id.</param>
    public StoredStory? Find(string id)
    {
        using var connection = database.Connect();
        return connection
            .Query(
                $"select {StoryRows.Columns} from stories s where s.id = $0",
                StoryRows.ReadStored,
                id
            )
            .FirstOrDefault();
    }

    /// <summary>All versions that stood at an address, oldest first.</summary>
    /// <param name="url">The address.</param>
    public IReadOnlyList<StoredStory> Versions(string url)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {StoryRows.Columns} from stories s where s.url = $0 order by s.key",
            StoryRows.ReadStored,
            url
        );
    }

    /// <summary>Near-duplicates of a story: the same words at other addresses.</summary>
    /// <param name="id">The story's id.</param>
    public IReadOnlyList<StorySummary> Duplicates(string id)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select {StoryRows.SummaryColumns} from stories s where s.duplicate_of = $0 order by s.key",
            StoryRows.ReadSummary,
            id
        );
    }

    /// <summary>Stories that hold all the words, best first. Stems match: "attacks" finds "attacked". A phrase may stand in quotation marks.</summary>
    /// <param name="query">Words as a reader types them; none of them is an operator.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoryHit> Search(string query, int skip, int take)
    {
        string match = MatchExpression.Of(query);
        if (match.Length == 0)
        {
            return [];
        }
        using var connection = database.Connect();
        return connection.Query(
            $"""
            select {StoryRows.SummaryColumns}, snippet(stories_fts, 1, $3, $4, '…', 24)
            from stories_fts join stories s on s.key = stories_fts.rowid
            where stories_fts match $0 and {Shown}
            order by bm25(stories_fts, 4.0, 1.0), s.shown_at desc, s.key desc limit $1 offset $2
            """,
            r => new StoryHit(StoryRows.ReadSummary(r), r.GetString(11)),
            match,
            take,
            skip,
            StoryHit.MatchStart.ToString(),
            StoryHit.MatchEnd.ToString()
        );
    }
}
