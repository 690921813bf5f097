using Notch.Text;

namespace Notch.Lexicons;

/// <summary>A lexicon file as a forest of lines: indentation shows what belongs to what, '#' starts a comment.</summary>
/// <param name="Path">Path inside the lexicon, with forward slashes: "verbs/meet.txt".</param>
/// <param name="Lines">The lines that stand at the margin, in file order.</param>
public sealed record LexiconFile(string Path, IReadOnlyList<LexiconLine> Lines)
{
    /// <summary>Reads a file's text. Two spaces deepen by one level; tabs are refused.</summary>
    /// <param name="path">Path inside the lexicon, used in errors and in <see cref="LexiconLine.Place"/>.</param>
    /// <param name="text">The file's whole text.</param>
    /// <param name="errors">Receives what is wrong; bad lines are left out and reading goes on.</param>
    public static LexiconFile Parse(string path, string text, ICollection<LexiconError> errors)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(errors);
        var roots = new List<LexiconLine>();
        var open = new List<(int Indent, List<LexiconLine> Children)>();
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = WithoutComment(raw).TrimEnd();
            int indent = 0;
            while (indent < line.Length && line[indent] == ' ')
            {
                indent++;
            }
            if (indent == line.Length)
            {
                continue;
            }
            var position = new TextPosition(number, indent + 1);
            if (line[indent] == '\t')
            {
                errors.Add(
                    new LexiconError(
                        "NX101",
                        path,
                        position,
                        "a tab in the indentation; expected two spaces for each level"
                    )
                );
                continue;
            }
            while (open.Count > 0 && open[^1].Indent >= indent)
            {
                open.RemoveAt(open.Count - 1);
            }
            if (indent > 0 && open.Count == 0)
            {
                errors.Add(
                    new LexiconError(
                        "NX102",
                        path,
                        position,
                        "an indented line with no line above it to belong to; expected it at the margin"
                    )
                );
                continue;
            }
            string body = line[indent..];
            int space = body.IndexOf(' ', StringComparison.Ordinal);
            string keyword = space < 0 ? body : body[..space];
            string rest = space < 0 ? "" : body[space..].Trim();
            var children = new List<LexiconLine>();
            (open.Count == 0 ? roots : open[^1].Children).Add(
                new LexiconLine(path, position, keyword, rest, children)
            );
            open.Add((indent, children));
        }
        return new LexiconFile(path, roots);
    }

    /// <summary>A '#' at the margin or after white space starts a comment; "\#" is the character itself.</summary>
    private static string WithoutComment(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
            {
                return line[..i];
            }
        }
        return line.Replace("\\#", "#", StringComparison.Ordinal);
    }
}
