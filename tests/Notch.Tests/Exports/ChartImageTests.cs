using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Notch.Exports;
using Notch.Exports.Images;
using Notch.Lexicons;
using Notch.Pairs;
using Notch.Tests.Pairs;

namespace Notch.Tests.Exports;

public sealed class ChartImageTests
{
    private static string Chart() =>
        PairChart.Draw(
            PairSeries.Of(
                Told.Pair,
                PeriodKind.Week,
                [
                    .. Enumerable.Range(0, 40).Select(Told.Talk),
                    .. Enumerable.Range(40, 30).Select(d => Told.Attack(d, d % 2 == 0 ? "A" : "B")),
                ],
                Told.EveryDay(80)
            ),
            "Norway",
            "Denmark"
        );

    [Theory]
    [InlineData(1, 720, 320)]
    [InlineData(2, 1440, 640)]
    public void APngHasTheChartsSizeAndReadsBack(double scale, int width, int height)
    {
        byte[] png = ChartImage.Png(Chart(), scale);
        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1a, 0x0a], png[..8]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var pixels = Pixels(png, width, height);
        Assert.Equal((255, 255, 255), At(pixels, width, 1, 1));
        // Ink of the heading, the colour of deeds of conflict, and that of cooperation are on it.
        Assert.Contains(Colours(pixels), c => c == (0x1b, 0x1d, 0x21));
        Assert.Contains(Colours(pixels), c => c == (0xb2, 0x18, 0x2b));
        Assert.Contains(Colours(pixels), c => c == (0x86, 0xbc, 0xdb));
    }

    [Fact]
    public void TheSameChartGivesTheSameBytes() =>
        Assert.Equal(ChartImage.Png(Chart()), ChartImage.Png(Chart()));

    [Fact]
    public void TheCalibrationChartIsDrawnToo()
    {
        var bins = new CalibrationBin[10];
        bins[3] = new CalibrationBin(35, 30, 100);
        string svg = CalibrationChart.Draw(bins);
        Assert.Contains("Of 100 said with 35%, 30% came.", svg, StringComparison.Ordinal);
        Assert.True(ChartImage.Png(svg, scale: 1).Length > 500);
    }

    [Fact]
    public void AnUnknownElementIsRefused() =>
        Assert.Throws<NotSupportedException>(() =>
            ChartImage.Png(
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><ellipse/></svg>"
            )
        );

    [Fact]
    public void EveryNameOfACountryCanBeWritten()
    {
        var missing = LexiconText
            .Shipped()
            .Under("actors/")
            .Where(f => Path.GetFileNameWithoutExtension(f.Key).Length == 3)
            .SelectMany(f =>
                f.Value.Split('\n')
                    .Where(l => l.StartsWith("actor ", StringComparison.Ordinal))
                    .Take(1)
            )
            .SelectMany(l => l["actor ".Length..])
            .Distinct()
            .Where(c => !char.IsWhiteSpace(c) && !StrokeFont.Shipped.Has(c))
            .ToArray();
        Assert.Empty(missing);
    }

    [Fact]
    public void ALongerTextIsWider()
    {
        double one = StrokeFont.Shipped.Width("notch", 11);
        Assert.InRange(one, 20, 40);
        Assert.True(StrokeFont.Shipped.Width("notches", 11) > one);
        Assert.Equal(StrokeFont.Shipped.Width("e", 11), StrokeFont.Shipped.Width("é", 11));
        Assert.Equal(0, StrokeFont.Shipped.Width("", 11));
    }

    private static byte[] Pixels(byte[] png, int width, int height)
    {
        using var data = new MemoryStream();
        for (int at = 8; at < png.Length; )
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                data.Write(png, at + 8, length);
            }
            at += length + 12;
        }
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var raw = new byte[((width * 3) + 1) * height];
        zlib.ReadExactly(raw);
        var pixels = new byte[width * height * 3];
        for (int row = 0; row < height; row++)
        {
            Assert.Equal(2, raw[row * ((width * 3) + 1)]);
            for (int i = 0; i < width * 3; i++)
            {
                byte above = row == 0 ? (byte)0 : pixels[((row - 1) * width * 3) + i];
                pixels[(row * width * 3) + i] = (byte)(
                    raw[(row * ((width * 3) + 1)) + 1 + i] + above
                );
            }
        }
        return pixels;
    }

    private static (int, int, int) At(byte[] pixels, int width, int x, int y)
    {
        int i = ((y * width) + x) * 3;
        return (pixels[i], pixels[i + 1], pixels[i + 2]);
    }

    private static HashSet<(int, int, int)> Colours(byte[] pixels) =>
        [
            .. Enumerable
                .Range(0, pixels.Length / 3)
                .Select(i =>
                    ((int)pixels[i * 3], (int)pixels[(i * 3) + 1], (int)pixels[(i * 3) + 2])
                ),
        ];
}
