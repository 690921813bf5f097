using Notch.Desk.Store;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>Says of a story which stored story it repeats nearly word for word, or corrects, wherever that one stands.</summary>
internal sealed class NearDuplicates(NotchDatabase database)
{
    private readonly DuplicateStore _store = new(database);

    /// <summary>A paper that rewrites its wire keeps about half of it; stories on the same subject share less than a quarter.</summary>
    private readonly DuplicateFinder _finder = new(new DuplicateOptions { MinOverlap = 0.45 });

    /// <summary>Fills in what the story is to others; of two copies the one that was kept first counts.</summary>
    public ReadStory Mark(ReadStory read, DateTimeOffset now)
    {
        var story = read.Story;
        var keys = DuplicateFinder.KeysOf(story.Text);
        var marked = read with { Keys = keys };
        var candidates = _store
            .Candidates(keys, story.Published ?? now, story.Url)
            .Select(c => c.Story)
            .Where(c => c.Id != story.Id)
            .ToList();
        if (candidates.Count == 0)
        {
            return marked;
        }
        var pairs = _finder.Find([.. candidates, story]);
        if (pairs.FirstOrDefault(p => p.Story.Id == story.Id) is { } later)
        {
            return later.Kind == DuplicateKind.Correction
                ? marked with
                {
                    Corrects = later.Original.Id,
                }
                : marked with
                {
                    DuplicateOf = later.Original.Id,
                };
        }
        return pairs.FirstOrDefault(p => p.Original.Id == story.Id) switch
        {
            { Kind: DuplicateKind.Correction } earlier => marked with
            {
                CorrectedBy = earlier.Story.Id,
            },
            { } earlier => marked with { DuplicateOf = earlier.Story.Id },
            null => marked,
        };
    }
}
