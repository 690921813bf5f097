using Notch.Events;
using Notch.Lexicons;

namespace Notch.Tests.Events;

public sealed class EventTypesTests
{
    private static readonly EventTypes Types = EventTypes.Load(LexiconText.Shipped());

    [Fact]
    public void AccusationScoresAsConflict() =>
        Assert.Equal(-3, Types.Score(EventType.Accuse, mode: null));

    [Fact]
    public void SanctionIsMaterialConflict() =>
        Assert.Equal(QuadClass.MaterialConflict, Types.Quad(EventType.Sanction));

    [Theory]
    [InlineData(EventType.Assault, "aerial", -9.5, "195")]
    [InlineData(EventType.Retreat, "withdraw", 8, "0872")]
    [InlineData(EventType.Consult, null, 2.5, "040")]
    public void ModeDecidesScoreAndCameo(EventType type, string? mode, double score, string cameo)
    {
        Assert.Equal(score, Types.Score(type, mode));
        Assert.Equal(cameo, Types.Cameo(type, mode));
    }

    [Theory]
    [InlineData(EventType.Reject, EventType.Consult, "meet")]
    [InlineData(EventType.Request, EventType.Retreat, "yield")]
    [InlineData(EventType.Threaten, EventType.Assault, "violence")]
    [InlineData(EventType.Agree, EventType.Assault, null)]
    public void VerbalTypeTakesItsModeFromTheAct(EventType type, EventType act, string? mode) =>
        Assert.Equal(mode, Types.ModeFor(type, act));

    [Theory]
    [InlineData("163", EventType.Sanction, "discontinue")]
    [InlineData("200", EventType.Assault, null)]
    [InlineData("0256", null, null)]
    public void CrosswalkFollowsTheManual(string code, EventType? type, string? mode)
    {
        Assert.True(CameoCrosswalk.Load(LexiconText.Shipped()).TryGet(code, out var found));
        Assert.Equal((type, mode), (found.Type, found.Mode));
    }

    [Theory]
    [InlineData("010", 0)]
    [InlineData("10", -5)]
    [InlineData("190", -10)]
    [InlineData("057", 8)]
    public void LeadingZerosTellCodesApart(string code, double weight)
    {
        Assert.True(GoldsteinScale.Load(LexiconText.Shipped()).TryGet(code, out double found));
        Assert.Equal(weight, found);
    }
}
