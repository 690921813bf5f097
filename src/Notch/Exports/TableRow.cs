using System.Globalization;

namespace Notch.Exports;

/// <summary>A row of a table whose columns are known by name.</summary>
internal readonly struct TableRow(
    int line,
    Dictionary<string, int> columns,
    IReadOnlyList<string> cells
)
{
    /// <summary>One-based line.</summary>
    public int Line => line;

    /// <summary>The cell's text, trimmed; empty when the row is too short, the column is missing, or the cell says "NA", "None" or "NULL".</summary>
    public string this[string column]
    {
        get
        {
            if (!columns.TryGetValue(column, out int i) || i >= cells.Count)
            {
                return "";
            }
            string text = cells[i].Trim();
            return text is "NA" or "None" or "NULL" ? "" : text;
        }
    }

    /// <summary>The cell as a number.</summary>
    public bool TryNumber(string column, out double number) =>
        double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>The rows of a file whose first row names the columns, or whose columns are given for a file without names.</summary>
    /// <param name="input">The file's text.</param>
    /// <param name="isHeader">Says whether a first row is names.</param>
    /// <param name="names">Columns of a file without names, by their number.</param>
    public static IEnumerable<TableRow> Read(
        TextReader input,
        Func<IReadOnlyList<string>, bool> isHeader,
        Func<int, IReadOnlyList<string>> names
    )
    {
        Dictionary<string, int>? columns = null;
        foreach (var (line, cells) in DelimitedRows.Read(input))
        {
            if (columns is null)
            {
                bool isNamed = isHeader(cells);
                columns = DelimitedRows.Columns(isNamed ? cells : names(cells.Count));
                if (isNamed)
                {
                    continue;
                }
            }
            yield return new TableRow(line, columns, cells);
        }
    }
}
