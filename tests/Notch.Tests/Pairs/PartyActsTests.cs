using Notch.Events;
using Notch.Pairs;
using Notch.Tests.Support;

namespace Notch.Tests.Pairs;

public sealed class PartyActsTests
{
    private static readonly DateOnly Day = new(2021, 5, 3);

    private static readonly Party Nordic = new(
        "Nordic",
        [new PartyMember("NOR"), new PartyMember("SWE")]
    );

    private static readonly Party Army = Party.Of(new PartyMember("DNK", "MIL"));

    private static readonly Party Front = new(
        "Harbour Front",
        [new PartyMember("", "", "Harbour Front", "Q1")]
    );

    private static Participant Who(string code, string? name = null, string? id = null) =>
        MadeUp.Party(code) with
        {
            Name = name,
            WikidataId = id,
        };

    private static CodedEvent Act(Participant[] actors, params Participant[] recipients) =>
        MadeUp.Event(
            "e1",
            "2021-05-03",
            EventType.Assault,
            QuadClass.MaterialConflict,
            score: -9,
            [],
            []
        ) with
        {
            Actors = actors,
            Recipients = recipients,
            Contexts = ["military"],
        };

    private static IReadOnlyList<PairEvent> Of(
        Party a,
        Party b,
        CodedEvent coded,
        SeriesFilter? filter = null
    ) => PartyActs.Of(a, b, coded, Day, "AFP", filter ?? SeriesFilter.None);

    [Fact]
    public void ASectorIsAPartyOfItsOwn()
    {
        var hit = Of(Nordic, Army, Act([Who("DNK MIL")], Who("NOR")));
        Assert.Equal(("DNK/MIL", "Nordic"), (hit[0].Actor, hit[0].Recipient));
        Assert.Empty(Of(Nordic, Army, Act([Who("DNK GOV")], Who("NOR"))));
    }

    [Fact]
    public void TwoSectorsOfOneCountryAreTwoParties()
    {
        var rebels = Party.Of(new PartyMember("DNK", "REB"));
        Assert.Single(Of(Army, rebels, Act([Who("DNK REB")], Who("DNK MIL"))));
    }

    [Fact]
    public void AGroupIsKnownByItsNameOrItsId()
    {
        Assert.Single(Of(Front, Army, Act([Who("NOR REB", "harbour front")], Who("DNK MIL"))));
        Assert.Single(Of(Front, Army, Act([Who("NOR REB", "the Front", "Q1")], Who("DNK MIL"))));
        Assert.Empty(Of(Front, Army, Act([Who("NOR REB", "Inland Front")], Who("DNK MIL"))));
    }

    [Fact]
    public void AnActUponSeveralMembersCountsOnce() =>
        Assert.Single(Of(Nordic, Army, Act([Who("DNK MIL")], Who("NOR"), Who("SWE"))));

    [Fact]
    public void WhoStandsOnBothSidesStandsOnNone()
    {
        var all = Party.Of(new PartyMember("DNK"));
        Assert.Empty(Of(all, Army, Act([Who("DNK MIL")], Who("DNK GOV"))));
    }

    [Theory]
    [InlineData("MIL", "", true)]
    [InlineData("GOV", "", false)]
    [InlineData("", "military", true)]
    [InlineData("", "economic", false)]
    [InlineData("MIL", "economic", false)]
    public void FiltersAskForAnyOfTheirWords(string sector, string context, bool isKept)
    {
        var filter = new SeriesFilter
        {
            Sectors = sector.Length == 0 ? [] : [sector],
            Contexts = context.Length == 0 ? [] : [context],
        };
        var army = Party.Of(new PartyMember("DNK"));
        var hits = Of(Nordic, army, Act([Who("DNK MIL")], Who("NOR")), filter);
        Assert.Equal(isKept, hits.Count == 1);
    }

    [Fact]
    public void ASectorOfSomebodyElseDoesNotCount()
    {
        var filter = new SeriesFilter { Sectors = ["MIL"] };
        var danes = Party.Of(new PartyMember("DNK"));
        Assert.Empty(Of(Nordic, danes, Act([Who("DNK GOV")], Who("NOR"), Who("FIN MIL")), filter));
    }

    [Fact]
    public void RowsOfAFileAreChosenByWhatTheyKnow()
    {
        PairEvent[] rows =
        [
            Row("1", "REB", "Harbour Front", "AFP"),
            Row("2", "GOV", name: null, "Xinhua"),
            Row("3", "GOV", name: null, "english.news.cn") with
            {
                Facts = null,
            },
        ];
        var danes = Party.Of(new PartyMember("DNK"));
        Assert.Equal(
            ["1"],
            Ids(PartyActs.Of(Front, danes, rows, SeriesFilter.None, SourceKinds.Shipped))
        );
        Assert.Equal(
            ["2", "3"],
            Ids(
                PartyActs.Keep(
                    rows,
                    new SeriesFilter { SourceKinds = ["state"] },
                    SourceKinds.Shipped
                )
            )
        );
        Assert.Equal(
            ["1"],
            Ids(PartyActs.Keep(rows, new SeriesFilter { Sectors = ["REB"] }, SourceKinds.Shipped))
        );
    }

    [Theory]
    [InlineData("AFP", "agency")]
    [InlineData("agence france-presse", "agency")]
    [InlineData("uk.reuters.com", "agency")]
    [InlineData("TASS", "state")]
    [InlineData("english.news.cn", "state")]
    [InlineData("Harbour Courier", "outlet")]
    [InlineData("", "outlet")]
    public void SourcesAreOfThreeKinds(string source, string kind) =>
        Assert.Equal(kind, SourceKinds.Shipped.Of(source));

    private static string[] Ids(IEnumerable<PairEvent> events) =>
        [.. events.Select(e => e.EventId)];

    private static PairEvent Row(string id, string sector, string? name, string source) =>
        new(id, Day, "NOR", "DNK", QuadClass.VerbalConflict, -2, "", source)
        {
            Facts = new EventFacts { ActorSectors = [sector], ActorName = name },
        };
}
