using Notch.Desk.Alerts;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Desk.Tests.Alerts;

public sealed class AlertMatcherTests
{
    private static readonly AlertMatcher Matcher = new(PartySets.Load(LexiconText.Shipped()));

    private static readonly ChangePoint Rise = new(
        "FRA",
        "RUS",
        new DateOnly(2021, 3, 1),
        FromLevel: 3,
        ToLevel: 5,
        Notches: 2,
        Probability: 0.9,
        Sources: 3,
        Because: [],
        Announced: true
    );

    private static readonly AlertRule All = new() { Name = "all" };

    public static TheoryData<string, AlertRule, bool> Rules() =>
        new()
        {
            { "everything", All, true },
            { "the pair", All with { Pairs = ["RUS-FRA"] }, true },
            { "another pair", All with { Pairs = ["RUS-DEU"] }, false },
            { "any pair of one", All with { Pairs = ["RUS-*"] }, true },
            { "any pair of another", All with { Pairs = ["*-USA"] }, false },
            { "a set", All with { Pairs = ["EU-RUS"] }, true },
            { "rises", All with { Direction = AlertDirection.Rise }, true },
            { "falls", All with { Direction = AlertDirection.Fall }, false },
            { "its size", All with { MinimumNotches = 2 }, true },
            { "a larger size", All with { MinimumNotches = 3 }, false },
            { "its rung", All with { LowestRung = 5, HighestRung = 5 }, true },
            { "a higher rung", All with { LowestRung = 6 }, false },
            { "a lower rung", All with { HighestRung = 4 }, false },
            { "its sources", All with { MinimumSources = 3 }, true },
            { "more sources", All with { MinimumSources = 4 }, false },
            { "its sector", All with { Sectors = ["MIL", "SPY"] }, true },
            { "another sector", All with { Sectors = ["BUS"] }, false },
        };

    [Theory, MemberData(nameof(Rules))]
    public void ARuleAsksFor(string what, AlertRule rule, bool isAsked) =>
        Assert.True(isAsked == Matcher.Matches(rule, Rise, () => ["GOV", "MIL"]), what);

    [Fact]
    public void WhatOnlySeemsToRiseIsForThoseWhoAsk()
    {
        var seems = Rise with { Announced = false };
        Assert.False(Matcher.Matches(All, seems, () => []));
        Assert.True(Matcher.Matches(All with { IncludesUnannounced = true }, seems, () => []));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("IRQ", null)]
    [InlineData("IRQ-USA", "no-zone/none")]
    public void AWrongRuleIsRefused(string pair, string? zone)
    {
        var rule = new AlertRule
        {
            Name = "x",
            Pairs = [pair],
            TimeZone = zone ?? "UTC",
        };
        Assert.NotNull(AlertRuleCheck.WhatIsWrong(rule));
    }

    [Fact]
    public void AGoodRuleIsNot() =>
        Assert.Null(
            AlertRuleCheck.WhatIsWrong(
                All with
                {
                    Pairs = ["IRQ-USA", "EU-*"],
                    Sectors = ["MIL"],
                    Mail = ["ola@example.org"],
                    Webhooks = ["https://hooks.example/x"],
                    TimeZone = "Europe/Oslo",
                    QuietFrom = new TimeOnly(22, 0),
                    QuietTo = new TimeOnly(7, 0),
                }
            )
        );
}
