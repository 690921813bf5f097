using Notch.Desk.Comments.Spam;

namespace Notch.Desk.Tests.Comments.Spam;

public sealed class SpamSignsTests
{
    [Theory]
    [InlineData("link", "More at https://shop.example/x")]
    [InlineData("link", "go to cheapthings.com today")]
    [InlineData("short-link", "proof: bit.ly/abc")]
    [InlineData("own-work", "My newest cooking video is up")]
    [InlineData("subscribe", "Subscribing costs nothing")]
    [InlineData("exchange", "I do sub4sub")]
    [InlineData("visit", "check this thing out")]
    [InlineData("money", "She made $ 900 last week")]
    [InlineData("free", "gift cards for all")]
    [InlineData("contact", "write to me@mail.example")]
    [InlineData("number", "call 0049301234567")]
    [InlineData("beg-likes", "like this comment please")]
    [InlineData("markup", "<b>hello</b>")]
    public void FindsTheSign(string sign, string text) => Assert.Contains(sign, Found(text));

    [Theory]
    [InlineData("The premier resigned after the vote in parliament failed.", "own-work")]
    [InlineData("Check the figures again, they are out of date by now.", "visit")]
    [InlineData("I read about this in the 2019 report.", "number")]
    [InlineData("They left at once.Nobody knew why.", "link")]
    public void LeavesPlainWordsAlone(string text, string sign) =>
        Assert.DoesNotContain(sign, Found(text));

    [Fact]
    public void EverySignHasAReason() =>
        Assert.All(SpamSigns.Shipped.All, s => Assert.NotEqual("", s.Reason));

    [Fact]
    public void RefusesALineOfNoKnownKind() =>
        Assert.Throws<FormatException>(() => SpamSigns.Read(["sign x", "  smells bad"]));

    private static List<string> Found(string text)
    {
        var canonical = CanonicalText.Of(text);
        var words = new List<Word>();
        Word.Split(canonical.Lower, words);
        int[] counts = new int[SpamSigns.Shipped.All.Count];
        SpamSigns.Shipped.Count(canonical.Lower, words, first: 0, words.Count, counts);
        return [.. SpamSigns.Shipped.All.Where((_, i) => counts[i] > 0).Select(s => s.Name)];
    }
}
