using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Desk.Tests.Store;

public sealed class EventStoreTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    [Fact]
    public void GivesBackEveryFieldOfAnEvent()
    {
        var coded = MadeUp.Event("e1", "s1");
        _store.Events.Save([MadeUp.Read(MadeUp.Story("s1", "It happened."), coded)]);
        var found = _store.Events.Find("e1");
        Assert.NotNull(found);
        Assert.Equivalent(coded, found.Event, strict: true);
        Assert.Equal(MadeUp.Versions, found.Versions);
        Assert.Equal("Harbour Post", found.Story.Outlet);
        Assert.Equal(TimeSpan.FromHours(1), found.Story.Published!.Value.Offset);
    }

    [Fact]
    public void SavingTwiceChangesNothing()
    {
        var read = MadeUp.Read(MadeUp.Story("s1", "It happened."), MadeUp.Event("e1", "s1"));
        var first = _store.Events.Save([read]);
        var second = _store.Events.Save([read]);
        Assert.Equal((1, 1), (first.StoriesNew, first.EventsNew));
        Assert.Equal((0, 0), (second.StoriesNew, second.EventsNew));
        Assert.Equal([new Pair("DNK", "NOR")], first.Pairs);
        Assert.Empty(second.Pairs);
        Assert.Equal(1, _store.Events.Count());
    }

    [Fact]
    public void CorrectedStoryReplacesTheOlderOneInLists()
    {
        const string Url = "https://news.example/a";
        var old = MadeUp.Story("s1", "It happened.", Url);
        var corrected = MadeUp.Story("s2", "It did not.", Url, "2021-03-03T12:00:00+01:00");
        _store.Events.Save([MadeUp.Read(old, MadeUp.Event("e1", "s1"))]);
        var report = _store.Events.Save([MadeUp.Read(corrected)]);
        Assert.Equal(1, report.Corrections);
        Assert.Equal([new Pair("DNK", "NOR")], report.Pairs);
        Assert.Equal("s2", _store.Stories.Find("s1")!.SupersededBy);
        Assert.Equal("s2", Assert.Single(_store.Stories.Recent(section: null, 0, 9)).Id);
        Assert.Equal(0, _store.Events.Count());
        Assert.Single(_store.Events.OfStory("s1"));
        Assert.Empty(_store.Events.OfPair(new Pair("DNK", "NOR"), DayRange.All, 0, 9));
        Assert.Equal(["s1", "s2"], _store.Stories.Versions(Url).Select(v => v.Story.Id));
    }

    [Fact]
    public void OlderTextThatComesLaterDoesNotSupersede()
    {
        const string Url = "https://news.example/a";
        var corrected = MadeUp.Story("s2", "It did not.", Url, "2021-03-03T12:00:00+01:00");
        var old = MadeUp.Story("s1", "It happened.", Url);
        _store.Events.Save([MadeUp.Read(corrected), MadeUp.Read(old, MadeUp.Event("e1", "s1"))]);
        Assert.Equal("s2", Assert.Single(_store.Stories.Recent(section: null, 0, 9)).Id);
        Assert.Empty(_store.Events.OfPair(new Pair("DNK", "NOR"), DayRange.All, 0, 9));
    }

    [Fact]
    public void DuplicateStoryAddsNoEventsToThePair()
    {
        var first = MadeUp.Read(MadeUp.Story("s1", "It happened."), MadeUp.Event("e1", "s1"));
        var copy = MadeUp.Read(MadeUp.Story("s2", "It happened!"), MadeUp.Event("e2", "s2")) with
        {
            DuplicateOf = "s1",
        };
        var report = _store.Events.Save([first, copy]);
        Assert.Equal((2, 1), (report.StoriesNew, report.Duplicates));
        Assert.Single(_store.Events.OfPair(new Pair("DNK", "NOR"), DayRange.All, 0, 9));
        Assert.Equal("s2", Assert.Single(_store.Stories.Duplicates("s1")).Id);
    }

    [Fact]
    public void NewerLexiconReplacesTheEarlierReading()
    {
        var story = MadeUp.Story("s1", "It happened.");
        _store.Events.Save([MadeUp.Read(story, MadeUp.Event("e1", "s1"))]);
        var again = new ReadStory(
            story,
            [MadeUp.Event("e2", "s1", type: EventType.Consult)],
            MadeUp.Versions with
            {
                Lexicon = "newer",
            }
        );
        _store.Events.Save([again]);
        Assert.Equal("e2", Assert.Single(_store.Events.OfStory("s1")).Event.Id);
        Assert.Equal(
            "e2",
            Assert.Single(_store.Events.OfPair(new Pair("DNK", "NOR"), DayRange.All, 0, 9)).Event.Id
        );
    }

    [Fact]
    public void CountsActorsOnBothSides()
    {
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story("s1", "It happened."),
                MadeUp.Event("e1", "s1"),
                MadeUp.Event("e2", "s1", "2021-03-01", EventType.Consult, "DNK GOV", "NOR GOV"),
                MadeUp.Event("e3", "s1", "2021-03-03", EventType.Consult, "NOR GOV", "SWE")
            ),
        ]);
        Assert.Equal(
            [
                new ActorCount("NOR", 2, 1, new DateOnly(2021, 3, 3)),
                new ActorCount("DNK", 1, 1, new DateOnly(2021, 3, 2)),
                new ActorCount("SWE", 0, 1, new DateOnly(2021, 3, 3)),
            ],
            _store.Events.Actors(9)
        );
        Assert.Equal(2, _store.Events.Actor("DNK")!.Acts + _store.Events.Actor("DNK")!.Received);
        Assert.Null(_store.Events.Actor("FIN"));
        Assert.Equal(
            ["e3", "e1", "e2"],
            _store.Events.OfActor("NOR", 0, 9).Select(e => e.Event.Id)
        );
    }

    [Fact]
    public void ExportsAllEventsByDay()
    {
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story("s1", "It happened."),
                MadeUp.Event("e2", "s1", "2021-03-02"),
                MadeUp.Event("e1", "s1", "2021-03-02"),
                MadeUp.Event("e0", "s1", "2021-03-05")
            ),
        ]);
        Assert.Equal(["e1", "e2", "e0"], _store.Events.All(DayRange.All).Select(e => e.Event.Id));
        Assert.Equal(
            ["e0"],
            _store
                .Events.All(new DayRange(new DateOnly(2021, 3, 3), To: null))
                .Select(e => e.Event.Id)
        );
    }

    public void Dispose() => _store.Dispose();
}
