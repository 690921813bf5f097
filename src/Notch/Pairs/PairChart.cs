using System.Globalization;
using System.Text;

namespace Notch.Pairs;

/// <summary>Draws a series as SVG: the level above, the four sums of each period below. Up is hostile in both.</summary>
/// <remarks>
/// Deeds are filled and words outlined, so that colour is never alone; a gap is hatched, never drawn as calm. Colours stand
/// in attributes, and every part has a class, so that a page can restyle it; nothing is loaded and nothing runs.
/// </remarks>
public static class PairChart
{
    private const double Width = 860;
    private const double Height = 446;
    private const double Left = 96;
    private const double Right = 14;
    private const double LevelTop = 34;
    private const double LevelHeight = 204;
    private const double SumTop = 282;
    private const double SumHeight = 128;

    /// <summary>Above this many periods they carry no text of their own: the file would grow out of hand.</summary>
    private const int Told = 160;

    /// <summary>The picture as one <c>svg</c> element.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">What it shows: "Iraq and the United States, by week".</param>
    public static string Draw(PairSeries series, string title)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(title);
        var svg = new StringBuilder(8192);
        Append(
            svg,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="pair-chart" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Escape(
                title
            )}. {Escape(
                Describe(series)
            )}" font-family="system-ui, sans-serif" font-size="12" fill="#1d1b16">
            <title>{Escape(title)}</title>
            <defs><pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v6" stroke="#b9b1a0" stroke-width="1.5"/></pattern></defs>

