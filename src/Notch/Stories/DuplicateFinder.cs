namespace Notch.Stories;

/// <summary>Finds stories that are copies of others: the same wire text in several outlets, or a corrected version.</summary>
/// <remarks>Candidates share a band of their <see cref="SimHash"/> or a sampled word shingle; the overlap of all shingles then decides.</remarks>
public sealed class DuplicateFinder
{
    private readonly DuplicateOptions _options;

    /// <summary>A finder.</summary>
    /// <param name="options">Thresholds; null for the defaults.</param>
    public DuplicateFinder(DuplicateOptions? options = null)
    {
        _options = options ?? new DuplicateOptions();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_options.MinOverlap, 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.MinOverlap, 1, nameof(options));
    }

    /// <summary>Keys under which a text's likely copies are filed: two texts that share none are no copies of each other.</summary>
    /// <param name="text">A story's text.</param>
    public static IReadOnlyList<ulong> KeysOf(string text) => StoryFingerprint.Of(text).Keys;

    /// <summary>The copies among some stories.</summary>
    /// <param name="stories">Any order; the earliest published of each group counts as its original, then the first in this order.</param>
    /// <returns>One entry for each story that is a copy, in the order of the stories.</returns>
    public IReadOnlyList<Duplicate> Find(IReadOnlyList<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var prints = stories.Select(s => StoryFingerprint.Of(s.Text)).ToList();
        var order = Enumerable
            .Range(0, stories.Count)
            .OrderBy(i => stories[i].Published ?? DateTimeOffset.MaxValue)
            .ThenBy(i => i)
            .ToList();
        var buckets = new Dictionary<ulong, List<int>>();
        var copies = new Dictionary<int, Duplicate>();
        foreach (int index in order)
        {
            if (OriginalOf(index, stories, prints, buckets) is { } found)
            {
                copies[index] = found;
                continue;
            }
            foreach (var key in prints[index].Keys)
            {
                if (!buckets.TryGetValue(key, out var bucket))
                {
                    buckets[key] = bucket = [];
                }
                bucket.Add(index);
            }
        }
        return [.. copies.OrderBy(c => c.Key).Select(c => c.Value)];
    }

    private Duplicate? OriginalOf(
        int index,
        IReadOnlyList<Story> stories,
        List<StoryFingerprint> prints,
        Dictionary<ulong, List<int>> buckets
    )
    {
        Duplicate? best = null;
        foreach (
            int other in prints[index]
                .Keys.SelectMany(k => buckets.GetValueOrDefault(k) ?? [])
                .Distinct()
                .Order()
        )
        {
            double overlap = prints[index].Overlap(prints[other]);
            if (
                overlap >= _options.MinOverlap
                && InTime(stories[index], stories[other])
                && overlap > (best?.Overlap ?? 0)
            )
            {
                best = new Duplicate(
                    stories[index],
                    stories[other],
                    overlap,
                    KindOf(stories[index], stories[other])
                );
            }
        }
        return best;
    }

    private bool InTime(Story a, Story b) =>
        a.Published is not { } first
        || b.Published is not { } second
        || (first - second).Duration() <= _options.Window;

    private static DuplicateKind KindOf(Story story, Story original) =>
        story.Text == original.Text ? DuplicateKind.Copy
        : (story.Outlet is not null && story.Outlet == original.Outlet) || SaysCorrected(story)
            ? DuplicateKind.Correction
        : DuplicateKind.Copy;

    private static bool SaysCorrected(Story story) =>
        story.Title?.Contains("correct", StringComparison.OrdinalIgnoreCase) == true
        || story.Title?.StartsWith("update", StringComparison.OrdinalIgnoreCase) == true
        || story
            .Text.AsSpan(0, Math.Min(story.Text.Length, 200))
            .Contains("correct", StringComparison.OrdinalIgnoreCase);
}
