using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData(
        "The outgoing Iraqi premier met two envoys.",
        "The outgoing Iraqi premier|two envoys"
    )]
    [InlineData("Peru's envoy left.", "Peru|envoy")]
    [InlineData("The president of Chile spoke.", "The president|Chile")]
    [InlineData("She praised his work.", "She|his|work")]
    [InlineData("On Friday the rebels left the town.", "the rebels|the town")]
    [InlineData("A well-known lawyer and a judge agreed.", "A well-known lawyer|a judge")]
    public void FindsBasePhrasesAndPronouns(string text, string expected)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        Assert.Equal(
            expected,
            string.Join('|', MentionFinder.Find(document).Select(m => document.TextOf(m.Tokens)))
        );
    }

    [Fact]
    public void MentionsDoNotOverlapAndHoldTheirHeads()
    {
        var document = DocumentBuilder
            .Shipped()
            .Build(
                "The foreign ministers of Peru and Chile told their parliaments that both armies had left the border."
            );
        int end = 0;
        foreach (var mention in MentionFinder.Find(document))
        {
            Assert.True(mention.Tokens.Start >= end);
            Assert.True(mention.Tokens.Contains(mention.Head));
            end = mention.Tokens.End;
        }
        Assert.True(end > 0);
    }

    [Fact]
    public void AnEmptyTextHasNone() =>
        Assert.Empty(MentionFinder.Find(DocumentBuilder.Shipped().Build("")));
}
