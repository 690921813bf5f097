using Notch.Text;

namespace Notch.Lexicons;

/// <summary>One line of a lexicon file, without its comment, with the lines indented under it.</summary>
/// <param name="File">Path inside the lexicon, with forward slashes.</param>
/// <param name="Position">Where the line's first word stands.</param>
/// <param name="Keyword">The first word: "verb", "pattern", "+", "-", or the first word of an expectation line.</param>
/// <param name="Rest">What follows the keyword, trimmed; empty when nothing does.</param>
/// <param name="Children">Lines that are indented deeper, in file order.</param>
public sealed record LexiconLine(
    string File,
    TextPosition Position,
    string Keyword,
    string Rest,
    IReadOnlyList<LexiconLine> Children
)
{
    /// <summary>The whole line without indentation and comment.</summary>
    public string Text => Rest.Length == 0 ? Keyword : $"{Keyword} {Rest}";

    /// <summary>"verbs/meet.txt:5", the name under which a line explains a code.</summary>
    public string Place =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Position.Line}");

    /// <summary>An error at this line.</summary>
    /// <param name="code">A code listed in docs/errors.md.</param>
    /// <param name="message">What is wrong and what was expected.</param>
    public LexiconError Error(string code, string message) => new(code, File, Position, message);
}
