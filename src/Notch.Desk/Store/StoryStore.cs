namespace Notch.Desk.Store;

/// <summary>Stories: lists, one story with its versions. Safe for many threads.</summary>
/// <remarks>Lists show the newest version of a story and leave near-duplicates out; <see cref="Find"/> finds all.</remarks>
/// <param name="database">The store.</param>
public sealed class StoryStore(NotchDatabase database)
{
    /// <summary>Stories, newest first.</summary>
    /// <param name="section">Only this section; null for all.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StorySummary> Recent(string? section, int skip, int take)
    {
        using var connection = database.Connect();
        return section is null
            ? connection.Query(
                $"select {StoryRows.SummaryColumns} from stories s where {StoryRows.Shown} order by s.shown_at desc, s.key desc limit $0 offset $1",
                StoryRows.ReadSummary,
                take,
                skip
            )
            : connection.Query(
                $"select {StoryRows.SummaryColumns} from stories s where s.section = $2 and {StoryRows.Shown} order by s.shown_at desc, s.key desc limit $0 offset $1",
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
            $"select count(*) from stories s where ($0 is null or s.section = $0) and {StoryRows.Shown}",
            section
        );
    }

    /// <summary>Sections with their number of stories, largest first.</summary>
    public IReadOnlyList<SectionCount> Sections()
    {
        using var connection = database.Connect();
        return connection.Query(
            $"select s.section, count(*) from stories s where s.section is not null and {StoryRows.Shown} group by s.section order by 2 desc, 1",
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
}
