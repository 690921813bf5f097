using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Where things stand in a chart of a series: columns from left to right, sums about a zero line, levels in a strip below.</summary>
internal sealed class ChartFrame
{
    public const double Width = 720;
    public const double Height = 320;
    public const double Left = 62;
    public const double Right = 704;
    public const double Top = 62;
    public const double Bottom = 196;
    public const double LevelTop = 212;
    public const double LevelBottom = 266;

    /// <summary>More columns than this are not told apart; neighbours are then summed.</summary>
    private const int MostColumns = 320;

    private readonly DateOnly _first;
    private readonly double _days;

    public ChartFrame(PairSeries series)
    {
        Columns = ColumnsOf(series);
        _first = Columns[0].Start;
        _days = Math.Max(1, Columns[^1].End.DayNumber - _first.DayNumber);
        double up = Columns.Max(c => c.Cooperation);
        double down = Columns.Max(c => c.Conflict);
        Step = StepOf(Math.Max(up, down));
        Up = Math.Max(up, Step) * 1.04;
        Down = Math.Max(down, Step) * 1.04;
    }

    /// <summary>What is drawn, in order; at least one.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; }

    /// <summary>Distance of the marks on the axis of sums.</summary>
    public double Step { get; }

    /// <summary>Top of the axis; above zero.</summary>
    public double Up { get; }

    /// <summary>Bottom of the axis, as a number above zero.</summary>
    public double Down { get; }

    /// <summary>Day before which the chart ends.</summary>
    public DateOnly End => Columns[^1].End;

    /// <summary>First day.</summary>
    public DateOnly Start => _first;

    public double X(DateOnly day) =>
        Left + ((day.DayNumber - _first.DayNumber) / _days * (Right - Left));

    public double Y(double sum) => Top + ((Up - sum) / (Up + Down) * (Bottom - Top));

    /// <summary>Fighting stands at the top: a tone that rises goes up.</summary>
    public static double LevelY(double level) =>
        LevelBottom - ((level - 0.5) / Levels.Count * (LevelBottom - LevelTop));

    private static List<ChartColumn> ColumnsOf(PairSeries series)
    {
        int together = (series.Cells.Count + MostColumns - 1) / MostColumns;
        var columns = new List<ChartColumn>();
        for (int i = 0; i < series.Cells.Count; i += together)
        {
            var cells = series.Cells.Skip(i).Take(together).ToArray();
            var last = cells.LastOrDefault(c => c.Level is not null);
            columns.Add(
                new ChartColumn(
                    cells[0].Start,
                    Period.Next(series.Kind, cells[^1].Start),
                    cells.Sum(c => c.VerbalCooperation),
                    cells.Sum(c => c.MaterialCooperation),
                    -cells.Sum(c => c.VerbalConflict),
                    -cells.Sum(c => c.MaterialConflict),
                    cells.All(c => c.Tone is null),
                    last?.Level,
                    last?.LevelLow,
                    last?.LevelHigh
                )
            );
        }
        return columns;
    }

    /// <summary>1, 2 or 5 times a power of ten, so that the larger side has at most three marks.</summary>
    private static double StepOf(double most)
    {
        double rough = Math.Max(most, 1) / 3;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double lead = rough / power;
        return power
            * (
                lead <= 1 ? 1
                : lead <= 2 ? 2
                : lead <= 5 ? 5
                : 10
            );
    }
}
