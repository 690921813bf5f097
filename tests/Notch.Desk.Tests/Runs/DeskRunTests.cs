using Notch.Desk.Runs;
using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Events;
using Notch.Stories;
using Notch.Syntax;

namespace Notch.Desk.Tests.Runs;

public sealed class DeskRunTests : IDisposable
{
    private const string Wire =
        "The coast guard of Norway held two Danish trawlers near Port Amber on Tuesday after a chase that lasted four hours, the ministry said. Nobody was hurt and both crews were brought ashore for questions about their nets and their papers.";

    private readonly TemporaryStore _store = new();
    private readonly string _pages = Directory.CreateTempSubdirectory("notch-pages-").FullName;

    [Fact]
    public async Task KeepsStoriesAndEventsAndReportsBadPages()
    {
        Page("a.txt", Wire);
        Page("empty.txt", "");
        var report = await Run();
        Assert.Equal(1, report.Counts.StoriesRead);
        Assert.Equal(1, report.Counts.StoriesNew);
        Assert.Equal(1, report.Counts.EventsNew);
        Assert.Equal(1, report.Counts.PairsTouched);
        Assert.EndsWith("empty.txt", Assert.Single(report.Failures).Path, StringComparison.Ordinal);
        var run = Assert.Single(new RunStore(_store.Database).Recent(9));
        Assert.Equal(report.Counts, run.Counts);
        Assert.Single(new RunStore(_store.Database).Failures(run.Number));
        Assert.Single(new PairStore(_store.Database).Top(9));
    }

    [Fact]
    public async Task RunningAgainChangesNothing()
    {
        Page("a.txt", Wire);
        await Run();
        var again = await Run();
        Assert.Equal(1, again.Counts.StoriesRead);
        Assert.Equal(
            (0, 0, 0),
            (again.Counts.StoriesNew, again.Counts.EventsNew, again.Counts.PairsTouched)
        );
    }

    [Fact]
    public async Task PassesOverStoriesThatTheSameVersionsHaveRead()
    {
        Page("a.txt", Wire);
        int reads = 0;
        StoryReading Count(Story story)
        {
            reads++;
            return Read(story);
        }
        var options = new RunOptions { Versions = MadeUp.Versions };
        await Run(Count, options);
        await Run(Count, options);
        await Run(Count, new RunOptions { Versions = MadeUp.Versions with { Lexicon = "other" } });
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task CopyInAnotherPaperCountsAsADuplicate()
    {
        Page("a.txt", Wire);
        Page("b.txt", Wire + " The trawlers will be released today.");
        Page(
            "c.txt",
            "A quite different text about the harbour of Port Amber and the price of cod this spring."
        );
        var report = await Run();
        Assert.Equal(3, report.Counts.StoriesNew);
        Assert.Equal(1, report.Counts.Duplicates);
        // One event of the wire story, one of the other story; none of the copy.
        Assert.Equal(2, new PairStore(_store.Database).Top(9)[0].Events);
    }

    [Fact]
    public async Task ChangedTextAtTheSameAddressIsACorrection()
    {
        Page("a.txt", Wire);
        await Run();
        Page("a.txt", Wire.Replace("two", "three", StringComparison.Ordinal));
        var report = await Run();
        Assert.Equal(
            (1, 1, 0),
            (report.Counts.StoriesNew, report.Counts.Corrections, report.Counts.Duplicates)
        );
        Assert.Equal(1, new PairStore(_store.Database).Top(9)[0].Events);
    }

    [Fact]
    public async Task OnePageThatBreaksTheReaderDoesNotEndTheRun()
    {
        Page("a.txt", Wire);
        Page(
            "b.txt",
            "A quite different text about the harbour of Port Amber and the price of cod this spring."
        );
        var report = await Run(story =>
            story.Text.Contains("cod", StringComparison.Ordinal)
                ? throw new InvalidOperationException("no cod")
                : Read(story)
        );
        Assert.Equal(1, report.Counts.StoriesNew);
        var failure = Assert.Single(report.Failures);
        Assert.Equal("NX310", failure.Code);
        Assert.Contains("no cod", failure.Reason, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_pages, recursive: true);
    }

    private void Page(string name, string text) =>
        File.WriteAllText(
            Path.Combine(_pages, name),
            text.Length == 0 ? "" : $"Port Amber news\n\n{text}\n"
        );

    private Task<RunReport> Run(
        Func<Story, StoryReading>? read = null,
        RunOptions? options = null
    ) =>
        new DeskRun(
            _store.Database,
            stories => stories.Select(read ?? Read),
            new TemporaryStore.FixedClock(),
            options
        ).RunAsync([_pages], Stream.Null, progress: null, TestContext.Current.CancellationToken);

    /// <summary>Codes one event in every story, without a model: what a run does with readings does not depend on what they say.</summary>
    private static StoryReading Read(Story story) =>
        new(
            story,
            new Document(story.Text, [], []),
            [],
            [],
            [],
            [MadeUp.Event("e-" + story.Id, story.Id, type: EventType.Assault)],
            MadeUp.Versions
        );
}
