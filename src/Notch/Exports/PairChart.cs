using System.Globalization;
using System.Text;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Draws a pair's series as SVG: words and deeds as bars about a zero line, gaps, the level with its interval, and the notches.</summary>
/// <remarks>
/// Colours are CSS variables with defaults, set as attributes, so a page may theme the chart and needs no inline style. Text alone tells all
/// that colour tells: title, description, legend and names of rungs. Draws 720 by 320 units and scales. Same series, same bytes.
/// </remarks>
public static class PairChart
{
    private const string DeedsOfConflict = "var(--chart-deeds-of-conflict,#b2182b)";
    private const string WordsOfConflict = "var(--chart-words-of-conflict,#f0a07c)";
    private const string WordsOfCooperation = "var(--chart-words-of-cooperation,#86bcdb)";
    private const string DeedsOfCooperation = "var(--chart-deeds-of-cooperation,#2166ac)";
    private const string Quiet = "var(--chart-quiet,#6b6f76)";
    private const string Rule = "var(--chart-rule,#d9dce1)";
    private const string Gap = "var(--chart-gap,#eceef1)";
    private const string Ink = "currentColor";
    private const string Font = "font-family=\"system-ui,'Segoe UI',Helvetica,Arial,sans-serif\"";

    /// <summary>A file of its own follows the reader's light or dark scheme.</summary>
    private const string Style =
        "<style>svg{color:#1b1d21;background:#fff}@media(prefers-color-scheme:dark){svg{color:#e8eaed;background:#16181c;--chart-quiet:#a0a6af;--chart-rule:#33373e;--chart-gap:#23262b;--chart-deeds-of-conflict:#e0564f;--chart-words-of-conflict:#b97252;--chart-words-of-cooperation:#5f93b3;--chart-deeds-of-cooperation:#5aa0e6}}</style>";

    /// <summary>Draws a series.</summary>
    /// <param name="series">The series; an empty one gives a chart that says so.</param>
    /// <param name="a">Name of the first party.</param>
    /// <param name="b">Name of the second party.</param>
    /// <param name="isStandalone">True for a file; false for a chart inside a page, which then sets the colours.</param>
    public static string Draw(PairSeries series, string a, string b, bool isStandalone = true)
    {
        ArgumentNullException.ThrowIfNull(series);
        string heading = series.IsDirected ? $"{a} to {b}" : $"{a} and {b}";
        var svg = new SvgBuilder();
        svg.Raw(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 320\" width=\"720\" height=\"320\" role=\"img\" class=\"pair-chart\" {Font} font-size=\"11\" fill=\"{Ink}\">"
        );
        svg.Raw($"<title>{SvgBuilder.Escape(heading)}: words, deeds and level</title>");
        svg.Raw($"<desc>{SvgBuilder.Escape(Describe(series))}</desc>");
        if (isStandalone)
        {
            svg.Raw(Style);
        }
        svg.Label(16, 24, heading, "font-size=\"15\" font-weight=\"600\"");
        if (series.Cells.Count == 0)
        {
            svg.Label(16, 44, "No events on these days.", $"fill=\"{Quiet}\"");
        }
        else
        {
            Draw(svg, new ChartFrame(series), series);
        }
        return svg.Raw("</svg>\n").ToString();
    }

