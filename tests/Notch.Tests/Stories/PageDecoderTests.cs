using System.Text;
using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Stories;

public sealed class PageDecoderTests
{
    private const string Words =
        "Le café de Málaga a fermé, said the “owner” to the café’s guests in Málaga.";

    private static string Decode(byte[] bytes, string? mediaType = null)
    {
        Assert.True(
            PageDecoder.TryDecode(
                new Page { Bytes = bytes, MediaType = mediaType },
                out string? text,
                out var problem
            ),
            problem?.ToString()
        );
        return text;
    }

    private static Encoding Named(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    [Fact]
    public void ReadsUtf8WithAndWithoutMark()
    {
        Assert.Equal(Words, Decode(Encoding.UTF8.GetBytes(Words)));
        Assert.Equal(Words, Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void ReadsWideEncodingsByTheirMark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Words, Decode([.. encoding.Preamble, .. encoding.GetBytes(Words)]));
    }

    [Fact]
    public void ReadsUtf16WithoutMark() =>
        Assert.Equal(Words, Decode(Encoding.Unicode.GetBytes(Words)));

    [Fact]
    public void FallsBackToWindows1252() =>
        Assert.Equal(Words, Decode(Named("windows-1252").GetBytes(Words)));

    [Theory]
    [InlineData("windows-1251", "Москва и Киев")]
    [InlineData("koi8-r", "Москва и Киев")]
    [InlineData("shift_jis", "東京の大使館")]
    [InlineData("iso-8859-2", "Łódź i Gdańsk")]
    public void BelievesTheCharsetOfPageOrSource(string charset, string words)
    {
        string html = $"<html><head><meta charset=\"{charset}\"></head><body>{words}</body></html>";
        Assert.Equal(html, Decode(Named(charset).GetBytes(html)));
        Assert.Equal(
            words,
            Decode(Named(charset).GetBytes(words), $"text/plain; charset={charset}")
        );
    }

    [Fact]
    public void DoesNotBelieveACharsetThatTheBytesBreak() =>
        Assert.Contains(
            "café",
            Decode(
                Named("windows-1252")
                    .GetBytes("<meta charset=utf-8>café, café and a long ASCII rest")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' },
        "NX006",
        "PDF"
    )]
    [InlineData(
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 },
        "NX006",
        "PNG"
    )]
    [InlineData(new byte[] { 1, 2, 0, 3, 4, 0, 5, 6, 7 }, "NX006", "binary")]
    public void RefusesBinaryData(byte[] bytes, string code, string word)
    {
        var problem = Pages.ProblemOf(new Page { Bytes = bytes });
        Assert.Equal(code, problem.Code);
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesBytesThatFitNoEncoding()
    {
        byte[] bytes =
        [
            .. Enumerable
                .Repeat(new byte[] { 0x81, 0x8D, 0x8F, (byte)' ', 0x90, 0x9D }, 50)
                .SelectMany(b => b),
        ];
        Assert.Equal("NX007", Pages.ProblemOf(new Page { Bytes = bytes }).Code);
    }
}
