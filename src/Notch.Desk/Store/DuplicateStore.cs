namespace Notch.Desk.Store;

/// <summary>Finds stored stories that may hold the same words: they share a band, and were published within a week.</summary>
/// <param name="database">The store.</param>
public sealed class DuplicateStore(NotchDatabase database)
{
    private const int Days = 7;

    /// <summary>Ids and texts of stories that share a band, oldest first; superseded stories and stories that are copies themselves are left out.</summary>
    /// <param name="bands">Band values; a band's number is its position.</param>
    /// <param name="around">When the story was published.</param>
    /// <param name="url">The story's own address: versions of one story are no copies of each other; null when it has none.</param>
    public IReadOnlyList<(string Id, string Text)> Candidates(
        IReadOnlyList<long> bands,
        DateTimeOffset around,
        string? url
    )
    {
        ArgumentNullException.ThrowIfNull(bands);
        using var connection = database.Connect();
        var keys = new SortedSet<long>();
        for (int band = 0; band < bands.Count; band++)
        {
            keys.UnionWith(
                connection.Query(
                    """
                    select s.key from story_bands b join stories s on s.key = b.story_key
                    where b.band = $0 and b.value = $1 and s.shown_at between $2 and $3
                      and s.duplicate_of is null and s.superseded_by is null and (s.url is null or $4 is null or s.url <> $4)
                    """,
                    r => r.GetInt64(0),
                    band,
                    bands[band],
                    StoreText.Of(around.AddDays(-Days)),
                    StoreText.Of(around.AddDays(Days)),
                    url
                )
            );
        }
        return
        [
            .. keys.Select(key =>
                connection.Query(
                    "select id, text from stories where key = $0",
                    r => (r.GetString(0), r.GetString(1)),
                    key
                )[0]
            ),
        ];
    }
}
