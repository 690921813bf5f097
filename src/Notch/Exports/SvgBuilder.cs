using System.Globalization;
using System.Text;

namespace Notch.Exports;

/// <summary>Writes SVG elements; numbers have one decimal, so that the same series gives the same bytes everywhere.</summary>
internal sealed class SvgBuilder
{
    private readonly StringBuilder _text = new();

    public SvgBuilder Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public void Rect(double x, double y, double width, double height, string attributes)
    {
        if (width > 0 && height > 0.04)
        {
            _text.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" {attributes}/>"
            );
        }
    }

    public void Line(double x1, double y1, double x2, double y2, string attributes) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" {attributes}/>"
        );

    public void Label(double x, double y, string text, string attributes) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" {attributes}>{Escape(text)}</text>"
        );

    public void Path(string data, string attributes)
    {
        if (data.Length > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"<path d=\"{data}\" {attributes}/>");
        }
    }

    /// <summary>"12.3", "12"; never "-0".</summary>
    public static string Number(double value) =>
        (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    public override string ToString() => _text.ToString();
}
