using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Stories;

public sealed class PlainTextTests
{
    [Fact]
    public void ReadsHeadLinesInAnyOrder()
    {
        var story = Pages.StoryOf(
            "Strait Journal\nHome > World > Boats collide off Halden\n\nBoats collide off Halden\n\nBy Ada Brook\nMarch 5, 2019\n\nHALDEN — Two boats collided off Halden on Tuesday, the coast guard said.\n\nNobody was hurt. (AFP)"
        );
        Assert.Equal("Boats collide off Halden", story.Title);
        Assert.Equal("Strait Journal", story.Outlet);
        Assert.Equal("World", story.Section);
        Assert.Equal("Ada Brook", story.Byline);
        Assert.Equal("HALDEN", story.Dateline);
        Assert.Equal("AFP", story.Agency);
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), story.Published);
        Assert.Equal(
            "Two boats collided off Halden on Tuesday, the coast guard said.\n\nNobody was hurt.",
            story.Text
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void WrappedLinesBecomeOneParagraph(string end)
    {
        var story = Pages.StoryOf(
            string.Join(
                end,
                "The coast guard of Norland took three fishing boats into port on",
                "Monday after they had crossed the line that both countries agreed",
                "upon last year.",
                "",
                "The captains were questioned and let go in the evening. They said that the",
                "fog had been thick."
            )
        );
        Assert.Equal(2, story.Paragraphs.Count);
        Assert.EndsWith(
            "agreed upon last year.",
            story.Paragraphs[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void OneParagraphALineNeedsNoEmptyLines() =>
        Assert.Equal(
            2,
            Pages
                .StoryOf(
                    "The envoy of Norland left on Monday without a word.\nThe envoy of Sarnia stayed for another day of talks."
                )
                .Paragraphs.Count
        );

    [Fact]
    public void DatesInTheTextDateTheStoryWhenNothingElseDoes()
    {
        var story = Pages.StoryOf(
            "Talks end\n\nThe envoys of both countries met on Tuesday, March 5, 2019, and will meet again by May 9, 2021, officials said."
        );
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), story.Published);
        Assert.Equal("text", story.PublishedFrom);
    }

    [Fact]
    public void HistoryDoesNotDateTheStory() =>
        Assert.Null(
            Pages
                .StoryOf(
                    $"Talks end\n\n{string.Concat(Enumerable.Repeat("The envoys met again in the town hall. ", 20))}\n\nThe treaty was signed on 9 May 1995 in the same hall."
                )
                .Published
        );

    [Theory]
    [InlineData("https://example.org/world/2019/03/05/talks", "page")]
    [InlineData("/data/2019-03-05-talks.txt", "page")]
    public void AddressDatesTheStoryBeforeItsTextDoes(string url, string from)
    {
        var story = Pages.StoryOf(
            "Talks end\n\nThe envoys of both countries met in the town hall for a whole day.",
            url
        );
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), story.Published);
        Assert.Equal(from, story.PublishedFrom);
    }

    [Fact]
    public void OptionWinsOverThePage()
    {
        var wanted = new DateTimeOffset(2020, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var extractor = new StoryExtractor(new StoryExtractorOptions { Published = wanted });
        Assert.True(extractor.TryExtract(Pages.Saved("weblog.html"), out var story, out _));
        Assert.Equal((wanted, "option"), (story.Published, story.PublishedFrom));
    }

    [Theory]
    [InlineData("an AFP journalist saw the boats leave", "AFP")]
    [InlineData("the minister told Reuters on the telephone", "Reuters")]
    [InlineData("AP photographers were kept away", "AP")]
    [InlineData("journalists saw the boats leave", null)]
    public void PhrasesMayNameTheAgency(string words, string? agency) =>
        Assert.Equal(
            agency,
            Pages
                .StoryOf(
                    $"Boats leave\n\nThe fishing boats left the harbour early on Monday; {words}."
                )
                .Agency
        );

    [Fact]
    public void PageWithNothingInItIsRefused()
    {
        Assert.Equal("NX005", Pages.ProblemOf(new Page()).Code);
        Assert.Equal("NX005", Pages.ProblemOf(new Page { Text = " \n\t " }).Code);
        Assert.Equal("NX009", Pages.ProblemOf(new Page { Text = "?!" }).Code);
    }

    [Fact]
    public void TextOverTheLimitIsRefused()
    {
        var extractor = new StoryExtractor(new StoryExtractorOptions { MaxLength = 100 });
        Assert.False(
            extractor.TryExtract(new Page { Text = new string('x', 101) }, out _, out var problem)
        );
        Assert.Equal("NX008", problem.Code);
    }
}
