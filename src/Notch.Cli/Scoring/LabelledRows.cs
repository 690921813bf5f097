namespace Notch.Cli.Scoring;

/// <summary>Reads tab-separated files with a header line; fields may be quoted as spreadsheets do.</summary>
internal static class LabelledRows
{
    /// <summary>All rows, each by column name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <exception cref="CliException">NX602: no such file; NX603: a column or field is missing.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(
        string path,
        params string[] required
    )
    {
        string[] lines = LabelledLines.All(path);
        string[] header = lines.Length == 0 ? [] : lines[0].Split('\t');
        foreach (string name in required)
        {
            if (!header.Contains(name, StringComparer.Ordinal))
            {
                throw new CliException("NX603", $"{path}: no column '{name}' in its first line");
            }
        }
        var rows = new List<IReadOnlyDictionary<string, string>>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }
            string[] fields = lines[i].Split('\t');
            if (fields.Length != header.Length)
            {
                throw new CliException(
                    "NX603",
                    $"{path}:{i + 1}: {fields.Length} fields; expected {header.Length}"
                );
            }
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int c = 0; c < header.Length; c++)
            {
                row[header[c]] = Unquote(fields[c]);
            }
            rows.Add(row);
        }
        return rows;
    }

    private static string Unquote(string field) =>
        field.Length >= 2 && field[0] == '"' && field[^1] == '"'
            ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : field;
}
