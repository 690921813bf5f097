using Notch.Events;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class PartySetTests
{
    private static readonly PartySet North = new("North", ["DNK", "NOR", "SWE"]);

    [Fact]
    public void ActUponSeveralMembersCountsOnce()
    {
        var events = PartySet.Between(
            North,
            PartySet.Of("FRA"),
            [Act("1", "FRA", "DNK"), Act("1", "FRA", "NOR"), Act("2", "SWE", "FRA")]
        );
        var cell = Assert.Single(
            PairSeries.Of(Pair.Of("FRA", "North"), PeriodKind.Day, events, Told.EveryDay(1)).Cells
        );
        Assert.Equal(2, cell.Events);
    }

    [Fact]
    public void ActsWithinASetAreLeftOut() =>
        Assert.Empty(PartySet.Between(North, PartySet.Of("FRA"), [Act("1", "DNK", "NOR")]));

    [Fact]
    public void MemberOfBothSetsStandsInNeither() =>
        Assert.Empty(
            PartySet.Between(
                North,
                new PartySet("Others", ["DNK", "FRA"]),
                [Act("1", "DNK", "FRA"), Act("2", "NOR", "DNK")]
            )
        );

    [Fact]
    public void ShippedSetsAreKnownByName()
    {
        var sets = PartySets.Load(LexiconText.Shipped());
        Assert.True(sets.TryGet("eu", out var union));
        Assert.Equal(27, union.Codes.Count);
    }

    private static PairEvent Act(string id, string actor, string recipient) =>
        new(id, Told.Day(0), actor, recipient, QuadClass.VerbalConflict, -2, "", "");
}
