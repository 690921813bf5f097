using System.Text;
using CsCheck;
using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class StoryExtractorFuzzTests
{
    private static readonly StoryExtractor Extractor = new();

    private static readonly string[] Pieces =
    [
        "<html>",
        "<body>",
        "<p>",
        "</p>",
        "<div class='comments'>",
        "</div>",
        "<article>",
        "<h1>",
        "<table><tr><td>",
        "<script type='application/ld+json'>{\"@type\":",
        "</script>",
        "<!--",
        "-->",
        "&nbsp;",
        "<br><br>",
        "Home » World » ",
        "BAGHDAD (AFP) - ",
        "By Ada Brook\n",
        "Leave a Comment",
        "March 5, 2019",
        "{\"text\":\"",
        "<?xml version='1.0'?><nitf>",
        "\u201C",
        "\0",
        "\uD800",
        "é",
        "The envoys left on Monday. ",
        "\n\n",
        "<a href='x'>",
        "<nav>",
        "<![CDATA[",
    ];

    private static bool HoldsTogether(Page page)
    {
        if (!Extractor.TryExtract(page, out var story, out var problem))
        {
            return problem is { Code.Length: 5, Message.Length: > 0 };
        }
        return story.Text.Length > 0
            && story.Paragraphs.All(p => p.Span.Of(story.Text) == p.Text)
            && story.Text == string.Join("\n\n", story.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void AnyBytesGiveAStoryOrAReason() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(bytes => HoldsTogether(new Page { Bytes = bytes }), iter: 2000, threads: 1);

    [Fact]
    public void AnyMarkupGivesAStoryOrAReason() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 60]
            .Sample(
                pieces =>
                    HoldsTogether(new Page { Text = string.Concat(pieces) })
                    && HoldsTogether(
                        new Page { Bytes = Encoding.UTF8.GetBytes(string.Concat(pieces)) }
                    ),
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void DeepNestingIsRead()
    {
        string page =
            string.Concat(Enumerable.Repeat("<div>", 5000))
            + "<p>The envoys left the town hall on Monday without a word.</p>";
        Assert.True(HoldsTogether(new Page { Text = page }));
    }
}
