using System.Diagnostics;
using CsCheck;
using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class DocumentBuilderTests
{
    private static readonly DocumentBuilder Builder = DocumentBuilder.Shipped();

    [Fact]
    public void FindsSubjectVerbAndObject()
    {
        var document = Builder.Build("The foreign minister condemned the attack.");
        var verb = Enumerable
            .Range(0, document.Count)
            .Select(i => document[i])
            .Single(t => t.IsRoot);
        Assert.Equal("condemn", verb.Lemma);
        Assert.Equal(PartOfSpeech.Verb, verb.PartOfSpeech);
        Assert.Equal("minister", document[2].Text);
        Assert.Equal("nsubj", document[2].Relation);
        Assert.Equal("obj", document[5].Relation);
        Assert.Equal(verb, document[5].Head);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\t ")]
    [InlineData("Peace")]
    [InlineData(".")]
    [InlineData("\u0000\u0000")]
    [InlineData("\uD800 alone \uDC00")]
    [InlineData("e\u0301te\u0301 \u202Eright to left\u202C")]
    [InlineData("👩‍👩‍👧‍👦 met 🇫🇷🇩🇪 👍🏽!")]
    [InlineData("PRIME MINISTER TO VISIT CAPITAL AFTER TALKS COLLAPSE")]
    [InlineData("''''\"\"\"....----((((")]
    [InlineData("' 's n't")]
    public void AnalysesWhateverItIsGiven(string text) => AssertTrees(Builder.Build(text));

    [Theory]
    [InlineData("How to mend a net What you need is a needle, twine and patience.", 2)]
    [InlineData("Former Malian Prime Minister Boubou Cisse met Annalena Baerbock.", 1)]
    [InlineData("Anne-Marie Holmqvist will not attend the talks.", 1)]
    [InlineData("Abu Bakr Sesay of Women For Peace spoke in Port Loko.", 1)]
    public void EndsSentencesWithoutAStopButBreaksNoName(string text, int sentences) =>
        Assert.Equal(sentences, Builder.Build(text).SentenceCount);

    [Fact]
    public void ReadsTextsTogetherAsItReadsThemOneByOne()
    {
        string[] texts =
        [
            "Norway closed its embassy in Minsk. Its envoy left on Friday.",
            "",
            "Talks failed",
            string.Join(
                ' ',
                Enumerable.Repeat("and the ministers of both sides met again, then", 40)
            ),
            "\"We will not yield,\" the premier said.\n\nCrowds cheered him in the capital.",
        ];
        var together = Builder.BuildAll(texts);
        Assert.Equal(texts.Length, together.Count);
        foreach (var (text, read) in texts.Zip(together))
        {
            var alone = Builder.Build(text);
            Assert.Equal(Conllu(alone), Conllu(read));
        }
    }

    private static string Conllu(Document document)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(document, writer);
        return writer.ToString();
    }

    [Fact]
    public void KeepsAPaceThatIsLinearInAnEndlessSentence()
    {
        var clock = Stopwatch.StartNew();
        AssertTrees(
            Builder.Build(string.Concat(Enumerable.Repeat("and the men of the north ", 400)))
        );
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [Fact]
    public void AnalysesRandomTextWithoutFailing() =>
        Gen
            .Char.Array[0, 120]
            .Select(chars => new string(chars))
            .Sample(
                text => AssertTrees(Builder.Build(text)),
                iter: 400,
                threads: 1,
                seed: "0000KOIKKQV0"
            );

    [Fact]
    public void AnalysesRandomPunctuationWithoutFailing() =>
        Gen.Char["aB1 .,;:!?'\"’”“()-–$%&@#/\n\u0301\uD83D\uDE00"]
            .Array[0, 80]
            .Select(chars => new string(chars))
            .Sample(
                text => AssertTrees(Builder.Build(text)),
                iter: 1000,
                threads: 1,
                seed: "0000KOIKKQV0"
            );

    private static void AssertTrees(Document document)
    {
        int covered = 0;
        int lastEnd = 0;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            Assert.Equal(covered, span.Start);
            Assert.True(span.Count > 0);
            covered = span.End;
            Assert.Equal(
                1,
                Enumerable.Range(span.Start, span.Count).Count(i => document[i].IsRoot)
            );
            for (int i = span.Start; i < span.End; i++)
            {
                ref readonly var token = ref document.Data(i);
                Assert.True(token.Start >= lastEnd && token.End > token.Start);
                Assert.NotEmpty(token.Lemma);
                lastEnd = token.End;
                int head = i;
                for (int steps = 0; document.Data(head).Head != head; steps++)
                {
                    Assert.True(steps <= span.Count, "a circle");
                    head = document.Data(head).Head;
                    Assert.True(span.Contains(head));
                }
            }
        }
        Assert.Equal(document.Count, covered);
    }
}
