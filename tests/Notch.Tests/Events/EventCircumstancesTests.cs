using System.Globalization;
using Notch.Events;
using Notch.Mentions;
using Notch.Stories;
using Notch.Text;

namespace Notch.Tests.Events;

public sealed class EventCircumstancesTests
{
    private static readonly StoryReader Reader = StoryReader.Shipped();

    [Theory]
    [InlineData(
        "The French foreign minister met his German counterpart in Vienna.",
        "Vienna",
        2761369
    )]
    [InlineData("Turkish jets bombed Kurdish rebels near Sinjar.", "Sinjar", 448149)]
    [InlineData("Israeli police arrested Palestinian protesters in Hebron.", "Hebron", 285066)]
    public void TheClauseSaysWhere(string text, string words, int id)
    {
        var where = Assert.Single(Read(text)).Where;
        Assert.Equal(EventPlaceSource.Clause, where?.Source);
        Assert.Equal(words, Assert.Single(Read(text)).Place);
        Assert.Equal(id, where?.Place.Id);
    }

    [Fact]
    public void TheDatelineSaysWhereTheClauseDoesNot()
    {
        var coded = Assert.Single(Read("Iraq expelled the Turkish ambassador.", "BAGHDAD (AFP)"));
        Assert.Equal("Baghdad", coded.Place);
        Assert.Equal(EventPlaceSource.Dateline, coded.Where?.Source);
        Assert.True(coded.Where?.Confidence < 0.5);
    }

    [Fact]
    public void NumbersBelongToTheirAct()
    {
        var coded = Assert.Single(
            Read("Israeli troops killed at least 12 Palestinian protesters in Gaza.")
        );
        var number = Assert.Single(coded.Numbers);
        Assert.Equal(
            (NumberKind.Dead, 12d, NumberBound.AtLeast),
            (number.Kind, number.Low, number.Bound)
        );
    }

    [Fact]
    public void TheQuoteThatHoldsTheActIsItsClaim()
    {
        var coded = Read("Turkish jets bombed a Syrian village, officials said.")
            .First(e => e.Type == EventType.Assault);
        Assert.Equal("officials", coded.Claim?.Speaker);
        Assert.Equal("said", coded.Claim?.Cue);
        Assert.True(coded.Claim?.IsAnonymous);
    }

    [Theory]
    [InlineData("Turkish jets bombed a Syrian village.", null, "Harbour Post", false, false)]
    [InlineData(
        "Turkish jets bombed a Syrian village, Damascus said.",
        QuoteKind.Indirect,
        "Damascus said",
        false,
        false
    )]
    [InlineData(
        "“Turkish jets bombed our village,” the Syrian premier told reporters.",
        QuoteKind.Direct,
        "the Syrian premier told",
        false,
        false
    )]
    [InlineData(
        "Two officials said on condition of anonymity that Turkish jets had bombed a Syrian village.",
        QuoteKind.Indirect,
        "Two officials said",
        true,
        false
    )]
    [InlineData(
        "Turkish jets bombed a Syrian village, state television said.",
        QuoteKind.Indirect,
        "state television said",
        false,
        true
    )]
    [InlineData(
        "Tasnim reported that Turkish jets had bombed a Syrian village.",
        QuoteKind.Indirect,
        "Tasnim reported",
        false,
        true
    )]
    public void EveryActSaysWhoClaimsIt(
        string text,
        QuoteKind? kind,
        string attribution,
        bool isAnonymous,
        bool isStateMedia
    )
    {
        var coded = Read(text).First(e => e.Type == EventType.Assault);
        Assert.Equal(attribution, coded.Attribution);
        Assert.Equal(kind, coded.Claim?.Kind);
        Assert.Equal(isAnonymous, coded.Claim?.IsAnonymous);
        Assert.Equal(isStateMedia, coded.Claim?.IsStateMedia);
        Assert.Contains("bombed", coded.Claim!.Content.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAccuserClaimsWhatHeAccusesOthersOf()
    {
        var coded = Read("France accused Niger on Tuesday of arresting its ambassador.")
            .First(e => e.Type == EventType.Coerce);
        Assert.Equal("France accused", coded.Attribution);
    }

    [Fact]
    public void WhatAnOutletOfTheStateTellsIsMarked()
    {
        var coded = Assert.Single(Read("Turkish jets bombed a Syrian village.", outlet: "Xinhua"));
        Assert.Equal("Xinhua", coded.Attribution);
        Assert.True(coded.Claim?.IsStateMedia);
    }

    /// <summary>10 January 2020 is a Friday.</summary>
    [Theory]
    [InlineData("Turkish jets bombed a Syrian village.", "2020-01-10", "2020-01-10", "Story")]
    [InlineData(
        "Turkish jets bombed a Syrian village on Tuesday.",
        "2020-01-07",
        "2020-01-07",
        "Day"
    )]
    [InlineData(
        "Turkish jets bombed a Syrian village over the weekend.",
        "2020-01-04",
        "2020-01-05",
        "Week"
    )]
    [InlineData(
        "Turkish jets bombed Syrian villages between Monday and Wednesday.",
        "2020-01-06",
        "2020-01-08",
        "Range"
    )]
    [InlineData(
        "Turkish jets bombed a Syrian village in July 1974.",
        "1974-07-01",
        "1974-07-31",
        "Month"
    )]
    public void EveryActHasItsDaysAndTheirPrecision(
        string text,
        string first,
        string last,
        string precision
    )
    {
        var coded = Assert.Single(Read(text));
        Assert.Equal(first, coded.Date?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(last, coded.DateEnd?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(precision, coded.DatePrecision.ToString());
        Assert.Equal(precision == "Story", coded.When is null);
    }

    [Fact]
    public void AParticipleSharesTheTimeOfItsVerb()
    {
        var days = Read("Russia shelled Odesa on Tuesday, killing four Ukrainian sailors.")
            .Select(e => e.Date)
            .Distinct();
        Assert.Equal([new DateOnly(2020, 1, 7)], days);
    }

    [Fact]
    public void ANumberOfOneActIsNotTheNumberOfTheActAroundIt()
    {
        var events = Read("Russia shelled Odesa on Tuesday, killing four Ukrainian sailors.");
        Assert.Single(events, e => e.Numbers.Any(n => n.Value is 4));
    }

    [Fact]
    public void ASquareStandsInItsCity()
    {
        var where = Assert
            .Single(Read("Iraqi police arrested protesters in Tahrir Square in the Iraqi capital."))
            .Where;
        Assert.Equal("Baghdad", where?.Place.City);
    }

    [Fact]
    public void APlaceOfTheNextActIsNotThisActs()
    {
        var shelling = Read("Russia shelled Ukraine on Monday and will meet Turkey in Oslo.")
            .First(e => e.Type == EventType.Assault);
        Assert.NotEqual("Oslo", shelling.Place);
    }

    private static IReadOnlyList<CodedEvent> Read(
        string text,
        string? dateline = null,
        string outlet = "Harbour Post"
    )
    {
        var story = new Story
        {
            Id = "0123456789abcdef",
            Text = text,
            Dateline = dateline,
            Outlet = outlet,
            Published = new DateTimeOffset(2020, 1, 10, 0, 0, 0, TimeSpan.Zero),
            Paragraphs =
            [
                new Paragraph(text, ParagraphKind.Paragraph, new TextSpan(0, text.Length)),
            ],
        };
        return [.. Reader.Read(story).Events.Where(e => e.RetoldId is null)];
    }
}
