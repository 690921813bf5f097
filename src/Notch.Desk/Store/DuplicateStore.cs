namespace Notch.Desk.Store;

/// <summary>Finds stored stories that may hold the same words: they share a key and were published about the same time.</summary>
/// <param name="database">The store.</param>
public sealed class DuplicateStore(NotchDatabase database)
{
    private const int Days = 7;

    /// <summary>Stories that share a key, oldest first; superseded stories and stories that are copies themselves are left out.</summary>
    /// <param name="keys">Keys of the story's text.</param>
    /// <param name="around">When the story was published.</param>
    /// <param name="url">The story's own address: versions of one story are no copies of each other; null when it has none.</param>
    public IReadOnlyList<StoredStory> Candidates(
        IReadOnlyList<ulong> keys,
        DateTimeOffset around,
        string? url
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        using var connection = database.Connect();
        var found = new SortedSet<long>();
        foreach (ulong key in keys)
        {
            found.UnionWith(
                connection.Query(
                    """
                    select s.key from story_bands b join stories s on s.key = b.story_key
                    where b.band = 0 and b.value = $0 and s.shown_at between $1 and $2
                      and s.duplicate_of is null and s.superseded_by is null and (s.url is null or $3 is null or s.url <> $3)
                    """,
                    r => r.GetInt64(0),
                    unchecked((long)key),
                    StoreText.Of(around.AddDays(-Days)),
                    StoreText.Of(around.AddDays(Days)),
                    url
                )
            );
        }
        return
        [
            .. found.Select(key =>
                connection.Query(
                    $"select {StoryRows.Columns} from stories s where s.key = $0",
                    StoryRows.ReadStored,
                    key
                )[0]
            ),
        ];
    }
}
