using System.Globalization;
using System.Xml.Linq;
using Notch.Exports.Images;

namespace Notch.Exports;

/// <summary>Turns the charts that Notch draws as SVG into PNG, without a font, a native library or a browser. Same chart, same pixels.</summary>
/// <remarks>Knows the elements that our charts are made of (rect, line, path of straight lines, text), not all of SVG.</remarks>
public static class ChartImage
{
    private const int Ink = 0x1b1d21;
    private const int Paper = 0xffffff;

    /// <summary>A chart as a PNG file on white.</summary>
    /// <param name="svg">From <see cref="PairChart"/> or <see cref="CalibrationChart"/>.</param>
    /// <param name="scale">Pixels to a unit of the chart; 2 gives 1440 across. Above 0, at most 8.</param>
    /// <exception cref="NotSupportedException">The text holds an element that no chart of ours has.</exception>
    public static byte[] Png(string svg, double scale = 2)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 8);
        var chart = XElement.Parse(svg);
        var canvas = new Canvas(
            (int)Math.Ceiling(Number(chart, "width", 0) * scale),
            (int)Math.Ceiling(Number(chart, "height", 0) * scale),
            Paper
        );
        double baseSize = Number(chart, "font-size", 11);
        foreach (var element in chart.Elements())
        {
            Draw(canvas, element, scale, baseSize);
        }
        return PngFile.Write(canvas);
    }

    private static void Draw(Canvas canvas, XElement xml, double scale, double baseSize)
    {
        switch (xml.Name.LocalName)
        {
            case "title" or "desc" or "style":
                break;
            case "rect":
                Rect(canvas, xml, scale);
                break;
            case "line":
                Stroke(
                    canvas,
                    xml,
                    [
                        (Number(xml, "x1", 0) * scale, Number(xml, "y1", 0) * scale),
                        (Number(xml, "x2", 0) * scale, Number(xml, "y2", 0) * scale),
                    ],
                    scale
                );
                break;
            case "path":
                foreach (var points in Lines((string?)xml.Attribute("d") ?? "", scale))
                {
                    if (Colour((string?)xml.Attribute("fill") ?? "currentColor") is { } fill)
                    {
                        canvas.Fill(points, fill, Number(xml, "fill-opacity", 1));
                    }
                    Stroke(canvas, xml, points, scale);
                }
                break;
            case "text":
                Label(canvas, xml, scale, baseSize);
                break;
            default:
                throw new NotSupportedException($"element {xml.Name.LocalName}");
        }
    }

    private static void Rect(Canvas canvas, XElement xml, double scale)
    {
        double x = Number(xml, "x", 0) * scale;
        double y = Number(xml, "y", 0) * scale;
        double width = Number(xml, "width", 0) * scale;
        double height = Number(xml, "height", 0) * scale;
        if (Colour((string?)xml.Attribute("fill") ?? "currentColor") is { } fill)
        {
            canvas.Fill(x, y, width, height, fill, Number(xml, "fill-opacity", 1));
        }
        Stroke(
            canvas,
            xml,
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)],
            scale
        );
    }

    private static void Stroke(
        Canvas canvas,
        XElement xml,
        List<(double X, double Y)> points,
        double scale
    )
    {
        if (Colour((string?)xml.Attribute("stroke") ?? "none") is not { } colour)
        {
            return;
        }
        double width = Number(xml, "stroke-width", 1) * scale;
        double[] dashes =
        [
            .. ((string?)xml.Attribute("stroke-dasharray") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(d => double.Parse(d, CultureInfo.InvariantCulture) * scale),
        ];
        canvas.Stroke(
            dashes.Length == 2 ? Dashed(points, dashes[0], dashes[1]) : [points],
            width,
            colour,
            Number(xml, "stroke-opacity", 1)
        );
    }

    private static IEnumerable<List<(double X, double Y)>> Dashed(
        List<(double X, double Y)> points,
        double on,
        double off
    )
    {
        for (int i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            double length = Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2));
            for (double at = 0; at < length; at += on + off)
            {
                yield return
                [
                    Between(a, b, at / length),
                    Between(a, b, Math.Min(1, (at + on) / length)),
                ];
            }
        }
    }

    private static (double X, double Y) Between(
        (double X, double Y) a,
        (double X, double Y) b,
        double t
    ) => (a.X + ((b.X - a.X) * t), a.Y + ((b.Y - a.Y) * t));

    private static void Label(Canvas canvas, XElement xml, double scale, double baseSize)
    {
        double size = Number(xml, "font-size", baseSize) * scale;
        double x = Number(xml, "x", 0) * scale;
        double y = Number(xml, "y", 0) * scale;
        string anchor = (string?)xml.Attribute("text-anchor") ?? "start";
        bool isBold = (string?)xml.Attribute("font-weight") is not null;
        int colour = Colour((string?)xml.Attribute("fill") ?? "currentColor") ?? Ink;
        string text = xml.Value;
        double width = StrokeFont.Shipped.Width(text, size);
        x -= anchor switch
        {
            "end" => width,
            "middle" => width / 2,
            _ => 0,
        };
        canvas.Stroke(
            StrokeFont.Shipped.Strokes(text, x, y, size),
            size * (isBold ? 0.125 : 0.085),
            colour,
            opacity: 1
        );
    }

    /// <summary>The pieces of a path of the letters M, L, H, V and Z, all absolute.</summary>
    private static IEnumerable<List<(double X, double Y)>> Lines(string data, double scale)
    {
        var points = new List<(double X, double Y)>();
        for (int i = 0; i < data.Length; )
        {
            char letter = data[i++];
            int end = i;
            while (end < data.Length && !char.IsAsciiLetter(data[end]))
            {
                end++;
            }
            double[] n =
            [
                .. data[i..end]
                    .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(t => double.Parse(t, CultureInfo.InvariantCulture) * scale),
            ];
            i = end;
            if (letter == 'M' && points.Count > 0)
            {
                yield return points;
                points = [];
            }
            points.Add(
                letter switch
                {
                    'M' or 'L' => (n[0], n[1]),
                    'H' => (n[0], points[^1].Y),
                    'V' => (points[^1].X, n[0]),
                    'Z' => points[0],
                    _ => throw new NotSupportedException($"path {letter}"),
                }
            );
        }
        yield return points;
    }

    /// <summary>"#b2182b", "var(--name,#b2182b)" or "currentColor"; null for "none".</summary>
    private static int? Colour(string text)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        return text == "none" ? null
            : hash < 0 ? Ink
            : int.Parse(
                text.AsSpan(hash + 1, 6),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
    }

    private static double Number(XElement xml, string name, double otherwise) =>
        double.TryParse(
            (string?)xml.Attribute(name),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double number
        )
            ? number
            : otherwise;
}
