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
        var open = new List<OpenLine>();
        int number = 0;
        for (int at = 0; at <= text.Length; number++)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            ReadLine(path, text.AsSpan(at, end - at), number + 1, roots, open, errors);
            at = end + 1;
        }
        Close(path, 0, roots, open);
        return new LexiconFile(path, roots);
    }

    /// <summary>A line that may still get lines under it.</summary>
    private sealed record OpenLine(int Indent, TextPosition Position, string Keyword, string Rest)
    {
        /// <summary>Null while nothing stands under the line.</summary>
        public List<LexiconLine>? Children { get; set; }
    }

    /// <summary>Ends the lines to which a line of some indentation cannot belong, the innermost first.</summary>
    private static void Close(string path, int indent, List<LexiconLine> roots, List<OpenLine> open)
    {
        while (open.Count > 0 && open[^1].Indent >= indent)
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            var line = new LexiconLine(
                path,
                last.Position,
                last.Keyword,
                last.Rest,
                (IReadOnlyList<LexiconLine>?)last.Children ?? []
            );
            (open.Count == 0 ? roots : open[^1].Children ??= []).Add(line);
        }
    }

    private static void ReadLine(
        string path,
        ReadOnlySpan<char> raw,
        int number,
        List<LexiconLine> roots,
        List<OpenLine> open,
        ICollection<LexiconError> errors
    )
    {
        var line = WithoutComment(raw, out bool isEscaped).TrimEnd();
        int indent = 0;
        while (indent < line.Length && line[indent] == ' ')
        {
            indent++;
        }
        if (indent == line.Length)
        {
            return;
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
            return;
        }
        Close(path, indent, roots, open);
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
            return;
        }
        var body = line[indent..];
        int space = body.IndexOf(' ');
        string keyword = Keyword(space < 0 ? body : body[..space]);
        string rest = space < 0 ? "" : body[space..].Trim().ToString();
        if (isEscaped)
        {
            keyword = keyword.Replace("\\#", "#", StringComparison.Ordinal);
            rest = rest.Replace("\\#", "#", StringComparison.Ordinal);
        }
        open.Add(new OpenLine(indent, position, keyword, rest));
    }

    /// <summary>The words that open most lines need no new string each time.</summary>
    private static string Keyword(ReadOnlySpan<char> word) =>
        word switch
        {
            "+" => "+",
            "-" => "-",
            "actor" => "actor",
            "alias" => "alias",
            "code" => "code",
            "office" => "office",
            "gender" => "gender",
            "pattern" => "pattern",
            _ => word.ToString(),
        };

    /// <summary>A '#' at the margin or after white space starts a comment; "\#" is the character itself.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line, out bool isEscaped)
    {
        isEscaped = false;
        for (int from = 0; ; )
        {
            int at = line[from..].IndexOf('#');
            if (at < 0)
            {
                return line;
            }
            at += from;
            if (at == 0 || line[at - 1] is ' ' or '\t')
            {
                return line[..at];
            }
            isEscaped |= line[at - 1] == '\\';
            from = at + 1;
        }
    }
}
