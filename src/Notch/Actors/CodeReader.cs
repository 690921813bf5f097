using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Reads "IRQ PRM REB" and lists between bars.</summary>
internal static class CodeReader
{
    /// <summary>Reads a country and its sectors; a wrong one becomes an error.</summary>
    public static bool TryRead(
        LexiconLine line,
        string text,
        List<LexiconError> errors,
        out ActorCode code,
        out IReadOnlyList<string> sectors
    )
    {
        code = default;
        sectors = [];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !IsCountry(words[0]))
        {
            errors.Add(
                line.Error(
                    "NX112",
                    $"bad code '{text.Trim()}'; expected a country (ISO alpha-3) or IGO UNO EUR NGO ISM IMG MNC, then sectors"
                )
            );
            return false;
        }
        for (int i = 1; i < words.Length; i++)
        {
            if (!Sector.IsKnown(words[i]))
            {
                errors.Add(UnknownSector(line, words[i]));
                return false;
            }
        }
        code = new ActorCode(words[0], words.Length > 1 ? words[1] : "");
        sectors = words.Length > 2 ? words[2..] : [];
        return true;
    }

    /// <summary>The error for a sector that PLOVER does not know.</summary>
    public static LexiconError UnknownSector(LexiconLine line, string word) =>
        line.Error(
            "NX112",
            $"unknown sector '{word}'; expected one of {string.Join(' ', Sector.All)}"
        );

    /// <summary>True for PLOVER's codes of what is no state.</summary>
    public static bool IsOrganization(string text) =>
        text is "IGO" or "UNO" or "EUR" or "NGO" or "ISM" or "IMG" or "MNC";

    /// <summary>True for three capital letters.</summary>
    public static bool IsCountry(string text) =>
        text.Length == 3
        && char.IsAsciiLetterUpper(text[0])
        && char.IsAsciiLetterUpper(text[1])
        && char.IsAsciiLetterUpper(text[2]);

    /// <summary>The parts between bars, trimmed; empty parts are left out.</summary>
    public static List<string> Split(string text)
    {
        var parts = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            int bar = rest.IndexOf('|');
            var part = (bar < 0 ? rest : rest[..bar]).Trim();
            if (!part.IsEmpty)
            {
                parts.Add(part.Length == text.Length ? text : part.ToString());
            }
            rest = bar < 0 ? default : rest[(bar + 1)..];
        }
        return parts;
    }
}
