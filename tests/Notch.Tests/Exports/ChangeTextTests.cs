using Notch.Exports;
using Notch.Pairs;

namespace Notch.Tests.Exports;

public sealed class ChangeTextTests
{
    private static readonly ChangePoint Rise = new(
        "DNK",
        "NOR",
        new DateOnly(2020, 3, 1),
        4,
        6,
        2,
        0.93,
        2,
        [new ChangeReason("e1", 0.6, "Oslo shut its ports to Danish ships.")],
        Announced: true
    )
    {
        KnownOn = new DateOnly(2020, 3, 2),
        Since = new DateOnly(2018, 5, 4),
    };

    [Fact]
    public void RiseIsToldWithItsFacts() =>
        Assert.Equal(
            "The tone between Denmark and Norway rises two notches, from neutral to hostile, the highest since 4 May 2018. It began on 1 March 2020 and could be known on 2 March 2020, with a probability of 93 %, from 2 independent sources. Most of it, 60 %, lies in: “Oslo shut its ports to Danish ships.”",
            ChangeText.Of(Rise, "Denmark", "Norway")
        );

    [Fact]
    public void ChangeOfOneSourceOnlySeems() =>
        Assert.StartsWith(
            "The tone between Denmark and Norway seems to rise two notches",
            ChangeText.Of(Rise with { Announced = false, Sources = 1 }, "Denmark", "Norway"),
            StringComparison.Ordinal
        );

    [Fact]
    public void EasingWithoutAnActIsToldAsSilence() =>
        Assert.Contains(
            "no act stands behind it",
            ChangeText.Of(
                Rise with
                {
                    Notches = -1,
                    Sources = 0,
                    Because = [],
                    Announced = false,
                },
                "Denmark",
                "Norway"
            ),
            StringComparison.Ordinal
        );
}
