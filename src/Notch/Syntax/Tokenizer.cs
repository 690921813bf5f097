using System.Globalization;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>
/// Cuts a text into tokens as the English Web Treebank does: contractions and most hyphenated words fall apart,
/// abbreviations keep their stop, addresses and figures stay whole.
/// </summary>
/// <param name="words">Abbreviations and words that open sentences.</param>
public sealed class Tokenizer(SentenceWords words)
{
    /// <summary>All tokens of a text, in order. White space and control characters belong to none.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<TextSpan> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<TextSpan>(text.Length / 5);
        int i = 0;
        while (i < text.Length)
        {
            if (IsSpace(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.Length && !IsSpace(text[end]))
            {
                end++;
            }
            ReadChunk(text, i, end, tokens);
            i = end;
        }
        return tokens;
    }

    /// <summary>White space, controls, and marks without a width.</summary>
    internal static bool IsSpace(char c) =>
        char.IsWhiteSpace(c)
        || char.IsControl(c)
        || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
        || c is >= '\u202A' and <= '\u202E';

    private void ReadChunk(string text, int start, int end, List<TextSpan> tokens)
    {
        int i = start;
        while (i < end)
        {
            int next = ReadToken(text, start, i, end, tokens);
            if (next > i)
            {
                tokens.Add(new TextSpan(i, next));
                i = next;
            }
            else
            {
                i = tokens[^1].End;
            }
        }
    }

    /// <summary>The end of the token at <paramref name="i"/>; <paramref name="i"/> itself when the tokens were added already.</summary>
    private int ReadToken(string text, int chunk, int i, int end, List<TextSpan> tokens)
    {
        char c = text[i];
        bool first = i == chunk || !char.IsLetterOrDigit(text[i - 1]);
        if (first && WebAddress.End(text.AsSpan(i, end - i)) is int address and > 0)
        {
            return i + address;
        }
        if (i == chunk && Emoticons.Matches(text.AsSpan(i, end - i)) is int face and > 0)
        {
            return i + face;
        }
        if (IsWordChar(text, i))
        {
            return ReadWord(text, i, end, tokens);
        }
        bool beforeDigit = i + 1 < end && char.IsAsciiDigit(text[i + 1]);
        if (first && c is '+' or '-' or '.' && beforeDigit && i == chunk)
        {
            return ReadWord(text, i, end, tokens);
        }
        if (c is '#' or '@' && i == chunk && i + 1 < end && char.IsLetter(text[i + 1]))
        {
            return NameEnd(text, i + 1, end);
        }
        if (Contractions.IsApostrophe(c) && i == chunk && IsElision(text.AsSpan(i, end - i)))
        {
            return ReadWord(text, i, end, tokens);
        }
        return RunEnd(text, i, end);
    }

