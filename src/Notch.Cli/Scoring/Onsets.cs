using System.Globalization;
using System.Text;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>Outbreaks and easings from public history, as docs/onsets.md describes the list.</summary>
internal static class Onsets
{
    /// <summary>Reads a list: day, rise or fall, pairs with blanks between them, what happened; by tabs, "#" for a comment.</summary>
    /// <param name="path">A file; null for the shipped list.</param>
    /// <exception cref="CliException">No such file (NX501), or a line is wrong (NX512).</exception>
    public static IReadOnlyList<Onset> Read(string? path)
    {
        if (path is not null && !File.Exists(path))
        {
            throw new CliException("NX501", $"{path}: cannot be opened: no such file");
        }
        using var text = path is null ? Shipped() : new StreamReader(path, Encoding.UTF8);
        var onsets = new List<Onset>();
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (
                cells.Length < 4
                || !DateOnly.TryParseExact(
                    cells[0],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                || cells[1] is not ("rise" or "fall")
            )
            {
                throw new CliException(
                    "NX512",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path ?? "onsets.tsv"}:{number}: expected day, rise or fall, pairs, what happened, with tabs between them"
                    )
                );
            }
            foreach (string name in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Pair.TryParse(name, out var pair))
                {
                    onsets.Add(new Onset(pair, day, cells[1] == "rise", cells[3]));
                }
            }
        }
        return onsets;
    }

    private static StreamReader Shipped() =>
        new(typeof(Onsets).Assembly.GetManifestResourceStream("onsets.tsv")!, Encoding.UTF8);
}
