using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class StoryExtractorTests
{
    private static readonly StoryExtractor Extractor = new();

    private static Story Extract(string text, string? url = null)
    {
        Assert.True(
            Extractor.TryExtract(
                new Page { Text = text, Url = url },
                out var story,
                out var problem
            ),
            problem?.ToString()
        );
        return story;
    }

    private const string TrailPage = """
        Home » today » World » Envoys leave Sarnia without a deal

        Envoys leave Sarnia without a deal

        SARNIA (AFP) - Envoys from Norland left the capital on Friday after two days of talks, and said that they would not return.

        “Empty chairs”

        The foreign minister of Sarnia called the walkout a mistake and asked the neighbours to come back to the table.

        Leave a Comment

        This site uses Akismet to reduce spam.
        """;

    [Fact]
    public void TakesTrailTitleAndSectionApart()
    {
        var story = Extract(TrailPage);
        Assert.Equal("Envoys leave Sarnia without a deal", story.Title);
        Assert.Equal(
            ["Home", "today", "World", "Envoys leave Sarnia without a deal"],
            story.Breadcrumb
        );
        Assert.Equal("World", story.Section);
    }

    [Fact]
    public void TakesDatelineAndAgencyOutOfTheLead()
    {
        var story = Extract(TrailPage);
        Assert.Equal("SARNIA (AFP)", story.Dateline);
        Assert.Equal("AFP", story.Agency);
        Assert.StartsWith("Envoys from Norland left", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ShortQuotedLineIsASubheading() =>
        Assert.Equal(
            [ParagraphKind.Paragraph, ParagraphKind.Subheading, ParagraphKind.Paragraph],
            Extract(TrailPage).Paragraphs.Select(p => p.Kind)
        );

    [Fact]
    public void CommentTailNeverReachesTheText()
    {
        var story = Extract(TrailPage);
        Assert.DoesNotContain("Comment", story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Akismet", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void OffsetsPointIntoTheText()
    {
        var story = Extract(TrailPage);
        Assert.All(story.Paragraphs, p => Assert.Equal(p.Text, p.Span.Of(story.Text)));
        Assert.Equal(story.Text, string.Join("\n\n", story.Paragraphs.Select(p => p.Text)));
    }

    [Fact]
    public void SamePageGivesSameId()
    {
        Assert.Equal(Extract(TrailPage).Id, Extract(TrailPage).Id);
        Assert.NotEqual(Extract(TrailPage).Id, Extract(TrailPage, "a.txt").Id);
        Assert.Matches("^[0-9a-f]{16}$", Extract(TrailPage).Id);
    }
}
