using System.Globalization;
using System.Text;
using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Charts;

/// <summary>A small picture of a pair's level: up is more hostile; a period without a level is a gap, never a line.</summary>
/// <param name="Steps">Heights of the faint lines, one for each step of the ladder.</param>
/// <param name="Bands">Closed paths: from the lower to the upper end of the level's interval.</param>
/// <param name="Lines">Open paths of the level.</param>
/// <param name="Turns">Where the level changed.</param>
/// <param name="End">The newest level; null when there is none.</param>
/// <param name="Words">The picture in words.</param>
public sealed record SparkPath(
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Bands,
    IReadOnlyList<string> Lines,
    IReadOnlyList<SparkTurn> Turns,
    SparkPoint? End,
    string Words
)
{
    /// <summary>Units from left to right.</summary>
    public const int Width = 260;

    /// <summary>Units from top to bottom.</summary>
    public const int Height = 64;

    private const double Edge = 5;

    /// <summary>The picture of these cells.</summary>
    /// <param name="cells">Oldest first.</param>
    /// <param name="changes">Changes of the same pair.</param>
    public static SparkPath Of(IReadOnlyList<Cell> cells, IReadOnlyList<ChangePoint> changes)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(changes);
        var runs = Runs(cells);
        int last = runs.Count == 0 ? -1 : runs[^1].End - 1;
        return new SparkPath(
            [.. Enumerable.Range(1, 7).Select(level => Text(Y(level)))],
            [.. runs.Where(r => r.End - r.Start > 1).Select(r => Band(cells, r))],
            [.. runs.Select(r => Line(cells, r))],
            [.. changes.Select(c => Turn(cells, c)).OfType<SparkTurn>()],
            last < 0
                ? null
                : new SparkPoint(Text(X(last, cells.Count)), Text(Y(cells[last].Level!.Value))),
            Describe(cells, runs)
        );
    }

    /// <summary>Unbroken stretches of cells with a level, end excluded.</summary>
    private static List<(int Start, int End)> Runs(IReadOnlyList<Cell> cells)
    {
        var runs = new List<(int, int)>();
        int start = -1;
        for (int i = 0; i <= cells.Count; i++)
        {
            bool known = i < cells.Count && cells[i].Level is not null;
            if (known && start < 0)
            {
                start = i;
            }
            else if (!known && start >= 0)
            {
                runs.Add((start, i));
                start = -1;
            }
        }
        return runs;
    }

    private static string Line(IReadOnlyList<Cell> cells, (int Start, int End) run)
    {
        var path = new StringBuilder();
        for (int i = run.Start; i < run.End; i++)
        {
            Append(path, i, cells.Count, cells[i].Level!.Value);
        }
        if (run.End - run.Start == 1)
        {
            path.Append("h0.01");
        }
        return path.ToString();
    }

    private static string Band(IReadOnlyList<Cell> cells, (int Start, int End) run)
    {
        var path = new StringBuilder();
        for (int i = run.Start; i < run.End; i++)
        {
            Append(path, i, cells.Count, cells[i].LevelHigh ?? cells[i].Level!.Value);
        }
        for (int i = run.End - 1; i >= run.Start; i--)
        {
            Append(path, i, cells.Count, cells[i].LevelLow ?? cells[i].Level!.Value);
        }
        return path.Append('Z').ToString();
    }

    private static void Append(StringBuilder path, int i, int count, double level) =>
        path.Append(path.Length == 0 ? 'M' : 'L')
            .Append(Text(X(i, count)))
            .Append(' ')
            .Append(Text(Y(level)));

    private static SparkTurn? Turn(IReadOnlyList<Cell> cells, ChangePoint change)
    {
        int at = -1;
        for (int i = 0; i < cells.Count && cells[i].Start <= change.Date; i++)
        {
            at = i;
        }
        return at < 0
            ? null
            : new SparkTurn(Text(X(at, cells.Count)), NotchWords.Direction(change));
    }

    private static string Describe(IReadOnlyList<Cell> cells, List<(int Start, int End)> runs)
    {
        if (runs.Count == 0)
        {
            return "No level is known yet.";
        }
        var first = cells[runs[0].Start];
        var last = cells[runs[^1].End - 1];
        return $"Level from {first.Period} to {last.Period}: {Say(first)} at first, {Say(last)} at last, of 7.";
    }

    private static string Say(Cell cell) =>
        $"{NumberWords.Plain(cell.Level)} ({LevelWords.Name(cell.Level!.Value)})";

    private static double X(int i, int count) =>
        count < 2 ? Width / 2.0 : Edge + (i * (Width - (2 * Edge)) / (count - 1));

    private static double Y(double level) =>
        Height - Edge - ((Math.Clamp(level, 1, 7) - 1) * (Height - (2 * Edge)) / 6);

    private static string Text(double number) =>
        number.ToString("0.#", CultureInfo.InvariantCulture);
}
