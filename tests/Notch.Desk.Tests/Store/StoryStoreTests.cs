using Notch.Desk.Store;
using Notch.Desk.Tests.Support;

namespace Notch.Desk.Tests.Store;

public sealed class StoryStoreTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    [Fact]
    public void GivesBackEveryFieldOfAStory()
    {
        var story = MadeUp.Story("s1", "The envoy left Port Amber.", "https://news.example/a") with
        {
            Modified = new DateTimeOffset(2021, 3, 3, 9, 0, 0, TimeSpan.Zero),
            Dateline = "PORT AMBER (NTB)",
            Byline = "Ann Lee",
            TranslatedFrom = "nb",
        };
        _store.Events.Save([MadeUp.Read(story)]);
        var found = _store.Stories.Find("s1");
        Assert.NotNull(found);
        Assert.Equivalent(story, found.Story, strict: true);
        Assert.Equal(new DateTimeOffset(2021, 3, 4, 12, 0, 0, TimeSpan.Zero), found.ReadAt);
    }

    [Fact]
    public void ListsNewestFirstByTheirTimeNotTheirText()
    {
        _store.Events.Save([
            MadeUp.Read(MadeUp.Story("early", "a", published: "2021-03-03T08:30:00+05:00")),
            MadeUp.Read(MadeUp.Story("late", "b", published: "2021-03-03T08:00:00+00:00")),
            MadeUp.Read(MadeUp.Story("sport", "c", section: "Sport")),
        ]);
        Assert.Equal(
            ["late", "sport", "early"],
            _store.Stories.Recent(section: null, 0, 9).Select(s => s.Id)
        );
        Assert.Equal(["late"], _store.Stories.Recent("World", 0, 1).Select(s => s.Id));
        Assert.Equal(["early"], _store.Stories.Recent("World", 1, 1).Select(s => s.Id));
        Assert.Equal(2, _store.Stories.Count("World"));
        Assert.Equal(3, _store.Stories.Count(section: null));
        Assert.Equal(
            [new SectionCount("World", 2), new SectionCount("Sport", 1)],
            _store.Stories.Sections()
        );
    }

    [Theory]
    [InlineData("attacks", "s1")]
    [InlineData("\"harbour patrol\"", "s2")]
    [InlineData("port AND", "s2")]
    [InlineData("NOT * ( \"", "")]
    [InlineData("café", "s1")]
    public void FindsStoriesByStem(string query, string expected)
    {
        _store.Events.Save([
            MadeUp.Read(MadeUp.Story("s1", "They attacked the Cafe of the port.")),
            MadeUp.Read(MadeUp.Story("s2", "A harbour patrol and a port.")),
            MadeUp.Read(MadeUp.Story("s3", "A patrol in the harbour.")),
        ]);
        Assert.Equal(expected, string.Join(' ', Search(query).Select(h => h.Story.Id)));
    }

    [Fact]
    public void MarksTheWordsThatASearchFound()
    {
        _store.Events.Save([MadeUp.Read(MadeUp.Story("s1", "They attacked the port."))]);
        Assert.Equal(
            "They \uE000attacked\uE001 the port.",
            Assert.Single(Search("attack")).Snippet
        );
    }

    private IReadOnlyList<StoryHit> Search(string words) =>
        new StoryFinder(_store.Database).Find(new StorySearch { Words = words }, 0, 9);

    public void Dispose() => _store.Dispose();
}
