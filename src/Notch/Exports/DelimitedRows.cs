using System.Text;

namespace Notch.Exports;

/// <summary>Rows of a delimited file: by tabs, without quoting, when the first line holds a tab; else by commas with double quotes.</summary>
internal static class DelimitedRows
{
    /// <summary>Line number of each row's start, and its cells. Empty lines are left out.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(TextReader input)
    {
        int number = 0;
        bool? isTabbed = null;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (number == 1)
            {
                line = line.TrimStart('\uFEFF');
            }
            if (line.Length == 0)
            {
                continue;
            }
            isTabbed ??= line.Contains('\t', StringComparison.Ordinal);
            if (isTabbed.Value)
            {
                yield return (number, line.Split('\t'));
                continue;
            }
            int start = number;
            while (IsQuoteOpen(line) && input.ReadLine() is { } more)
            {
                number++;
                line += "\n" + more;
            }
            yield return (start, Split(line));
        }
    }

    /// <summary>Positions of columns by their name, in any case.</summary>
    public static Dictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < header.Count; i++)
        {
            columns.TryAdd(header[i].Trim(), i);
        }
        return columns;
    }

    private static bool IsQuoteOpen(string line)
    {
        bool open = false;
        foreach (char c in line)
        {
            open ^= c == '"';
        }
        return open;
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
