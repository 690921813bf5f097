using Notch.Events;

namespace Notch.Tests.Events;

public sealed class EventCoderTests
{
    private static readonly Lazy<VerbExampleChecker> Checker = new(() =>
        new(StoryReader.Shipped())
    );

    private static IReadOnlyList<CodedEvent> Code(string text) =>
        Checker.Value.Read(text, new DateOnly(2020, 1, 10)).Events;

    [Fact]
    public void WhoeverAskedIsRefused()
    {
        var refusal = Code(
                "Iraq demanded the withdrawal of American troops. Washington refused to discuss a withdrawal."
            )
            .Single(e => e.Type == EventType.Reject);
        Assert.Equal("USA", refusal.Actors.Single().Code.Country);
        Assert.Equal("IRQ", refusal.Recipients.Single().Code.Country);
        Assert.True(refusal.Recipients.Single().FromContext);
    }

    [Fact]
    public void AccusedOfAnActIsItsDoerInTheAccusersWords()
    {
        var events = Code("Jordan accused Syria of planning attacks on Jordanian diplomats.");
        var act = events.Single(e => e.Type == EventType.Assault);
        Assert.Equal("SYR", act.Actors.Single().Code.Country);
        Assert.Equal(events.Single(e => e.Type == EventType.Accuse).Id, act.RelatedId);
        Assert.NotEqual(EventStatus.Fact, act.Status);
    }

    [Fact]
    public void DenialIsLinkedToTheActThatItDenies()
    {
        var events = Code("Qatar denied Omani claims that it had shelled a Yemeni port.");
        var denial = events.Single(e => e.Type == EventType.Reject);
        var act = events.Single(e => e.Type == EventType.Assault);
        Assert.Equal(act.Id, denial.RelatedId);
        Assert.Equal("Omani claims", act.Attribution);
    }

    [Fact]
    public void LaterDenialIsLinkedToTheFirstTelling()
    {
        var events = Code(
            "Kenya shelled a Somali village on Monday. Kenya denied that it had shelled the village."
        );
        var denied = events.Single(e => e.Status == EventStatus.Denied);
        Assert.Equal(events[0].Id, denied.RelatedId);
    }

    [Fact]
    public void OfferOnAConditionGoesToWhoeverIsToFulfilIt()
    {
        var offer = Code("Eritrea offered to disarm if Sudan lifted the sanctions.")
            .Single(e => e.Type == EventType.Agree);
        Assert.Equal("SDN", offer.Recipients.Single().Code.Country);
    }

    [Fact]
    public void SlogansOfOneQuotationNameSeveral()
    {
        var protest = Code("Iraqi protesters chanted “No to Oman! No to Yemen!” in the square.")
            .First(e => e.Type == EventType.Protest);
        Assert.Equal(["OMN", "YEM"], protest.Recipients.Select(r => r.Code.Country).Order());
    }

    [Fact]
    public void AnOfficeRightBeforeANameIsOneParty()
    {
        var request = Code("Chad asked the Secretary of State Mike Pompeo to send a delegation.")
            .Single(e => e.Type == EventType.Request);
        Assert.Equal("USA", request.Recipients.Single().Code.Country);
    }

    [Theory]
    [InlineData("Mali strongly criticised Chad.", 3)]
    [InlineData("Mali criticised Chad.", 2)]
    [InlineData("Mali mildly criticised Chad.", 1)]
    public void AdverbOfMannerMovesTheForce(string text, int force) =>
        Assert.Equal(force, Assert.Single(Code(text)).Force);

    [Fact]
    public void ClashOfTwoFallsOnEach()
    {
        var clash = Assert.Single(Code("Peruvian and Chilean soldiers clashed on Monday."));
        Assert.Equal(["CHL", "PER"], clash.Recipients.Select(r => r.Code.Country).Order());
    }

    [Fact]
    public void StrikeThatKillsIsOneAct()
    {
        var coded = Assert.Single(Code("The American strike killed two Iraqi soldiers."));
        Assert.Equal((EventType.Assault, "aerial"), (coded.Type, coded.Mode));
    }

    [Fact]
    public void RetellingIsLinkedToTheFirstTelling()
    {
        var events = Code("Turkey attacked Syria on Friday. Turkey attacked Syria from the air.");
        Assert.Equal(2, events.Count);
        Assert.Null(events[0].RetoldId);
        Assert.Equal(events[0].Id, events[1].RetoldId);
    }

    [Fact]
    public void EventCarriesItsSentenceLineAndScores()
    {
        var coded = Assert.Single(Code("Iran threatened to attack Israel."));
        Assert.Equal("Iran threatened to attack Israel.", coded.SentenceText);
        Assert.StartsWith("verbs/threaten.txt:", coded.Why, StringComparison.Ordinal);
        Assert.Equal((-3.5, "138", -7.0), (coded.PloverScore, coded.Cameo, coded.Goldstein));
    }

    [Fact]
    public void SameTextGivesTheSameIds() =>
        Assert.Equal(
            Code("Turkey attacked Syria.").Select(e => e.Id),
            Code("Turkey attacked Syria.").Select(e => e.Id)
        );
}
