using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Stories;

public sealed class HtmlPageTests
{
    private static readonly Story Weblog = Pages.StoryOf(Pages.Saved("weblog.html"));

    [Fact]
    public void TakesThePartsApart()
    {
        Assert.Equal("Sarnia recalls its ambassador", Weblog.Title);
        Assert.Equal(["Home", "World"], Weblog.Breadcrumb);
        Assert.Equal("World", Weblog.Section);
        Assert.Equal("Ada Brook, Jon Reed", Weblog.Byline);
        Assert.Equal("Reuters", Weblog.Agency);
        Assert.Equal("PORT HALDEN, March 5 (Reuters)", Weblog.Dateline);
        Assert.Equal("Strait Journal", Weblog.Outlet);
        Assert.Equal("en", Weblog.Language);
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 7, 30, 0, TimeSpan.Zero), Weblog.Published);
        Assert.Equal("page", Weblog.PublishedFrom);
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 9, 0, 0, TimeSpan.Zero), Weblog.Modified);
    }

    [Fact]
    public void TellsTheKindsOfBlocks() =>
        Assert.Equal(
            [
                (ParagraphKind.Caption, "The embassy"),
                (ParagraphKind.Paragraph, "Sarnia recalled"),
                (ParagraphKind.Paragraph, "The step"),
                (ParagraphKind.Paragraph, "Norland called"),
                (ParagraphKind.Subheading, "A long quarrel"),
                (ParagraphKind.Paragraph, "Boats of"),
                (ParagraphKind.Quote, "We have"),
                (ParagraphKind.List, "Sarnia wants"),
                (ParagraphKind.List, "Norland wants"),
            ],
            Weblog.Paragraphs.Select(p =>
                (
                    p.Kind,
                    string.Join(
                        ' ',
                        p.Text.Split(' ').Take(p.Kind == ParagraphKind.Subheading ? 3 : 2)
                    )
                )
            )
        );

    [Theory]
    [InlineData("cookies")]
    [InlineData("Tweet")]
    [InlineData("briefing by mail")]
    [InlineData("Read more")]
    [InlineData("Ministers meet")]
    [InlineData("thirty years")]
    [InlineData("Akismet")]
    [InlineData("seal")]
    [InlineData("rights reserved")]
    public void NeverTakesWhatStandsAroundTheStory(string words) =>
        Assert.DoesNotContain(words, Weblog.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void OutletsLayoutComesBeforeTheGenericOne()
    {
        var story = Pages.StoryOf(Pages.Saved("norlandherald.html"));
        Assert.Equal("The Norland Herald", story.Outlet);
        Assert.Equal("https://www.norlandherald.example/a/4711", story.Url);
        Assert.Equal("Ferry talks stall", story.Title);
        Assert.Equal("Foreign", story.Section);
        Assert.Equal("Mira Holm, Reuters", story.Byline);
        Assert.Equal("Reuters", story.Agency);
        Assert.Equal(new DateTimeOffset(2019, 3, 4, 16, 20, 0, TimeSpan.Zero), story.Published);
        Assert.Equal(2, story.Paragraphs.Count);
    }

    [Fact]
    public void PageInAFormIsStillRead() =>
        Assert.Single(
            Pages
                .StoryOf(
                    "<html><body><form id='all'><div><p>The two governments signed the treaty on Monday in the old town hall.</p></div></form></body></html>"
                )
                .Paragraphs
        );

    [Fact]
    public void TeasersOfOtherStoriesAreLeftOut()
    {
        string cards = string.Concat(
            Enumerable
                .Range(1, 4)
                .Select(i =>
                    $"<li class='item'><h4><a href='/{i}'>Another headline number {i} here</a></h4><div>Some words about that other story, number {i}, which runs on.</div></li>"
                )
        );
        var story = Pages.StoryOf(
            $"<html><body><main><p>{new string('x', 3)} The two governments signed the treaty on Monday in the old town hall, after years of talks that often failed.</p><p>The ministers shook hands and left without a word to the waiting press, witnesses said later that day.</p><ul>{cards}</ul></main></body></html>"
        );
        Assert.DoesNotContain("other story", story.Text, StringComparison.Ordinal);
        Assert.Equal(2, story.Paragraphs.Count);
    }

    [Fact]
    public void PageWithoutRunningTextGivesNoStory() =>
        Assert.Equal(
            "NX009",
            Pages
                .ProblemOf(
                    new Page
                    {
                        Text = "<html><body><a href='/'>Home</a><img src='x'></body></html>",
                    }
                )
                .Code
        );
}
