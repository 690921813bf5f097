namespace Notch.Cli.Scoring;

/// <summary>Reads the lines of a labelled file.</summary>
internal static class LabelledLines
{
    /// <summary>All lines.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CliException">NX602: the file cannot be read.</exception>
    public static string[] All(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX602", $"{path}: {e.Message}");
        }
    }

    /// <summary>The lines that are not empty, each with its place: "rows.jsonl:3".</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CliException">NX602: the file cannot be read.</exception>
    public static IEnumerable<(string Line, string Place)> Filled(string path)
    {
        string[] lines = All(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                yield return (lines[i], $"{path}:{i + 1}");
            }
        }
    }
}