    private static void Draw(SvgBuilder svg, ChartFrame frame, PairSeries series)
    {
        string unit = series.Kind switch
        {
            PeriodKind.Day => "day",
            PeriodKind.Week => "week",
            _ => "month",
        };
        svg.Label(
            16,
            42,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{frame.Start:d MMMM yyyy} to {frame.End.AddDays(-1):d MMMM yyyy}, sums of weights by {unit}"
            ),
            $"fill=\"{Quiet}\""
        );
        DrawGaps(svg, frame);
        DrawAxes(svg, frame);
        DrawBars(svg, frame);
        DrawLevels(svg, frame);
        DrawNotches(svg, frame, series.Changes);
        DrawLegend(svg);
    }

    private static void DrawGaps(SvgBuilder svg, ChartFrame frame)
    {
        for (int i = 0; i < frame.Columns.Count; i++)
        {
            if (!frame.Columns[i].IsGap)
            {
                continue;
            }
            int first = i;
            while (i + 1 < frame.Columns.Count && frame.Columns[i + 1].IsGap)
            {
                i++;
            }
            double x = frame.X(frame.Columns[first].Start);
            svg.Rect(
                x,
                ChartFrame.Top,
                frame.X(frame.Columns[i].End) - x,
                ChartFrame.LevelBottom - ChartFrame.Top,
                $"fill=\"{Gap}\""
            );
        }
    }

    private static void DrawAxes(SvgBuilder svg, ChartFrame frame)
    {
        int lowest = (int)Math.Floor(frame.Down / frame.Step);
        int highest = (int)Math.Floor(frame.Up / frame.Step);
        for (int i = -lowest; i <= highest; i++)
        {
            double sum = i * frame.Step;
            double y = frame.Y(sum);
            bool isZero = i == 0;
            svg.Line(
                ChartFrame.Left,
                y,
                ChartFrame.Right,
                y,
                isZero ? $"stroke=\"{Ink}\" stroke-opacity=\".55\"" : $"stroke=\"{Rule}\""
            );
            string label = isZero
                ? "0"
                : (sum > 0 ? "+" : "−")
                    + Math.Abs(sum).ToString("0.##", CultureInfo.InvariantCulture);
            svg.Label(ChartFrame.Left - 6, y + 4, label, $"text-anchor=\"end\" fill=\"{Quiet}\"");
        }
        foreach (var (day, label) in ChartTicks.Of(frame.Start, frame.End))
        {
            double x = frame.X(day);
            svg.Line(
                x,
                ChartFrame.LevelBottom,
                x,
                ChartFrame.LevelBottom + 4,
                $"stroke=\"{Quiet}\""
            );
            bool isLast = x > ChartFrame.Right - 24;
            svg.Label(
                isLast ? ChartFrame.Right : x,
                ChartFrame.LevelBottom + 16,
                label,
                $"text-anchor=\"{(isLast ? "end" : "middle")}\" fill=\"{Quiet}\""
            );
        }
    }

    private static void DrawBars(SvgBuilder svg, ChartFrame frame)
    {
        foreach (var column in frame.Columns)
        {
            double x = frame.X(column.Start);
            double width = frame.X(column.End) - x;
            double inset = width > 5 ? Math.Min(width * 0.12, 3) : 0;
            Stack(svg, frame, x + inset, width - (2 * inset), column, isConflict: false);
            Stack(svg, frame, x + inset, width - (2 * inset), column, isConflict: true);
        }
    }

    /// <summary>Deeds lie at the zero line, words on top of them.</summary>
    private static void Stack(
        SvgBuilder svg,
        ChartFrame frame,
        double x,
        double width,
        ChartColumn column,
        bool isConflict
    )
    {
        double deeds = isConflict ? -column.DeedsOfConflict : column.DeedsOfCooperation;
        double all = isConflict ? -column.Conflict : column.Cooperation;
        double zero = frame.Y(0);
        double middle = frame.Y(deeds);
        double end = frame.Y(all);
        svg.Rect(
            x,
            Math.Min(zero, middle),
            width,
            Math.Abs(middle - zero),
            $"fill=\"{(isConflict ? DeedsOfConflict : DeedsOfCooperation)}\""
        );
        svg.Rect(
            x,
            Math.Min(middle, end),
            width,
            Math.Abs(end - middle),
            $"fill=\"{(isConflict ? WordsOfConflict : WordsOfCooperation)}\""
        );
    }

    private static void DrawLevels(SvgBuilder svg, ChartFrame frame)
    {
        foreach (int rung in new[] { 1, 4, 7 })
        {
            double y = ChartFrame.LevelY(rung);
            svg.Line(ChartFrame.Left, y, ChartFrame.Right, y, $"stroke=\"{Rule}\"");
            svg.Label(
                ChartFrame.Left - 6,
                y + 4,
                Levels.Name(rung),
                $"text-anchor=\"end\" fill=\"{Quiet}\""
            );
        }
        var line = new StringBuilder();
        bool isOn = false;
        foreach (var column in frame.Columns)
        {
            if (column is not { Level: { } level, Low: { } low, High: { } high })
            {
                isOn = false;
                continue;
            }
            double x = frame.X(column.Start);
            double end = frame.X(column.End);
            double top = ChartFrame.LevelY(high);
            svg.Rect(
                x,
                top,
                end - x,
                ChartFrame.LevelY(low) - top,
                $"fill=\"{Colour(level)}\" fill-opacity=\".4\""
            );
            string y = SvgBuilder.Number(ChartFrame.LevelY(level));
            line.Append(isOn ? 'L' : 'M')
                .Append(SvgBuilder.Number(x))
                .Append(' ')
                .Append(y)
                .Append('H')
                .Append(SvgBuilder.Number(end));
            isOn = true;
        }
        svg.Path(line.ToString(), $"fill=\"none\" stroke=\"{Ink}\" stroke-width=\"2\"");
    }

    /// <summary>From the colour of cooperation over grey to that of conflict.</summary>
    private static string Colour(double level) =>
        Levels.Nearest(level) switch
        {
            Level.Allied or Level.Friendly => DeedsOfCooperation,
            Level.Cooperative => WordsOfCooperation,
            Level.Neutral => Quiet,
            Level.Strained => WordsOfConflict,
            _ => DeedsOfConflict,
        };

    private static void DrawNotches(
        SvgBuilder svg,
        ChartFrame frame,
        IReadOnlyList<ChangePoint> changes
    )
    {
        double free = double.NegativeInfinity;
        string weight = changes.Count > 14 ? "0.8\" stroke-opacity=\".55" : "1.2";
        foreach (var change in changes)
        {
            double x = Math.Max(frame.X(change.Date), ChartFrame.Left);
            bool isRise = change.Notches > 0;
            string colour = isRise ? DeedsOfConflict : DeedsOfCooperation;
            string dash = change.Announced ? "" : " stroke-dasharray=\"3 3\"";
            svg.Line(
                x,
                ChartFrame.Top - 2,
                x,
                ChartFrame.LevelBottom,
                $"stroke=\"{colour}\" stroke-width=\"{weight}\"{dash}"
            );
            string at = SvgBuilder.Number(x);
            string left = SvgBuilder.Number(x - 4.5);
            string right = SvgBuilder.Number(x + 4.5);
            svg.Path(
                isRise ? $"M{left} 60L{at} 52L{right} 60Z" : $"M{left} 52L{at} 60L{right} 52Z",
                change.Announced ? $"fill=\"{colour}\"" : $"fill=\"none\" stroke=\"{colour}\""
            );
            if (x >= free && changes.Count <= 14)
            {
                string size =
                    (isRise ? "+" : "−")
                    + Math.Abs(change.Notches).ToString(CultureInfo.InvariantCulture);
                svg.Label(
                    x > ChartFrame.Right - 20 ? x - 6 : x + 6,
                    59.5,
                    size,
                    $"font-size=\"10\" font-weight=\"600\" text-anchor=\"{(x > ChartFrame.Right - 20 ? "end" : "start")}\""
                );
                free = x + 26;
            }
        }
    }

    private static void DrawLegend(SvgBuilder svg)
    {
        (string Colour, string Text, double X)[] entries =
        [
            (DeedsOfCooperation, "deeds", 62),
            (WordsOfCooperation, "words of cooperation", 116),
            (WordsOfConflict, "words", 252),
            (DeedsOfConflict, "deeds of conflict", 308),
            (Gap, "nothing read", 418),
        ];
        foreach (var (colour, text, x) in entries)
        {
            svg.Rect(x, 297, 10, 10, $"fill=\"{colour}\" stroke=\"{Rule}\" stroke-width=\".5\"");
            svg.Label(x + 14, 306, text, $"fill=\"{Quiet}\"");
        }
        svg.Label(
            ChartFrame.Right,
            306,
            "▲▼ notch · line, band: level, 80 %",
            $"text-anchor=\"end\" fill=\"{Quiet}\""
        );
    }

    private static string Describe(PairSeries series)
    {
        if (series.Cells.Count == 0)
        {
            return "No events on these days.";
        }
        var text = new StringBuilder();
        var last = series.Cells.LastOrDefault(c => c.Level is not null);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{series.Cells.Sum(c => c.Events)} events from {series.Cells[0].Period} to {series.Cells[^1].Period}."
        );
        if (last?.Level is { } level)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $" Level at the end: {Levels.Name(level)} ({level:F1} of 7)."
            );
        }
        foreach (var change in series.Changes)
        {
            string verb = change.Notches > 0 ? "rise" : "fall";
            text.Append(
                CultureInfo.InvariantCulture,
                $" {change.Date:d MMMM yyyy}: a {verb} of {Math.Abs(change.Notches)} from {Levels.Name(change.FromLevel)} to {Levels.Name(change.ToLevel)}{(change.Announced ? "" : ", on too few sources")}."
            );
        }
        return text.ToString();
    }
}
