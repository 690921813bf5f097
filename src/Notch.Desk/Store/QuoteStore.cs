namespace Notch.Desk.Store;

/// <summary>Who is quoted: by speaker, by actor, by story. Safe for many threads.</summary>
/// <remarks>Lists leave out superseded and duplicate stories; <see cref="OfStory"/> does not.</remarks>
/// <param name="database">The store.</param>
public sealed class QuoteStore(NotchDatabase database)
{
    /// <summary>The name and code of the newest story stand for the speaker.</summary>
    private const string Speaker = $"""
        select q.speaker_key, q.speaker_name, q.country, q.sector, count(*), count(distinct q.story_key), max(s.shown_at)
        from quotes q join stories s on s.key = q.story_key
        where q.speaker_key is not null and {StoryRows.Shown}
        """;

    /// <summary>Those who are quoted by name, the most quoted first.</summary>
    /// <param name="country">Only of that country or organisation; null for all.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<SpeakerCount> Speakers(string? country, int skip, int take)
    {
        using var connection = database.Connect();
        return connection.Query(
            $"{Speaker} and ($0 is null or q.country = $0) group by q.speaker_key order by 5 desc, 7 desc, 1 limit $1 offset $2",
            Read,
            country,
            take,
            skip
        );
    }

    /// <summary>A speaker; null when nobody of that name is quoted.</summary>
    /// <param name="key">"lina-farouk".</param>
    public SpeakerCount? Find(string key)
    {
        using var connection = database.Connect();
        return connection
            .Query($"{Speaker} and q.speaker_key = $0 group by q.speaker_key", Read, key)
            .FirstOrDefault();
    }

    /// <summary>What a speaker said, newest story first, then in text order.</summary>
    /// <param name="key">"lina-farouk".</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredQuote> Of(string key, int skip, int take)
    {
        using var connection = database.Connect();
        return Query(
            connection,
            $"where q.speaker_key = $0 and {StoryRows.Shown} order by s.shown_at desc, s.key desc, q.span_start limit $1 offset $2",
            key,
            take,
            skip
        );
    }

    /// <summary>All acts of speech in a story, in text order.</summary>
    /// <param name="storyId">The story's id.</param>
    public IReadOnlyList<StoredQuote> OfStory(string storyId)
    {
        using var connection = database.Connect();
        return Query(connection, "where s.id = $0 order by q.span_start, q.key", storyId);
    }

    private static List<StoredQuote> Query(
        Microsoft.Data.Sqlite.SqliteConnection connection,
        string where,
        params ReadOnlySpan<object?> values
    ) =>
        connection.Query(
            $"select {StoryRows.SummaryColumns}, q.parts from quotes q join stories s on s.key = q.story_key {where}",
            r => new StoredQuote(StoryRows.ReadSummary(r), QuoteRows.Parts(r.GetString(11))),
            values
        );

    private static SpeakerCount Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt32(4),
            row.GetInt32(5),
            StoreText.Time(row.GetString(6))
        );
}
