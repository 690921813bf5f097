using Notch.Desk.Sources;
using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>The state of one run.</summary>
internal sealed class RunPass(
    NotchDatabase database,
    Func<Story, StoryReading> read,
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

    /// <summary>Finds the page's story, reads it and keeps it.</summary>
    public void Take(Page page)
    {
        if (!_extractor.TryExtract(page, out var story, out var problem))
        {
            Fail(new PageFailure(problem.Code, page.Url ?? "-", problem.Message));
            return;
        }
        _counts = _counts with { StoriesRead = _counts.StoriesRead + 1 };
        if (options.Versions is null || !_events.IsRead(story.Id, options.Versions))
        {
            Keep(story);
        }
        progress?.Report(
            new RunProgress(_counts.StoriesRead, _coded, _failures.Count, story.Title)
        );
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

    private void Keep(Story story)
    {
        var reading = read(story);
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
    }
}