    private static bool IsElision(ReadOnlySpan<char> rest)
    {
        Span<int> cuts = stackalloc int[2];
        int length = 1;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }
        return length is 2 or 3
                && rest[1] is 's' or 'm' or 'd' or 'r' or 'v' or 'l'
                && (length == 2 || rest[1..length] is "re" or "ve" or "ll")
            || Contractions.Cut(rest[..length], cuts) > 0
            || (length == 3 && char.IsAsciiDigit(rest[1]));
    }

    /// <summary>The end of a run of like marks, or of one character with what combines with it.</summary>
    private static int RunEnd(string text, int i, int end)
    {
        char c = text[i];
        int next = i + 1;
        if (c is '!' or '?')
        {
            while (next < end && text[next] is '!' or '?')
            {
                next++;
            }
            return next;
        }
        if (
            c
            is '.'
                or '-'
                or '*'
                or '_'
                or '='
                or '~'
                or '<'
                or '>'
                or '#'
                or '+'
                or '`'
                or '\''
                or '…'
        )
        {
            int limit = c is '<' or '>' or '`' or '\'' ? Math.Min(end, i + 2) : end;
            while (next < limit && text[next] == c)
            {
                next++;
            }
            return next;
        }
        if (char.IsHighSurrogate(c) && next < end && char.IsLowSurrogate(text[next]))
        {
            next++;
        }
        while (next < end && Combines(text, next))
        {
            bool joiner = text[next] == '\u200D';
            next++;
            if (joiner && next + 1 < end && char.IsSurrogatePair(text, next))
            {
                next += 2;
            }
        }
        return next;
    }

    private static bool Combines(string text, int i) =>
        text[i] is '\u200D' or (>= '\uFE00' and <= '\uFE0F')
        || CharUnicodeInfo.GetUnicodeCategory(text[i])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark
        || (
            text[i] == '\uD83C' && i + 1 < text.Length && text[i + 1] is >= '\uDFFB' and <= '\uDFFF'
        )
        || (text[i - 1] == '\uD83C' && text[i] is >= '\uDFFB' and <= '\uDFFF');

    private static bool IsWordChar(string text, int i)
    {
        char c = text[i];
        return char.IsLetterOrDigit(c)
            || c == '\u00AD'
            || (
                char.IsSurrogate(c)
                && char.IsSurrogatePair(text, char.IsHighSurrogate(c) ? i : Math.Max(0, i - 1))
                && CharUnicodeInfo.GetUnicodeCategory(text, char.IsHighSurrogate(c) ? i : i - 1)
                    is UnicodeCategory.OtherLetter
                        or UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.DecimalDigitNumber
            );
    }

    private static int NameEnd(string text, int i, int end)
    {
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }
        return i;
    }

    /// <summary>Reads a word with all that belongs inside it, and cuts off contractions and units.</summary>
    private int ReadWord(string text, int start, int end, List<TextSpan> tokens)
    {
        int i = start + 1;
        while (i < end)
        {
            if (IsWordChar(text, i) || Combines(text, i) || Joins(text, start, i, end))
            {
                i++;
            }
            else
            {
                break;
            }
        }
        if (i < end && text[i] == '.' && KeepsStop(text, start, i, end))
        {
            return i + 1;
        }
        if (
            i < end
            && text[i] == '$'
            && text.AsSpan(start, i - start) is "US" or "U" or "C" or "A" or "HK" or "NZ" or "S"
        )
        {
            return i + 1;
        }
        return Cut(text, start, i, tokens);
    }

    /// <summary>True when the mark at <paramref name="i"/> stands inside a word or figure.</summary>
    private static bool Joins(string text, int start, int i, int end)
    {
        if (i + 1 >= end)
        {
            return false;
        }
        char left = text[i - 1];
        char right = text[i + 1];
        bool digits = char.IsAsciiDigit(left) && char.IsAsciiDigit(right);
        switch (text[i])
        {
            case '\'' or '’' or 'ʼ' or '`' or '´' or '‘':
                return char.IsLetterOrDigit(left) && char.IsLetter(right);
            case '.':
                return digits
                    || (
                        char.IsLetterOrDigit(left)
                        && char.IsLetterOrDigit(right)
                        && !IsLostSpace(text, start, i, end)
                    );
            case ',':
                return digits
                    && i + 3 < text.Length
                    && char.IsAsciiDigit(text[i + 2])
                    && char.IsAsciiDigit(text[i + 3]);
            case ':':
                return digits;
            case '/':
                return digits
                    ? !IsFraction(text, start, i, end)
                    : i - start == 1
                        && char.IsLetter(left)
                        && char.IsLetter(right)
                        && EndOfLetters(text, i + 1, end) == i + 2;
            case '&':
                return char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
            case '_' or '@':
                return char.IsLetterOrDigit(right);
            case '-':
                return digits
                    ? IsTelephone(text, start, i, end)
                    : char.IsLetterOrDigit(right)
                        && WordParts.IsPrefix(text.AsSpan(start, i - start));
            default:
                return false;
        }
    }

    /// <summary>"end.The": a full stop whose space was lost.</summary>
    private static bool IsLostSpace(string text, int start, int stop, int end)
    {
        bool lower =
            stop - start >= 2 && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]);
        return lower
            && char.IsUpper(text[stop + 1])
            && stop + 2 < end
            && char.IsLower(text[stop + 2]);
    }

    private static int EndOfLetters(string text, int i, int end)
    {
        while (i < end && char.IsLetterOrDigit(text[i]))
        {
            i++;
        }
        return i;
    }

    /// <summary>"1/2" and "3/4", but not "9/11" and "10/17/2000".</summary>
    private static bool IsFraction(string text, int start, int slash, int end) =>
        slash - start == 1
        && (slash + 2 >= end || !char.IsAsciiDigit(text[slash + 2]) && text[slash + 2] != '/')
        && text[start] < text[slash + 1];

    private static bool IsTelephone(string text, int start, int dash, int end)
    {
        int left = dash;
        while (left > start && char.IsAsciiDigit(text[left - 1]))
        {
            left--;
        }
        int right = dash + 1;
        while (right < end && char.IsAsciiDigit(text[right]))
        {
            right++;
        }
        return (dash - left, right - dash - 1) is (3, 3) or (3, 4) or (5, 4);
    }

    /// <summary>True when the full stop at <paramref name="stop"/> belongs to the word before it.</summary>
    private bool KeepsStop(string text, int start, int stop, int end)
    {
        if (stop + 1 < end && text[stop + 1] == '.')
        {
            return false;
        }
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return IsInitial(text, stop + 1);
        }
        if (WordParts.IsDotted(word))
        {
            return true;
        }
        return words.KindOf(text.AsSpan(start, stop + 1 - start)) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => NextStarts(text, stop + 1, out int next)
                && char.IsAsciiDigit(text[next]),
            _ => true,
        };
    }

    /// <summary>"William H. Seely" but not "plan B. The": a capital, which opens no sentence, must follow.</summary>
    private bool IsInitial(string text, int after)
    {
        if (!NextStarts(text, after, out int next) || !char.IsUpper(text[next]))
        {
            return false;
        }
        int end = EndOfLetters(text, next, text.Length);
        return end - next == 1
            ? text[next] != 'I' || (end < text.Length && text[end] == '.')
            : !words.IsStarter(text.AsSpan(next, end - next));
    }

    private static bool NextStarts(string text, int i, out int next)
    {
        next = i;
        while (next < text.Length && text[next] is ' ' or '\u00A0' or '\t' or '\n' or '\r')
        {
            next++;
        }
        return next < text.Length && text.AsSpan(i, next - i).Count('\n') < 2;
    }

    private static int Cut(string text, int start, int end, List<TextSpan> tokens)
    {
        int digits = start;
        while (
            digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ',' or ':')
        )
        {
            digits++;
        }
        if (digits > start && digits < end && WordParts.IsUnit(text.AsSpan(digits, end - digits)))
        {
            tokens.Add(new TextSpan(start, digits));
            tokens.Add(new TextSpan(digits, end));
            return start;
        }
        Span<int> cuts = stackalloc int[2];
        int count = Contractions.Cut(text.AsSpan(start, end - start), cuts);
        if (count == 0)
        {
            return end;
        }
        int from = start;
        for (int i = 0; i < count; i++)
        {
            tokens.Add(new TextSpan(from, start + cuts[i]));
            from = start + cuts[i];
        }
        tokens.Add(new TextSpan(from, end));
        return start;
    }
}
