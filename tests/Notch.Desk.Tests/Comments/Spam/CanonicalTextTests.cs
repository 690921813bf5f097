using Notch.Desk.Comments.Spam;

namespace Notch.Desk.Tests.Comments.Spam;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("Visit our shop", "visit our shop")]
    [InlineData("Ｖｉｓｉｔ　ｏｕｒ　ｓｈｏｐ", "visit our shop")]
    [InlineData("𝓥𝓲𝓼𝓲𝓽 𝕠𝕦𝕣 𝘀𝗵𝗼𝗽", "visit our shop")]
    [InlineData("V\u200bi\u200cs\u200di\u2060t\ufeff o\u00adur shop", "visit our shop")]
    [InlineData("Vіѕіt оur ѕһор", "visit our shop")]
    [InlineData("Vísìt öür shǒp", "visit our shop")]
    [InlineData("v\u0301i\u0327sit our shop", "visit our shop")]
    [InlineData("ⓥⓘⓢⓘⓣ our shop", "visit our shop")]
    [InlineData("v i s i t our shop", "visit our shop")]
    [InlineData("v.i.s.i.t our s-h-o-p", "visit our shop")]
    [InlineData("visit   our\t\u00a0shop  ", "visit our shop")]
    public void ReadsWhatIsOnlyDressedUp(string written, string read) =>
        Assert.Equal(read, CanonicalText.Of(written).Lower);

    [Theory]
    [InlineData("a b c", "a b c")]
    [InlineData("I saw a dog", "i saw a dog")]
    [InlineData("Плохие новости", null)]
    [InlineData("好消息", "好消息")]
    public void LeavesOrdinaryTextAlone(string written, string? read) =>
        Assert.Equal(read ?? CanonicalText.Of(written).Lower, CanonicalText.Of(written).Lower);

    [Fact]
    public void CutsRunsOfOneCharacterButNotNumbers() =>
        Assert.Equal("sooo 100000", CanonicalText.Of("sooooooooo 100000").Lower);

    [Fact]
    public void KeepsLinesApart() =>
        Assert.Equal("one\ntwo", CanonicalText.Of("one\r\n\r\ntwo").Lower);

    [Theory]
    [InlineData("\ud800")]
    [InlineData("x\udc00y")]
    [InlineData("")]
    [InlineData("\u200b")]
    public void ReadsBrokenText(string written) => Assert.NotNull(CanonicalText.Of(written).Lower);

    [Fact]
    public void KeepsCapitalsBesideLowerCase()
    {
        var text = CanonicalText.Of("BUY Now");
        Assert.Equal("BUY Now", text.Cased);
        Assert.Equal(text.Cased.Length, text.Lower.Length);
    }
}
