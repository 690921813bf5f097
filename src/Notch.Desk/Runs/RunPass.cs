using Notch.Desk.Sources;
using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>The state of one run.</summary>
internal sealed class RunPass(
    NotchDatabase database,
    Func<IReadOnlyList<Story>, IEnumerable<StoryReading>> read,
    RunOptions options,
    TimeProvider clock,
    IReadOnlyList<string> sources,
    IProgress<RunProgress>? progress
)
{
    private readonly StoryExtractor _extractor = new(options.Extract);
    private readonly NearDuplicates _duplicates = new(database);
    private readonly EventStore _events = new(database);
    private readonly RunStore _runs = new(database);
    private readonly long _number = new RunStore(database).Begin(sources);
    private readonly List<PageFailure> _failures = [];
    private readonly HashSet<Pair> _pairs = [];
    private RunCounts _counts = new(0, 0, 0, 0, 0, 0, 0, 0);
    private int _coded;

    /// <summary>Notes a page that could not be read.</summary>
    public void Fail(PageFailure failure)
    {
        _failures.Add(failure);
        _runs.AddFailure(_number, new StoredFailure(failure.Code, failure.Path, failure.Reason));
    }

    /// <summary>Finds the stories of some pages, reads and keeps them. Whatever a page does to the reader, the others are read.</summary>
    public void Take(IReadOnlyList<Page> pages)
    {
        var fresh = new List<Story>();
        foreach (var page in pages)
        {
            if (Guarded(page.Url, () => StoryOf(page)) is { } story)
            {
                fresh.Add(story);
            }
        }
        foreach (var (story, reading) in ReadAll(fresh))
        {
            Guarded(story.Url, () => Keep(reading));
            Tell(story);
        }
    }

    /// <summary>Recomputes the pairs that changed and closes the run.</summary>
    public RunReport Finish()
    {
        var notches = new PairStore(database).Recompute(
            _pairs
                .OrderBy(p => p.A, StringComparer.Ordinal)
                .ThenBy(p => p.B, StringComparer.Ordinal)
        );
        _counts = _counts with
        {
            PairsTouched = _pairs.Count,
            NotchesFound = notches.Count,
            Failures = _failures.Count,
        };
        _runs.Finish(_number, _counts);
        return new RunReport(_counts, _failures, notches);
    }

    /// <summary>The page's story when it is to be read; null when there is none, or when it was read before.</summary>
    private Story? StoryOf(Page page)
    {
        if (!_extractor.TryExtract(page, out var story, out var problem))
        {
            Fail(new PageFailure(problem.Code, page.Url ?? "-", problem.Message));
            return null;
        }
        _counts = _counts with { StoriesRead = _counts.StoriesRead + 1 };
        if (options.Versions is null || !_events.IsRead(story.Id, options.Versions))
        {
            return story;
        }
        Tell(story);
        return null;
    }

    /// <summary>Reads stories together; one by one when one of them breaks the reader, so that it is known which.</summary>
    private List<(Story, StoryReading)> ReadAll(IReadOnlyList<Story> stories)
    {
        var readings = new List<(Story, StoryReading)>();
        try
        {
            readings.AddRange(stories.Zip(read(stories)));
        }
        catch (Exception e) when (!IsFatal(e))
        {
            readings.Clear();
            foreach (var story in stories)
            {
                if (Guarded(story.Url, () => read([story]).First()) is { } reading)
                {
                    readings.Add((story, reading));
                }
            }
        }
        return readings;
    }

    private T? Guarded<T>(string? url, Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception e) when (!IsFatal(e))
        {
            // The report says which page it was.
            Fail(new PageFailure("NX310", url ?? "-", $"{e.GetType().Name}: {e.Message}"));
            return null;
        }
    }

    private static bool IsFatal(Exception e) => e is OutOfMemoryException or StoreException;

    private void Tell(Story story) =>
        progress?.Report(
            new RunProgress(_counts.StoriesRead, _coded, _failures.Count, story.Title)
        );

    private StoryReading Keep(StoryReading reading)
    {
        _coded += reading.Events.Count;
        var saved = _events.Save([_duplicates.Mark(ReadStory.Of(reading), clock.GetUtcNow())]);
        _pairs.UnionWith(saved.Pairs);
        _counts = _counts with
        {
            StoriesNew = _counts.StoriesNew + saved.StoriesNew,
            Duplicates = _counts.Duplicates + saved.Duplicates,
            Corrections = _counts.Corrections + saved.Corrections,
            EventsNew = _counts.EventsNew + saved.EventsNew,
        };
        return reading;
    }
}
