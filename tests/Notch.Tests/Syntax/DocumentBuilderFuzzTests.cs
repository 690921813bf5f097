using CsCheck;
using Notch.Syntax;

namespace Notch.Tests.Syntax;

/// <summary>Whatever stands in a page, reading it ends with a tree for each sentence.</summary>
public sealed class DocumentBuilderFuzzTests
{
    private const int Samples = 300;

    private static readonly string[] Pieces =
    [
        "Baghdad",
        "refused",
        "the",
        "U.S.",
        "\"",
        "”",
        "“",
        " ",
        "\n\n",
        ".",
        ". .",
        "!",
        "’s",
        "\u0000",
        "\uD83D\uDE00",
        "\uD800",
        "e\u0301",
        "\u200F",
        "王",
        "١٢",
        "2020",
        "—",
        "(",
        ")",
        "/",
        "\t",
        "don't",
        "MR.",
        ",",
    ];

    [Fact]
    public void AnyTextBecomesTrees() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(Pieces.Select(piece => Gen.Const(piece)).ToArray())
                    .Array[0, 80]
                    .Select(string.Concat)
            )
            .Sample(IsSound, iter: Samples);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u0000")]
    [InlineData("\uDC00")]
    [InlineData("no")]
    [InlineData("ALL TROOPS OUT, SAYS PARLIAMENT")]
    public void EdgeOfWhatATextCanBe(string text) => Assert.True(IsSound(text));

    [Fact]
    public void TwoThousandWordsWithoutAStopAreStillRead() =>
        Assert.True(IsSound(string.Concat(Enumerable.Repeat("troops leave the base and ", 400))));

    private static bool IsSound(string text)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        int covered = 0;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            covered += span.Count;
            int roots = 0;
            for (int i = span.Start; i < span.End; i++)
            {
                roots += document[i].IsRoot ? 1 : 0;
                if (!span.Contains(document.Data(i).Head) || !ReachesRoot(document, i, span.Count))
                {
                    return false;
                }
            }
            if (roots != 1)
            {
                return false;
            }
        }
        return covered == document.Count && document.Text == text;
    }

    private static bool ReachesRoot(Document document, int token, int most)
    {
        for (int step = 0; step <= most; step++)
        {
            if (document[token].IsRoot)
            {
                return true;
            }
            token = document.Data(token).Head;
        }
        return false;
    }
}
