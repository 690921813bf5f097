using Notch.Lexicons;
using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class WordToneListTests
{
    [Fact]
    public void TheShippedListIsLarge() => Assert.True(WordToneList.Shipped.Count >= 1500);

    [Theory]
    [InlineData("The harbour master praised the crews.", 6, 1, 0)]
    [InlineData("Gunmen stabbed two guards and fled; the attackers were winning.", 10, 1, 4)]
    [InlineData("Worries and angrier threats: 40 000 crises.", 5, 0, 4)]
    [InlineData("The mediator’s happiness grew happily.", 5, 2, 0)]
    [InlineData("Nothing of note.", 3, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void CountsWordsAndTheirRegularForms(string text, int words, int good, int bad)
    {
        var tone = WordToneList.Shipped.Of(text);
        Assert.Equal((words, good, bad), (tone.Words, tone.Positive, tone.Negative));
    }

    [Fact]
    public void IsTheDifferenceInPerCentOfAllWords()
    {
        Assert.Equal(25, new WordTone(8, 3, 1).Value);
        Assert.Equal(0, default(WordTone).Value);
    }

    [Fact]
    public void AWordOnBothSidesIsRefusedByItsLine()
    {
        var text = new LexiconText([
            KeyValuePair.Create("words/tone.txt", "positive calm\nnegative calm storm\n"),
        ]);
        var e = Assert.Throws<LexiconException>(() => WordToneList.Load(text));
        Assert.Equal("NX045", Assert.Single(e.Errors).Code);
    }

    [Fact]
    public void ALongWordIsNoTrouble() =>
        Assert.Equal(1, WordToneList.Shipped.Of(new string('a', 5000)).Words);
}
