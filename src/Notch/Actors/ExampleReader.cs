using System.Diagnostics.CodeAnalysis;
using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Reads a `+` or `-` line with its date and the expectation under it.</summary>
internal static class ExampleReader
{
    /// <summary>Reads an example; a wrong one becomes an error.</summary>
    public static bool TryRead(
        LexiconLine line,
        bool countsAgents,
        List<LexiconError> errors,
        [NotNullWhen(true)] out ActorExample? example
    )
    {
        example = null;
        string sentence = line.Rest;
        DateOnly? date = null;
        int at = sentence.LastIndexOf('@');
        if (at > 0 && sentence[at - 1] == ' ')
        {
            string written = sentence[(at + 1)..].Trim();
            if (written.Length != 10 || !DateSpan.TryParseDay(written, atEnd: false, out var day))
            {
                errors.Add(line.Error("NX113", $"bad date '@{written}'; expected '@2020-01-10'"));
                return false;
            }
            date = day;
            sentence = sentence[..at].TrimEnd();
        }
        bool none = line.Keyword == "-";
        if (sentence.Length == 0 || line.Children.Count != (none ? 0 : 1))
        {
            errors.Add(
                line.Error(
                    "NX116",
                    none
                        ? "expected '- SENTENCE' with nothing under it"
                        : "expected '+ SENTENCE' with one line of codes under it, such as 'USA GOV; IRQ'"
                )
            );
            return false;
        }
        string[] expected = none
            ? []
            : line.Children[0]
                .Text.Split(
                    ';',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                );
        example = new ActorExample(line.Place, sentence, date, expected, countsAgents);
        return true;
    }
}
