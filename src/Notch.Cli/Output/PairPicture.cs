using System.Globalization;
using Notch.Pairs;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Notch.Cli.Output;

/// <summary>A pair's series as a table with bars, for the terminal.</summary>
internal static class PairPicture
{
    private const int BarWidth = 18;

    /// <summary>Writes one row a period: level, cooperation and conflict as bars about a zero line, and what was read.</summary>
    /// <param name="series">The series.</param>
    /// <param name="console">Where to.</param>
    public static void Write(PairSeries series, IAnsiConsole console)
    {
        double scale = Math.Max(
            1,
            series.Cells.Select(c => Math.Max(Cooperation(c), -Conflict(c))).DefaultIfEmpty(1).Max()
        );
        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumn(series.Kind.ToString().ToLowerInvariant());
        table.AddColumn("level");
        table.AddColumn(new TableColumn("conflict").RightAligned());
        table.AddColumn("cooperation");
        table.AddColumn(new TableColumn("tone").RightAligned());
        table.AddColumn(new TableColumn("events").RightAligned());
        table.AddColumn(new TableColumn("stories").RightAligned());
        table.AddColumn("notch");
        foreach (var cell in series.Cells)
        {
            table.AddRow(
                new Words(cell.Period),
                new Words(cell.Level is { } level ? $"{Steps(level)} {Levels.Name(level)}" : ""),
                new Markup($"[red]{Bar(-Conflict(cell), scale)}[/]"),
                new Markup($"[green]{Bar(Cooperation(cell), scale)}[/]"),
                new Words(cell.Tone?.ToString("F1", CultureInfo.InvariantCulture) ?? "no data"),
                new Words(cell.Events.ToString(CultureInfo.InvariantCulture)),
                new Words(cell.Stories.ToString(CultureInfo.InvariantCulture)),
                new Markup(Notches(series, cell))
            );
        }
        console.Write(table);
    }

    private static double Cooperation(Cell cell) =>
        cell.VerbalCooperation + cell.MaterialCooperation;

    private static double Conflict(Cell cell) => cell.VerbalConflict + cell.MaterialConflict;

    private static string Bar(double value, double scale) =>
        new('█', (int)Math.Round(BarWidth * value / scale));

    private static string Steps(double level) =>
        new string('■', (int)Math.Round(level))
        + new string('·', Levels.Count - (int)Math.Round(level));

    private static string Notches(PairSeries series, Cell cell)
    {
        var next = Next(series.Kind, cell.Start);
        return string.Join(
            ' ',
            series
                .Changes.Where(c => c.Date >= cell.Start && c.Date < next)
                .Select(c =>
                    $"[{(c.Notches > 0 ? "red" : "green")}]{(c.Notches > 0 ? '▲' : '▼')}{Math.Abs(c.Notches)}{(c.Announced ? "" : "?")}[/]"
                )
        );
    }

    private static DateOnly Next(PeriodKind kind, DateOnly start) =>
        kind switch
        {
            PeriodKind.Day => start.AddDays(1),
            PeriodKind.Week => start.AddDays(7),
            _ => start.AddMonths(1),
        };
}
