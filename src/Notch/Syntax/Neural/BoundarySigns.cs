using Notch.Text;

namespace Notch.Syntax.Neural;

/// <summary>What can be seen of a gap between two words without knowing the words: marks, capitals, spaces, the rules' opinion.</summary>
internal static class BoundarySigns
{
    /// <summary>Numbers that <see cref="Write"/> writes.</summary>
    public const int Count = 32;

    /// <summary>True when a sentence might end after a token whatever the rules say: a mark stands there, or no small letter follows.</summary>
    public static bool IsCandidate(string text, IReadOnlyList<TextSpan> tokens, int token)
    {
        char next = text[tokens[token + 1].Start];
        return !char.IsLower(next) || IsStop(text[tokens[token].End - 1]);
    }

    /// <summary>Writes the signs of the gap after a token.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="signs"><see cref="Count"/> zeros; receives ones and small numbers.</param>
    public static void Write(BoundaryGap gap, Span<float> signs)
    {
        string text = gap.Text;
        var before = gap.Tokens[gap.Token];
        var after = gap.Tokens[gap.Token + 1];
        var last = text.AsSpan(before.Start, before.Length);
        var next = text.AsSpan(after.Start, after.Length);
        signs[0] = gap.Rule ? 1 : 0;
        signs[1] = after.Start > before.End ? 1 : 0;
        signs[2] = text.AsSpan(before.End, after.Start - before.End).Contains('\n') ? 1 : 0;
        signs[3] = last is "." ? 1 : 0;
        signs[4] = last is "?" or "!" ? 1 : 0;
        signs[5] = last[^1] == '.' && last.Length > 1 ? 1 : 0;
        signs[6] = last[0] == '.' && last.Length > 1 || last is "…" ? 1 : 0;
        signs[7] = last is ":" or ";" ? 1 : 0;
        signs[8] = last is "," ? 1 : 0;
        signs[9] = last[^1] is '-' or '–' or '—' ? 1 : 0;
        signs[10] = last[^1] is '"' or '”' or '»' or '\'' or '’' ? 1 : 0;
        signs[11] = last[^1] is ')' or ']' or '}' ? 1 : 0;
        signs[12] = char.IsDigit(last[^1]) ? 1 : 0;
        signs[13] = char.IsUpper(last[0]) ? 1 : 0;
        signs[14] = char.IsLower(last[0]) ? 1 : 0;
        signs[15] = char.IsUpper(next[0]) ? 1 : 0;
        signs[16] = next.Length > 1 && char.IsUpper(next[^1]) ? 1 : 0;
        signs[17] = char.IsLower(next[0]) ? 1 : 0;
        signs[18] = char.IsDigit(next[0]) ? 1 : 0;
        signs[19] = next[0] is '"' or '“' or '«' or '„' or '\'' or '‘' or '`' ? 1 : 0;
        signs[20] = next[0] is '(' or '[' or '{' ? 1 : 0;
        signs[21] = IsStop(next[0]) || next[0] is ',' or ':' or ';' ? 1 : 0;
        signs[22] = next[0] is '-' or '–' or '—' or '*' or '•' ? 1 : 0;
        signs[23] = gap.QuoteOpen ? 1 : 0;
        signs[24] = gap.BracketOpen ? 1 : 0;
        signs[25] = Length(gap.Behind);
        signs[26] = Length(gap.Ahead);
        signs[27] = gap.Behind == 1 ? 1 : 0;
        signs[28] = gap.Ahead == 1 ? 1 : 0;
        signs[29] = gap.Starter ? 1 : 0;
        signs[30] = gap.Abbreviation == AbbreviationKind.None ? 0 : 1;
        signs[31] = gap.Abbreviation is AbbreviationKind.Title or AbbreviationKind.Inside ? 1 : 0;
    }

    private static bool IsStop(char c) =>
        c is '.' or '!' or '?' or '…' or '"' or '”' or '»' or '\'' or '’' or ')' or ']' or ':';

    /// <summary>Small for short, near one for long.</summary>
    private static float Length(int words) => MathF.Log2(1 + words) / 6;
}
