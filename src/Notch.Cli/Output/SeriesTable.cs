using System.Globalization;
using Notch.Pairs;
using Spectre.Console;
using Cell = Notch.Pairs.Cell;

namespace Notch.Cli.Output;

/// <summary>A pair's series for people: a chart of words and deeds about a middle line, levels, and the notches with their sentences.</summary>
internal static class SeriesTable
{
    private const int Half = 16;

    /// <summary>Writes the series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="a">Name of the first party.</param>
    /// <param name="b">Name of the second.</param>
    /// <param name="console">Where to.</param>
    public static void Write(PairSeries series, string a, string b, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            $"[bold]{a}[/] {(series.IsDirected ? "to" : "and")} [bold]{b}[/]"
        );
        double top = Math.Max(
            1,
            series
                .Cells.Select(c =>
                    Math.Max(
                        c.VerbalCooperation + c.MaterialCooperation,
                        -c.VerbalConflict - c.MaterialConflict
                    )
                )
                .DefaultIfEmpty(1)
                .Max()
        );
        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumn("period");
        table.AddColumn(new TableColumn("events").RightAligned());
        table.AddColumn(new TableColumn("sources").RightAligned());
        table.AddColumn(new TableColumn("conflict").RightAligned());
        table.AddColumn("cooperation");
        table.AddColumn(new TableColumn("tone").RightAligned());
        table.AddColumn("level");
        for (int i = 0; i < series.Cells.Count; i++)
        {
            int first = i;
            while (
                i + 1 < series.Cells.Count && IsGap(series.Cells[i]) && IsGap(series.Cells[i + 1])
            )
            {
                i++;
            }
            Add(table, series.Cells[first], series.Cells[i], top);
        }
        console.Write(table);
        console.MarkupLine(
            "[red]█[/] deeds of conflict  [darkorange]▒[/] words of conflict  [blue]▒[/] words of cooperation  [green]█[/] deeds of cooperation  [grey]· nothing read[/]"
        );
        foreach (var change in series.Changes)
        {
            Write(change, console);
        }
    }

    /// <summary>Writes one change with the sentences behind it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="console">Where to.</param>
    public static void Write(ChangePoint change, IAnsiConsole console)
    {
        console.WriteLine();
        bool isRise = change.Notches > 0;
        string verb = (change.Announced, isRise) switch
        {
            (true, true) => "rises",
            (true, false) => "falls",
            (false, true) => "seems to rise",
            (false, false) => "seems to fall",
        };
        int size = Math.Abs(change.Notches);
        string sources = change.Sources switch
        {
            0 => "",
            1 => "; one source",
            _ => string.Create(CultureInfo.InvariantCulture, $"; {change.Sources} sources"),
        };
        console.MarkupLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"[bold]{(isRise ? "[red]▲[/]" : "[green]▼[/]")} {change.Date:yyyy-MM-dd}[/]  the tone {verb} {(size == 1 ? "a notch" : size + " notches")} between {Markup.Escape(change.A)} and {Markup.Escape(change.B)}: {Levels.Name(change.FromLevel)} to {Levels.Name(change.ToLevel)} [grey](probability {change.Probability:F2}, known on {change.KnownOn:yyyy-MM-dd}{sources})[/]"
            )
        );
        foreach (var reason in change.Because.Where(r => r.Sentence is not null).Take(5))
        {
            console.MarkupLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"   [grey]{reason.Share, 4:P0}[/]  {Markup.Escape(reason.Sentence!.ReplaceLineEndings(" "))}"
                )
            );
        }
    }

    private static bool IsGap(Cell cell) => cell.Tone is null;

    /// <summary>One row for a period, or for a gap of several.</summary>
    private static void Add(Table table, Cell cell, Cell last, double top)
    {
        if (IsGap(cell))
        {
            string span = cell == last ? cell.Period : $"{cell.Period} to {last.Period}";
            table.AddRow($"[grey]{span}[/]", "[grey]·[/]", "", "", "", "", "");
            return;
        }
        table.AddRow(
            cell.Period,
            Number(cell.Events),
            Number(cell.Sources),
            Bar(-cell.VerbalConflict, "darkorange", '▒', top)
                + Bar(-cell.MaterialConflict, "red", '█', top),
            Bar(cell.MaterialCooperation, "green", '█', top)
                + Bar(cell.VerbalCooperation, "blue", '▒', top),
            (cell.Tone ?? 0).ToString("F1", CultureInfo.InvariantCulture),
            cell.Level is { } level
                ? string.Create(CultureInfo.InvariantCulture, $"{level:F1} {Levels.Name(level)}")
                : ""
        );
    }

    private static string Bar(double value, string colour, char mark, double top)
    {
        int length = (int)Math.Round(value / top * Half);
        return length == 0 ? "" : $"[{colour}]{new string(mark, length)}[/]";
    }

    private static string Number(int value) =>
        value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture);
}
