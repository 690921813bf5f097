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

    [Fact]
    public void WhatTheOutletTellsItselfHasNoClaim() =>
        Assert.Null(Assert.Single(Read("Turkish jets bombed a Syrian village.")).Claim);

    private static IReadOnlyList<CodedEvent> Read(string text, string? dateline = null)
    {
        var story = new Story
        {
            Id = "0123456789abcdef",
            Text = text,
            Dateline = dateline,
            Published = new DateTimeOffset(2020, 1, 10, 0, 0, 0, TimeSpan.Zero),
            Paragraphs =
            [
                new Paragraph(text, ParagraphKind.Paragraph, new TextSpan(0, text.Length)),
            ],
        };
        return [.. Reader.Read(story).Events.Where(e => e.RetoldId is null)];
    }
}
