using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Notch.Exports.Images;

/// <summary>The letters of pictures as strokes of a round pen, so that a picture needs no font and is the same everywhere. Immutable.</summary>
internal sealed class StrokeFont
{
    /// <summary>Units of the grid in one unit of font size: a capital is 0.72 of the size.</summary>
    private const double UnitsPerEm = 19.4;

    private const double Gap = 3.1;
    private const double Space = 5;

    private readonly FrozenDictionary<char, Glyph> _glyphs;

    private StrokeFont(Dictionary<char, Glyph> glyphs) => _glyphs = glyphs.ToFrozenDictionary();

    /// <summary>The one font.</summary>
    public static StrokeFont Shipped { get; } = Load();

    /// <summary>True for a letter that the font can write, with its marks.</summary>
    /// <param name="letter">The letter.</param>
    public bool Has(char letter) =>
        Letters(letter.ToString()).All(c => Mark(c) is not null || _glyphs.ContainsKey(c));

    /// <summary>Width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size.</param>
    public double Width(string text, double size)
    {
        double width = 0;
        foreach (char c in Letters(text))
        {
            width += Mark(c) is null ? Advance(c) : 0;
        }
        return Math.Max(0, width - Gap) * size / UnitsPerEm;
    }

    /// <summary>The strokes of a text, each a list of points, y downwards.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Left end.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="size">Font size.</param>
    public IEnumerable<List<(double X, double Y)>> Strokes(
        string text,
        double x,
        double y,
        double size
    )
    {
        double unit = size / UnitsPerEm;
        double before = 0;
        double at = 0;
        char last = ' ';
        foreach (char c in Letters(text))
        {
            if (Mark(c) is { } mark)
            {
                double middle = (before + at - Gap) / 2;
                double lift = char.IsUpper(last) ? 4 : 0;
                yield return
                [
                    .. mark.Select(p => (x + ((middle + p.X) * unit), y - ((p.Y + lift) * unit))),
                ];
                continue;
            }
            foreach (
                var stroke in _glyphs.TryGetValue(c, out var glyph) ? glyph.Strokes : Unknown(c)
            )
            {
                yield return [.. stroke.Select(p => (x + ((at + p.X) * unit), y - (p.Y * unit)))];
            }
            before = at;
            at += Advance(c);
            last = c;
        }
    }

    private double Advance(char c) =>
        c is ' ' or '\u00a0' ? Space
        : _glyphs.TryGetValue(c, out var glyph) ? glyph.Width + Gap
        : 8 + Gap;

    /// <summary>Letters with marks fall apart into both.</summary>
    private static string Letters(string text) => text.Normalize(NormalizationForm.FormD);

    /// <summary>A letter that the font lacks is a box.</summary>
    private static List<(double X, double Y)>[] Unknown(char c) =>
        char.IsWhiteSpace(c)
            ? []
            :
            [
                [(0, 0), (0, 12), (7, 12), (7, 0), (0, 0)],
            ];

    /// <summary>A mark about the middle of its letter; null for what is none.</summary>
    private static (double X, double Y)[]? Mark(char c) =>
        c switch
        {
            '\u0301' => [(-0.6, 12), (1.8, 14.6)],
            '\u0300' => [(0.6, 12), (-1.8, 14.6)],
            '\u0302' => [(-2.2, 12), (0, 14.4), (2.2, 12)],
            '\u030c' => [(-2.2, 14.4), (0, 12), (2.2, 14.4)],
            '\u0303' => [(-2.6, 12.3), (-1.2, 13.6), (1.2, 12.4), (2.6, 13.7)],
            '\u0308' => [(-1.8, 13.2), (1.8, 13.2)],
            '\u0304' => [(-2.4, 13), (2.4, 13)],
            '\u0306' => [(-2, 14.2), (-1.2, 12.6), (1.2, 12.6), (2, 14.2)],
            '\u030a' => [(-1.2, 13.2), (0, 14.4), (1.2, 13.2), (0, 12), (-1.2, 13.2)],
            '\u0327' or '\u0326' => [(0.3, -0.5), (0.9, -1.8), (-0.8, -3.6)],
            '\u0328' => [(0.6, -0.3), (-0.6, -2.2), (1, -3.4)],
            '\u0307' => [(0, 13.4), (0, 13.5)],
            _ => null,
        };

    private static StrokeFont Load()
    {
        using var stream = typeof(StrokeFont).Assembly.GetManifestResourceStream(
            "images/strokes.txt"
        )!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var glyphs = new Dictionary<char, Glyph>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 3 && !line.StartsWith("##", StringComparison.Ordinal))
            {
                int space = line.IndexOf(' ', 2);
                glyphs.Add(
                    line[0],
                    new Glyph(
                        Number(line[2..space]),
                        [.. line[(space + 1)..].Split(';').Select(Points)]
                    )
                );
            }
        }
        return new StrokeFont(glyphs);
    }

    private static List<(double X, double Y)> Points(string stroke)
    {
        var points = new List<(double, double)>();
        foreach (string part in stroke.Split(' '))
        {
            double[] n = [.. part.TrimStart('@').Split(',').Select(Number)];
            if (part[0] != '@')
            {
                points.Add((n[0], n[1]));
                continue;
            }
            int steps = Math.Max(2, (int)(Math.Abs(n[5] - n[4]) / 15));
            for (int i = 0; i <= steps; i++)
            {
                double angle = (n[4] + ((n[5] - n[4]) * i / steps)) * Math.PI / 180;
                points.Add((n[0] + (n[2] * Math.Cos(angle)), n[1] + (n[3] * Math.Sin(angle))));
            }
        }
        return points;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Glyph(double Width, List<(double X, double Y)>[] Strokes);
}
