using Notch.Desk.Store;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>Finds the stored story that a story repeats nearly word for word, such as one agency's text in two papers.</summary>
internal sealed class NearDuplicates(NotchDatabase database)
{
    /// <summary>So much of the shorter text must stand in the other.</summary>
    private const double Shared = 0.6;

    /// <summary>A shorter text says too little about itself.</summary>
    private const int LeastShingles = 12;

    private readonly DuplicateStore _store = new(database);

    /// <summary>The story's bands, to be kept with it, and the oldest stored story that it repeats; null when it repeats none.</summary>
    public (IReadOnlyList<long> Bands, string? DuplicateOf) Find(Story story, DateTimeOffset now)
    {
        var shingles = Shingles.Of(story.Text);
        if (shingles.Count < LeastShingles)
        {
            return ([], null);
        }
        long[] bands = Shingles.BandsOf(shingles);
        string? original = _store
            .Candidates(bands, story.Published ?? now, story.Url)
            .Where(c => c.Id != story.Id)
            .Where(c => Shingles.Containment(shingles, Shingles.Of(c.Text)) >= Shared)
            .Select(c => c.Id)
            .FirstOrDefault();
        return (bands, original);
    }
}
