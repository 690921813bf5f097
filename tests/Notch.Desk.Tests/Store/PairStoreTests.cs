using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Desk.Tests.Store;

public sealed class PairStoreTests : IDisposable
{
    private static readonly Pair Pair = new("DNK", "NOR");

    private readonly TemporaryStore _store = new();
    private readonly PairStore _pairs;

    public PairStoreTests() => _pairs = new PairStore(_store.Database);

    [Fact]
    public void MakesCellsOfStoredEventsAndStories()
    {
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story("s1", "a", published: "2021-03-02T10:00:00Z"),
                MadeUp.Event("e1", "s1", "2021-03-02")
            ),
            MadeUp.Read(MadeUp.Story("s2", "b", published: "2021-03-03T10:00:00Z")),
            MadeUp.Read(MadeUp.Story("s3", "c", published: "2021-03-05T10:00:00Z")),
        ]);
        var cells = _pairs.Series(Pair, PeriodKind.Day, DayRange.All).Cells;
        Assert.Equal([1, 1, 0, 1], cells.Select(c => c.StoriesRead));
        Assert.Equal([1, 0, 0, 0], cells.Select(c => c.Events));
        Assert.Equal([-9.5, 0, 0, 0], cells.Select(c => c.MaterialConflict));
        Assert.Equal([false, false, true, false], cells.Select(c => c.Tone is null));
        Assert.Equal(1, cells[0].Stories);
        Assert.Equal(1, cells[0].Sources);
    }

    [Fact]
    public void FollowsOneDirectionWhenAsked()
    {
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story("s1", "a", published: "2021-03-02T10:00:00Z"),
                MadeUp.Event("e1", "s1", "2021-03-02"),
                MadeUp.Event("e2", "s1", "2021-03-02", EventType.Consult, "DNK GOV", "NOR GOV")
            ),
        ]);
        var series = _pairs.Series(new Dyad("DNK", "NOR"), PeriodKind.Week, DayRange.All);
        Assert.True(series.IsDirected);
        Assert.Equal(2.5, Assert.Single(series.Cells).VerbalCooperation);
        Assert.Equal(0, series.Cells[0].MaterialConflict);
        Assert.Equal("2021-W09", series.Cells[0].Period);
    }

    [Fact]
    public void RecomputingFindsARiseOnceAndShowsItsSentences()
    {
        SaveAYearThatEndsInAttacks();
        var found = _pairs.Recompute([Pair]);
        var rise = Assert.Single(found);
        Assert.True(rise.Notches > 0);
        Assert.True(rise.Announced);
        Assert.Equal(2, rise.Sources);
        Assert.Empty(_pairs.Recompute([Pair]));
        var shown = _pairs.Changes(Pair, DayRange.All, 0, 9)[0];
        Assert.Equal("It happened.", shown.Because[0].Sentence);
        Assert.Equal(rise.KnownOn, shown.KnownOn);
        Assert.InRange(shown.Because.Sum(b => b.Share), 0.01, 1.0001);
    }

    [Fact]
    public void CorrectedAndLateStoriesGiveWhatTheyWouldHaveGivenInTime()
    {
        SaveAYearThatEndsInAttacks();
        var day = new DateOnly(2020, 12, 30);
        var corrected = At("right", day, EventType.Assault);
        var late = Told(day.AddDays(1), "Valley News", EventType.Threaten);
        _store.Events.Save([At("wrong", day, EventType.Consult)]);
        _pairs.Recompute([Pair]);
        _store.Events.Save([corrected, late]);
        _pairs.Recompute([Pair]);
        using var other = new TemporaryStore();
        other.Events.Save([corrected, late]);
        SaveAYearThatEndsInAttacks(other);
        var inTime = new PairStore(other.Database);
        inTime.Recompute([Pair]);
        Assert.Equal(
            inTime.Series(Pair, PeriodKind.Day, DayRange.All).Cells.Select(c => c.Level),
            _pairs.Series(Pair, PeriodKind.Day, DayRange.All).Cells.Select(c => c.Level)
        );
        Assert.Equivalent(
            inTime.Changes(Pair, DayRange.All, 0, 99),
            _pairs.Changes(Pair, DayRange.All, 0, 99),
            strict: true
        );
    }

    [Fact]
    public void ListsPairsByTheirEvents()
    {
        SaveAYearThatEndsInAttacks();
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story("x", "x"),
                MadeUp.Event("x1", "x", actor: "SWE", recipient: "NOR")
            ),
        ]);
        _pairs.Recompute([Pair, new Pair("NOR", "SWE")]);
        Assert.Equal([Pair, new Pair("NOR", "SWE")], _pairs.Top(9).Select(p => p.Pair));
        Assert.Equal([new Pair("NOR", "SWE")], _pairs.Of("SWE", 9).Select(p => p.Pair));
        Assert.Equal(1, _pairs.Find(new Pair("NOR", "SWE"))!.Events);
        Assert.Null(_pairs.Find(new Pair("FIN", "SWE")));
    }

    [Fact]
    public void ImportsForeignRowsOnce()
    {
        PairEvent[] rows =
        [
            new("i1", new DateOnly(1999, 1, 2), "NOR", "DNK", QuadClass.VerbalConflict, -2, "", ""),
            new("i2", new DateOnly(1999, 1, 3), "DNK", "NOR", QuadClass.VerbalConflict, -2, "", ""),
        ];
        Assert.Equal(2, _pairs.Import(rows, "keds"));
        Assert.Equal(0, _pairs.Import(rows, "keds"));
        Assert.Equal(
            [1, 1],
            _pairs.Series(Pair, PeriodKind.Day, DayRange.All).Cells.Select(c => c.Events)
        );
        Assert.Equal(2, _pairs.Find(Pair)!.Events);
    }

    public void Dispose() => _store.Dispose();

    /// <summary>Weekly talks for a year, then a fortnight of attacks told by two outlets.</summary>
    private void SaveAYearThatEndsInAttacks(TemporaryStore? store = null)
    {
        var stories = new List<ReadStory>();
        var day = new DateOnly(2020, 1, 1);
        for (int week = 0; week < 52; week++, day = day.AddDays(7))
        {
            stories.Add(Told(day, "Harbour Post", EventType.Consult));
        }
        for (int i = 0; i < 14; i++, day = day.AddDays(1))
        {
            stories.Add(Told(day, "Harbour Post", EventType.Assault));
            stories.Add(Told(day, "Fjord Daily", EventType.Assault));
        }
        (store ?? _store).Events.Save(stories);
    }

    /// <summary>A text at one address, so that a later one takes its place.</summary>
    private static ReadStory At(string id, DateOnly day, EventType type)
    {
        string date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return MadeUp.Read(
            MadeUp.Story(
                id,
                id,
                url: "https://post.example/1",
                published: date + "T09:00:00Z",
                outlet: "Hill Gazette"
            ),
            MadeUp.Event("e-" + id, id, date, type)
        );
    }

    private static ReadStory Told(DateOnly day, string outlet, EventType type)
    {
        string date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string id = $"{outlet}-{date}";
        return MadeUp.Read(
            MadeUp.Story(id, id, published: date + "T08:00:00Z", outlet: outlet),
            MadeUp.Event("e-" + id, id, date, type)
        );
    }
}
