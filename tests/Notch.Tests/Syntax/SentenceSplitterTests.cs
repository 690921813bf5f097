using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class SentenceSplitterTests
{
    private static readonly SentenceWords Words = SentenceWords.From(LexiconText.Shipped());

    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Mr. Okoye met Gen. Lind. They spoke.", "Mr. Okoye met Gen. Lind.|They spoke.")]
    [InlineData("John H. Marsh spoke.", "John H. Marsh spoke.")]
    [InlineData("The U.S. Congress met.", "The U.S. Congress met.")]
    [InlineData("He flew to the U.S. The trip was long.", "He flew to the U.S.|The trip was long.")]
    [InlineData("It began at 9 a.m. Monday.", "It began at 9 a.m. Monday.")]
    [InlineData("\"We stay.\" He sat down.", "\"We stay.\"|He sat down.")]
    [InlineData("“Why?” he asked.", "“Why?” he asked.")]
    [InlineData("The talks ended. . The envoy left.", "The talks ended. .|The envoy left.")]
    [InlineData("The headline\n\nThe lead starts here.", "The headline|The lead starts here.")]
    [InlineData(
        "He called it \" a mistake . \" She agreed .",
        "He called it \" a mistake . \"|She agreed ."
    )]
    [InlineData("A line\nthat is wrapped.", "A line\nthat is wrapped.")]
    public void EndsSentencesWhereTheyEnd(string text, string expected)
    {
        var tokens = new Tokenizer(Words).Tokenize(text);
        var sentences = new SentenceSplitter(Words).Split(text, tokens);
        Assert.Equal(
            expected,
            string.Join(
                '|',
                sentences.Select(s => text[tokens[s.Start].Start..tokens[s.End - 1].End])
            )
        );
    }
}
