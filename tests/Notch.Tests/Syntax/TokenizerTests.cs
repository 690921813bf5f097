using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(SentenceWords.From(LexiconText.Shipped()));

    [Theory]
    [InlineData("The envoy left.", "The|envoy|left|.")]
    [InlineData("They don't agree; it's over.", "They|do|n't|agree|;|it|'s|over|.")]
    [InlineData("Oslo’s port won’t open", "Oslo|’s|port|wo|n’t|open")]
    [InlineData("They cannot stay", "They|can|not|stay")]
    [InlineData("the ministers' talks", "the|ministers|'|talks")]
    [InlineData("a well-known anti-war group", "a|well|-|known|anti-war|group")]
    [InlineData("Mr. Okoye met Dr. Lind", "Mr.|Okoye|met|Dr.|Lind")]
    [InlineData("The U.S. sent $5.2bn.", "The|U.S.|sent|$|5.2|bn|.")]
    [InlineData("at 10:30 a.m. on 3/4/2011", "at|10:30|a.m.|on|3/4/2011")]
    [InlineData("up 12% (from 1,050)", "up|12|%|(|from|1,050|)")]
    [InlineData("\"No,\" he said.", "\"|No|,|\"|he|said|.")]
    [InlineData("John H. Marsh spoke", "John|H.|Marsh|spoke")]
    [InlineData("He chose plan B. The rest left.", "He|chose|plan|B|.|The|rest|left|.")]
    [InlineData("see www.example.org/a-b?c=1.", "see|www.example.org/a-b?c=1|.")]
    [InlineData("mail desk@example.org, please", "mail|desk@example.org|,|please")]
    [InlineData("No. 5 said no.", "No.|5|said|no|.")]
    [InlineData("wait... what?!", "wait|...|what|?!")]
    [InlineData("the 1990s and the 19th", "the|1990s|and|the|19th")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("It ended.Then it began", "It|ended|.|Then|it|began")]
    [InlineData("\u0000a\u200Bb \uD83D\uDE00\uFE0F x", "a|b|\uD83D\uDE00\uFE0F|x")]
    public void CutsAsTheTreebankDoes(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);
        Assert.Equal(expected, string.Join('|', tokens.Select(t => t.Of(text))));
    }
}
