using System.Globalization;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Draws how often what was forecast came, as SVG: on the dotted line a forecast is worth its word.</summary>
public static class CalibrationChart
{
    private const double Left = 48;
    private const double Right = 344;
    private const double Top = 16;
    private const double Bottom = 264;
    private const string Quiet = "var(--chart-quiet,#6b6f76)";
    private const string Rule = "var(--chart-rule,#d9dce1)";
    private const string Mark = "var(--chart-deeds-of-cooperation,#2166ac)";

    /// <summary>Draws the bins; an empty bin is left out.</summary>
    /// <param name="bins">From a <see cref="ForecastRecord"/>.</param>
    public static string Draw(IReadOnlyList<CalibrationBin> bins)
    {
        ArgumentNullException.ThrowIfNull(bins);
        var svg = new SvgBuilder();
        svg.Raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 310\" width=\"360\" height=\"310\" role=\"img\" class=\"calibration-chart\" font-family=\"system-ui,'Segoe UI',Helvetica,Arial,sans-serif\" font-size=\"11\" fill=\"currentColor\">"
        );
        svg.Raw("<title>How often what was forecast came</title>");
        svg.Raw($"<desc>{SvgBuilder.Escape(Describe(bins))}</desc>");
        for (int i = 0; i <= 4; i++)
        {
            double share = i / 4.0;
            string label = (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
            svg.Line(Left, Y(share), Right, Y(share), $"stroke=\"{Rule}\"");
            svg.Label(Left - 6, Y(share) + 4, label, $"text-anchor=\"end\" fill=\"{Quiet}\"");
            svg.Label(X(share), Bottom + 16, label, $"text-anchor=\"middle\" fill=\"{Quiet}\"");
        }
        svg.Line(X(0), Y(0), X(1), Y(1), $"stroke=\"{Quiet}\" stroke-dasharray=\"3 3\"");
        svg.Label(
            (Left + Right) / 2,
            Bottom + 36,
            "said (across) and came (up)",
            $"text-anchor=\"middle\" fill=\"{Quiet}\""
        );
        foreach (var bin in bins.Where(b => b.Forecasts > 0))
        {
            double size = bin.Forecasts >= 100 ? 6 : 4;
            string x = SvgBuilder.Number(X(bin.Said));
            double y = Y(bin.Share);
            svg.Path(
                $"M{SvgBuilder.Number(X(bin.Said) - size)} {SvgBuilder.Number(y)}L{x} {SvgBuilder.Number(y - size)}L{SvgBuilder.Number(X(bin.Said) + size)} {SvgBuilder.Number(y)}L{x} {SvgBuilder.Number(y + size)}Z",
                $"fill=\"{Mark}\""
            );
        }
        return svg.Raw("</svg>\n").ToString();
    }

    private static string Describe(IReadOnlyList<CalibrationBin> bins) =>
        string.Join(
            ' ',
            bins.Where(b => b.Forecasts > 0)
                .Select(b =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Of {b.Forecasts} said with {b.Said * 100:F0}%, {b.Share * 100:F0}% came."
                    )
                )
        );

    private static double X(double share) => Left + (share * (Right - Left));

    private static double Y(double share) => Bottom - (share * (Bottom - Top));
}
