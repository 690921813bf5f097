namespace Notch.Desk.Store;

/// <summary>Stories by day. Safe for many threads.</summary>
/// <remarks>Lists show the newest version of a story and leave near-duplicates out.</remarks>
/// <param name="database">The store.</param>
public sealed class ArchiveStore(NotchDatabase database)
{
    private const string ShownOfSection = $"{StoryRows.Shown} and ($0 is null or s.section = $0)";

    /// <summary>Days that have stories, newest first.</summary>
    /// <param name="section">Only this section; null for all.</param>
    /// <param name="take">How many days at most.</param>
    public IReadOnlyList<DayCount> Days(string? section, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            section is null
                ? $"select substr(s.shown_at, 1, 10), count(*) from stories s where {ShownOfSection} group by 1 order by 1 desc limit $1"
                : $"select substr(s.shown_at, 1, 10), count(*) from stories s where {StoryRows.Shown} and s.section = $0 group by 1 order by 1 desc limit $1",
            r => new DayCount(StoreText.Day(r.GetString(0)), r.GetInt32(1)),
            section,
            take
        );
    }

    /// <summary>The newest day that has a story; null when the store is empty.</summary>
    public DateOnly? Newest()
    {
        using var connection = database.Connect();
        return
            connection.Scalar<string>(
                $"select substr(s.shown_at, 1, 10) from stories s where {StoryRows.Shown} order by s.shown_at desc limit 1"
            )
                is { } day
            ? StoreText.Day(day)
            : null;
    }

    /// <summary>The nearest days with stories before and after a day; null where there is none.</summary>
    /// <param name="section">Only this section; null for all.</param>
    /// <param name="day">The day.</param>
    public (DateOnly? Before, DateOnly? After) Neighbours(string? section, DateOnly day)
    {
        using var connection = database.Connect();
        var before = connection.Scalar<string>(
            $"select max(substr(s.shown_at, 1, 10)) from stories s where {ShownOfSection} and s.shown_at < $1",
            section,
            StoreText.Of(day)
        );
        var after = connection.Scalar<string>(
            $"select min(substr(s.shown_at, 1, 10)) from stories s where {ShownOfSection} and s.shown_at >= $1",
            section,
            StoreText.Of(day.AddDays(1))
        );
        return (
            before is null ? null : StoreText.Day(before),
            after is null ? null : StoreText.Day(after)
        );
    }

    /// <summary>Stories of a day, newest first.</summary>
    /// <param name="section">Only this section; null for all.</param>
    /// <param name="day">The day.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StorySummary> Of(string? section, DateOnly day, int skip, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"""
            select {StoryRows.SummaryColumns} from stories s
            where {ShownOfSection} and s.shown_at >= $1 and s.shown_at < $2
            order by s.shown_at desc, s.key desc limit $3 offset $4
            """,
            StoryRows.ReadSummary,
            section,
            StoreText.Of(day),
            StoreText.Of(day.AddDays(1)),
            take,
            skip
        );
    }
}
