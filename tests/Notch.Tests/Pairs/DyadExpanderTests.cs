using Notch.Events;
using Notch.Mentions;
using Notch.Pairs;
using Notch.Tests.Support;

namespace Notch.Tests.Pairs;

public sealed class DyadExpanderTests
{
    private static readonly DateOnly Published = new(2021, 3, 3);

    [Fact]
    public void EveryActorMeetsEveryRecipientOnce()
    {
        var coded = Accusation(["NOR GOV", "NOR MIL", "SWE"], ["DNK", "FIN GOV"]);
        Assert.Equal(
            ["NOR>DNK", "NOR>FIN", "SWE>DNK", "SWE>FIN"],
            DyadExpander.Expand(coded, Published, "x").Select(Name)
        );
    }

    [Fact]
    public void PartiesOfOneCountryOrOfNoneMakeNoDyad()
    {
        var coded = Accusation(["NOR GOV", "--- REB"], ["NOR CVL", "DNK"]);
        Assert.Equal(["NOR>DNK"], DyadExpander.Expand(coded, Published, "x").Select(Name));
    }

    [Fact]
    public void ThoseWhoMeetAreDyadsBothWays()
    {
        var coded = MadeUp.Event(
            "e",
            "2021-03-02",
            EventType.Consult,
            QuadClass.VerbalCooperation,
            2.5,
            ["NOR", "SWE"],
            []
        );
        Assert.Equal(
            ["NOR>SWE", "SWE>NOR"],
            DyadExpander.Expand(coded, Published, "x").Select(Name)
        );
    }

    [Fact]
    public void ThoseWhoProtestTogetherAreNoDyad() =>
        Assert.Empty(
            DyadExpander.Expand(
                MadeUp.Event(
                    "e",
                    "2021-03-02",
                    EventType.Protest,
                    QuadClass.MaterialConflict,
                    -5,
                    ["NOR", "SWE"],
                    []
                ),
                Published,
                "x"
            )
        );

    [Theory]
    [InlineData(EventType.Assault, EventStatus.Fact, true)]
    [InlineData(EventType.Assault, EventStatus.Planned, false)]
    [InlineData(EventType.Assault, EventStatus.Denied, false)]
    [InlineData(EventType.Aid, EventStatus.Demanded, false)]
    [InlineData(EventType.Consult, EventStatus.Planned, false)]
    [InlineData(EventType.Threaten, EventStatus.Planned, true)]
    [InlineData(EventType.Request, EventStatus.Demanded, true)]
    [InlineData(EventType.Accuse, EventStatus.Hypothetical, false)]
    [InlineData(EventType.Accuse, EventStatus.Background, false)]
    public void CountsDeedsDoneAndWordsSaid(EventType type, EventStatus status, bool counts) =>
        Assert.Equal(
            counts,
            DyadExpander.Counts(Accusation(["NOR"], ["DNK"]) with { Type = type, Status = status })
        );

    [Theory]
    [InlineData("2021-03-02", DatePrecision.Day, "2021-03-02")]
    [InlineData("", DatePrecision.Story, "2021-03-03")]
    [InlineData("2021-03-05", DatePrecision.Day, "2021-03-03")]
    [InlineData("2021-03-01", DatePrecision.Month, "")]
    [InlineData("2014-03-01", DatePrecision.Day, "")]
    [InlineData("0001-01-01", DatePrecision.Story, "")]
    public void CountsOnTheDayOfTheAct(string date, DatePrecision precision, string expected)
    {
        var coded = Accusation(["NOR"], ["DNK"], date) with { DatePrecision = precision };
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                DyadExpander
                    .Expand(coded, Published, "x")
                    .Select(e =>
                        e.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                    )
            )
        );
    }

    private static CodedEvent Accusation(
        string[] actors,
        string[] recipients,
        string date = "2021-03-02"
    ) =>
        MadeUp.Event("e", date, EventType.Accuse, QuadClass.VerbalConflict, -2, actors, recipients);

    private static string Name(PairEvent e) => new Dyad(e.Actor, e.Recipient).ToString();
}