            """
        );
        DrawLadder(svg);
        DrawGaps(svg, series.Cells);
        DrawLevel(svg, series.Cells);
        DrawSums(svg, series.Cells);
        DrawChanges(svg, series);
        DrawDays(svg, series);
        DrawTold(svg, series.Cells);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The picture in words: first level, last level and each change.</summary>
    /// <param name="series">The series.</param>
    public static string Describe(PairSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var known = series.Cells.Where(c => c.Level is not null).ToList();
        if (known.Count == 0)
        {
            return "No level is known yet.";
        }
        var text = new StringBuilder();
        Append(
            text,
            $"From {known[0].Period} to {known[^1].Period} the level goes from {known[0].Level:0.0} ({Levels.Name(known[0].Level!.Value)}) to {known[^1].Level:0.0} ({Levels.Name(known[^1].Level!.Value)}) of 7."
        );
        foreach (var change in series.Changes)
        {
            int size = Math.Abs(change.Notches);
            Append(
                text,
                $" On {change.Date:yyyy-MM-dd} it {(change.Notches > 0 ? "rises" : "falls")} {size} {(size == 1 ? "notch" : "notches")}."
            );
        }
        return text.ToString();
    }

    private static void DrawLadder(StringBuilder svg)
    {
        Append(
            svg,
            $"""<text class="axis head" x="0" y="16" font-weight="600">Level</text><text class="axis head" x="0" y="{SumTop - 12}" font-weight="600">Weights</text>"""
        );
        for (int level = 1; level <= Levels.Count; level++)
        {
            double y = LevelY(level);
            Append(
                svg,
                $"""<path class="rule" d="M{Left} {y:0.#}H{Width - Right}" stroke="#dcd5c4"/><text class="axis" x="{Left - 8}" y="{y + 4:0.#}" text-anchor="end" fill="#5c574b">{level} {Levels.Name(level)}</text>"""
            );
            svg.Append('\n');
        }
    }

    private static void DrawGaps(StringBuilder svg, IReadOnlyList<Cell> cells)
    {
        double wide = Step(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].StoriesRead > 0)
            {
                continue;
            }
            int end = i;
            while (end < cells.Count && cells[end].StoriesRead == 0)
            {
                end++;
            }
            Append(
                svg,
                $"""<rect class="gap" x="{X(i, cells.Count):0.#}" y="{LevelTop}" width="{(end - i) * wide:0.#}" height="{SumTop + SumHeight - LevelTop}" fill="url(#gap)" fill-opacity="0.5"/>"""
            );
            i = end - 1;
        }
        svg.Append('\n');
    }

    private static void DrawLevel(StringBuilder svg, IReadOnlyList<Cell> cells)
    {
        var line = new StringBuilder();
        var band = new StringBuilder();
        int i = 0;
        while (i < cells.Count)
        {
            if (cells[i].Level is null)
            {
                i++;
                continue;
            }
            int end = i;
            while (end < cells.Count && cells[end].Level is not null)
            {
                end++;
            }
            for (int at = i; at < end; at++)
            {
                double y = LevelY(cells[at].Level!.Value);
                Append(line, $"{(at == i ? 'M' : 'L')}{Middle(at, cells.Count):0.#} {y:0.#}");
                double high = LevelY(cells[at].LevelHigh ?? cells[at].Level!.Value);
                Append(band, $"{(at == i ? 'M' : 'L')}{Middle(at, cells.Count):0.#} {high:0.#}");
            }
            if (end - i == 1)
            {
                line.Append("h0.1");
            }
            for (int at = end - 1; at >= i; at--)
            {
                double low = LevelY(cells[at].LevelLow ?? cells[at].Level!.Value);
                Append(band, $"L{Middle(at, cells.Count):0.#} {low:0.#}");
            }
            band.Append('Z');
            i = end;
        }
        Append(
            svg,
            $"""<path class="band" d="{band}" fill="#1d1b16" fill-opacity="0.12"/><path class="level" d="{line}" fill="none" stroke="#1d1b16" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>"""
        );
        svg.Append('\n');
    }

    private static void DrawSums(StringBuilder svg, IReadOnlyList<Cell> cells)
    {
        double most = cells.Aggregate(
            1.0,
            (m, c) => Math.Max(m, Math.Max(Hostile(c), c.VerbalCooperation + c.MaterialCooperation))
        );
        double zero = SumTop + (SumHeight / 2);
        double scale = SumHeight / 2 / most;
        double bar = Math.Clamp(Step(cells.Count) * 0.72, 0.8, 30);
        var paths = new[]
        {
            new StringBuilder(),
            new StringBuilder(),
            new StringBuilder(),
            new StringBuilder(),
        };
        for (int i = 0; i < cells.Count; i++)
        {
            var c = cells[i];
            double x = Middle(i, cells.Count) - (bar / 2);
            double deeds = -c.MaterialConflict * scale;
            Bar(paths[3], x, zero - deeds, bar, deeds);
            Bar(
                paths[2],
                x,
                zero - deeds + (c.VerbalConflict * scale),
                bar,
                -c.VerbalConflict * scale
            );
            double help = c.MaterialCooperation * scale;
            Bar(paths[1], x, zero, bar, help);
            Bar(paths[0], x, zero + help, bar, c.VerbalCooperation * scale);
        }
        Append(
            svg,
            $"""
            <path class="q1 words" d="{paths[
                0
            ]}" fill="none" stroke="#2a6f9e" stroke-width="1.4"/><path class="q2 deeds" d="{paths[
                1
            ]}" fill="#0d4d7a"/><path class="q3 words" d="{paths[
                2
            ]}" fill="none" stroke="#a8551a" stroke-width="1.4"/><path class="q4 deeds" d="{paths[
                3
            ]}" fill="#98291b"/>
            <path class="zero" d="M{Left} {zero}H{Width
                - Right}" stroke="#5c574b"/><text class="axis" x="{Left - 8}" y="{SumTop
                + 12}" text-anchor="end" fill="#5c574b">hostile {most:0}</text><text class="axis" x="{Left
                - 8}" y="{zero
                + 4}" text-anchor="end" fill="#5c574b">0</text><text class="axis" x="{Left
                - 8}" y="{SumTop
                + SumHeight}" text-anchor="end" fill="#5c574b">friendly {most:0}</text>

            """
        );
    }

    /// <summary>A rectangle from the top down; nothing when it has no height.</summary>
    private static void Bar(StringBuilder path, double x, double y, double width, double height)
    {
        if (height > 0.05)
        {
            Append(path, $"M{x:0.#} {y:0.#}h{width:0.#}v{height:0.#}h-{width:0.#}Z");
        }
    }

    private static void DrawChanges(StringBuilder svg, PairSeries series)
    {
        foreach (var change in series.Changes)
        {
            int at = IndexOf(series.Cells, change.Date);
            if (at < 0)
            {
                continue;
            }
            double x = Middle(at, series.Cells.Count);
            bool rises = change.Notches > 0;
            string colour = rises ? "#98291b" : "#0d4d7a";
            var anchor = x > Width - 60 ? "end" : "start";
            Append(
                svg,
                $"""<g class="change {(rises ? "rise" : "fall")}"><path d="M{x:0.#} {LevelTop - 8}V{SumTop + SumHeight}" stroke="{colour}" stroke-width="1.4" stroke-dasharray="{(change.Announced ? "5 3" : "1.5 3")}"/><text x="{(anchor == "end" ? x - 4 : x + 4):0.#}" y="{LevelTop - 2}" text-anchor="{anchor}" font-weight="600" fill="{colour}">{(rises ? "▲" : "▼")} {Math.Abs(change.Notches)}{(change.Announced ? "" : "?")}</text></g>"""
            );
            svg.Append('\n');
        }
    }

    private static void DrawDays(StringBuilder svg, PairSeries series)
    {
        const double Room = 74;
        int count = series.Cells.Count;
        int every = Math.Max(1, (int)Math.Ceiling(Room / Step(count)));
        string format = series.Kind == PeriodKind.Month ? "MMM yyyy" : "d MMM";
        int year = 0;
        for (int i = 0; i < count; i += every)
        {
            var day = series.Cells[i].Start;
            bool first = series.Kind != PeriodKind.Month && day.Year != year;
            year = day.Year;
            Append(
                svg,
                $"""<text class="axis" x="{Middle(i, count):0.#}" y="{SumTop + SumHeight + 18}" text-anchor="middle" fill="#5c574b">{day.ToString(first ? format + " yyyy" : format, CultureInfo.InvariantCulture)}</text>"""
            );
        }
        svg.Append('\n');
    }

    /// <summary>What a pointer that rests on a period is told.</summary>
    private static void DrawTold(StringBuilder svg, IReadOnlyList<Cell> cells)
    {
        if (cells.Count > Told)
        {
            return;
        }
        for (int i = 0; i < cells.Count; i++)
        {
            var c = cells[i];
            var words =
                c.StoriesRead == 0
                    ? "nothing was read"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"level {c.Level:0.0}, tone {c.Tone:0.0}, {c.Events} events in {c.Stories} of {c.StoriesRead} stories"
                    );
            Append(
                svg,
                $"""<rect class="told" x="{X(i, cells.Count):0.#}" y="{LevelTop}" width="{Step(cells.Count):0.#}" height="{SumTop + SumHeight - LevelTop}" fill-opacity="0"><title>{Escape(c.Period)}: {words}</title></rect>"""
            );
        }
        svg.Append('\n');
    }

    private static int IndexOf(IReadOnlyList<Cell> cells, DateOnly day)
    {
        int at = -1;
        while (at + 1 < cells.Count && cells[at + 1].Start <= day)
        {
            at++;
        }
        return at;
    }

    private static double Hostile(Cell c) => -(c.VerbalConflict + c.MaterialConflict);

    private static double Step(int count) => (Width - Left - Right) / Math.Max(1, count);

    private static double X(int i, int count) => Left + (i * Step(count));

    private static double Middle(int i, int count) => X(i, count) + (Step(count) / 2);

    private static double LevelY(double level) =>
        LevelTop
        + ((Levels.Count - Math.Clamp(level, 1, Levels.Count)) * LevelHeight / (Levels.Count - 1));

    private static void Append(StringBuilder text, FormattableString words) =>
        text.Append(words.ToString(CultureInfo.InvariantCulture));

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
