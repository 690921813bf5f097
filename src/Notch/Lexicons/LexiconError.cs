using Notch.Text;

namespace Notch.Lexicons;

/// <summary>One thing that is wrong in a lexicon file, said so that its writer can mend it.</summary>
/// <param name="Code">A code listed in docs/errors.md, such as "NX101".</param>
/// <param name="File">Path inside the lexicon, with forward slashes: "verbs/meet.txt".</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record LexiconError(string Code, string File, TextPosition Position, string Message)
{
    /// <summary>"verbs/meet.txt:5:3: NX101: ...".</summary>
    public override string ToString() => $"{File}:{Position}: {Code}: {Message}";
}
