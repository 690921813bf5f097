using Notch.Desk.Store;
using Notch.Desk.Tests.Support;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Desk.Tests.Store;

public sealed class SeriesStoreTests : IDisposable
{
    private static readonly Party Norway = Party.Of(new PartyMember("NOR"));
    private static readonly Party Denmark = Party.Of(new PartyMember("DNK"));

    private readonly TemporaryStore _store = new();
    private readonly SeriesStore _series;

    public SeriesStoreTests()
    {
        _series = new SeriesStore(_store.Database);
        _store.Events.Save([
            MadeUp.Read(
                MadeUp.Story(
                    "s1",
                    "A brutal attack killed two. The ministers were angry.",
                    agency: "AFP"
                ),
                MadeUp.Event("e1", "s1", actor: "NOR MIL")
            ),
            MadeUp.Read(
                MadeUp.Story("s2", "The talks were friendly and useful."),
                MadeUp.Event("e2", "s2", type: EventType.Consult, actor: "NOR GOV") with
                {
                    Contexts = ["economic"],
                    Force = 3,
                },
                MadeUp.Event("e3", "s2", type: EventType.Accuse, actor: "NOR GOV") with
                {
                    Quad = QuadClass.VerbalConflict,
                    PloverScore = -3.5,
                    Force = 1,
                    Contexts = [],
                }
            ),
        ]);
    }

    public void Dispose() => _store.Dispose();

    private Cell Day(Party a, Party b, SeriesFilter filter, bool isDirected = false) =>
        _series.Series(a, b, isDirected, PeriodKind.Day, DayRange.All, filter).Cells[0];

    [Fact]
    public void CountsEverythingUnlessNarrowed()
    {
        var cell = Day(Norway, Denmark, SeriesFilter.None);
        Assert.Equal((3, 2), (cell.Events, cell.Sources));
        Assert.Equal(cell, Day(Norway, Denmark, SeriesFilter.None));
        // (3 x 2.5 + 1 x -3.5) / 4: strong words count more than mild ones.
        Assert.Equal(1.0, cell.ToneOfWords!.Value, 6);
        Assert.Equal(-9.5, cell.ToneOfDeeds);
    }

    [Theory]
    [InlineData("MIL", "", "", 1)]
    [InlineData("GOV", "", "", 2)]
    [InlineData("BUS", "", "", 0)]
    [InlineData("", "economic", "", 1)]
    [InlineData("", "military", "", 1)]
    [InlineData("", "", "agency", 1)]
    [InlineData("", "", "outlet", 2)]
    [InlineData("GOV", "economic", "outlet", 1)]
    public void IsNarrowed(string sector, string context, string kind, int events)
    {
        var filter = new SeriesFilter
        {
            Sectors = sector.Length == 0 ? [] : [sector],
            Contexts = context.Length == 0 ? [] : [context],
            SourceKinds = kind.Length == 0 ? [] : [kind],
        };
        Assert.Equal(
            events,
            _series
                .Series(Norway, Denmark, isDirected: false, PeriodKind.Day, DayRange.All, filter)
                .Cells.Sum(c => c.Events)
        );
    }

    [Fact]
    public void FollowsASectorAsAPartyInOneDirection()
    {
        var army = Party.Of(new PartyMember("NOR", "MIL"));
        Assert.Equal(1, Day(army, Denmark, SeriesFilter.None, isDirected: true).Events);
        Assert.Empty(
            _series
                .Series(
                    Denmark,
                    army,
                    isDirected: true,
                    PeriodKind.Day,
                    DayRange.All,
                    SeriesFilter.None
                )
                .Cells
        );
    }

    [Fact]
    public void WordToneIsThatOfTheStories()
    {
        var cell = Day(Norway, Denmark, new SeriesFilter { SourceKinds = ["agency"] });
        // brutal, attack, killed, angry of nine words.
        Assert.Equal(-100 * 4 / 9.0, cell.WordTone!.Value, 6);
        var byFacts = Day(Norway, Denmark, new SeriesFilter { Sectors = ["MIL"] });
        Assert.Equal(cell.WordTone, byFacts.WordTone);
    }

    [Fact]
    public void SumsAreAlsoGivenForAThousandStories()
    {
        var cell = Day(Norway, Denmark, SeriesFilter.None);
        Assert.Equal(0, cell.StoriesRead);
        Assert.Null(cell.PerThousand(cell.MaterialConflict));
        Assert.Equal(-500, (cell with { StoriesRead = 2 }).PerThousand(-1));
    }

    [Fact]
    public void AnImportChangesTheStamp()
    {
        string before = _series.Stamp();
        new PairStore(_store.Database).Import(
            [
                new PairEvent(
                    "x",
                    new DateOnly(2021, 3, 3),
                    "NOR",
                    "DNK",
                    QuadClass.VerbalCooperation,
                    1,
                    "",
                    ""
                ),
            ],
            "keds"
        );
        Assert.NotEqual(before, _series.Stamp());
        Assert.Equal(1, _series.Imported());
    }
}
