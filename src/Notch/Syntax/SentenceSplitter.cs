using Notch.Text;

namespace Notch.Syntax;

/// <summary>Finds the sentences of a tokenised text. A sentence never crosses an empty line.</summary>
/// <param name="words">Abbreviations and words that open sentences.</param>
public sealed class SentenceSplitter(SentenceWords words)
{
    /// <summary>Token ranges that together cover all tokens, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, in order.</param>
    public IReadOnlyList<TokenSpan> Split(string text, IReadOnlyList<TextSpan> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = new List<TokenSpan>();
        int start = 0;
        bool open = false;
        int i = 0;
        while (i < tokens.Count)
        {
            open ^= IsDoubleQuote(text, tokens[i]);
            int end = i + 1;
            if (EndsParagraph(text, tokens, i))
            {
                sentences.Add(new TokenSpan(start, end));
                (start, open) = (end, false);
            }
            else if (IsTerminal(text, tokens, i, start))
            {
                end = CloserEnd(text, tokens, end, ref open);
                if (!EndsParagraph(text, tokens, end - 1) && Starts(text, tokens, i, end, start))
                {
                    sentences.Add(new TokenSpan(start, end));
                    start = end;
                }
                else if (EndsParagraph(text, tokens, end - 1))
                {
                    sentences.Add(new TokenSpan(start, end));
                    (start, open) = (end, false);
                }
            }
            i = end;
        }
        if (start < tokens.Count)
        {
            sentences.Add(new TokenSpan(start, tokens.Count));
        }
        return sentences;
    }

    /// <summary>True when an empty line, or a line that opens with a bullet, follows the token; false at the end of the text.</summary>
    internal static bool EndsParagraph(string text, IReadOnlyList<TextSpan> tokens, int token)
    {
        if (token + 1 >= tokens.Count)
        {
            return false;
        }
        int end = tokens[token].End;
        int next = tokens[token + 1].Start;
        if (next == end)
        {
            return false;
        }
        int lines = text.AsSpan(end, next - end).Count('\n');
        return lines > 1
            || (
                lines == 1
                && text[next] is '•' or '*' or '-' or '–' or '—' or '·' or '▪' or '●'
                && IsSpaceAt(text, tokens[token + 1].End)
            );
    }

    private static bool IsSpaceAt(string text, int i) =>
        i < text.Length && Tokenizer.IsSpace(text[i]);

    internal static bool IsDoubleQuote(string text, TextSpan token) =>
        text[token.Start] is '"' or '“' or '”' or '«' or '»' or '„'
        || Is(text, token, "''")
        || Is(text, token, "``");

    private static bool Is(string text, TextSpan token, string form) =>
        text.AsSpan(token.Start, token.Length).SequenceEqual(form);

    /// <summary>True when a sentence may end at the token.</summary>
    private bool IsTerminal(string text, IReadOnlyList<TextSpan> tokens, int i, int start)
    {
        var token = text.AsSpan(tokens[i].Start, tokens[i].Length);
        char last = token[^1];
        if (last is '!' or '?' or '…' or '。' or '！' or '？')
        {
            return true;
        }
        if (last != '.')
        {
            return false;
        }
        if (token.Length == 1)
        {
            // "1. Open the door": the number of a list, not a sentence.
            bool numbered =
                i - start == 1
                && IsShortNumber(text.AsSpan(tokens[start].Start, tokens[start].Length))
                && tokens[start].End == tokens[i].Start;
            return !numbered;
        }
        return token[0] == '.'
            || words.KindOf(token) is AbbreviationKind.Either
            || IsDottedEnd(token);
    }

    private bool IsDottedEnd(ReadOnlySpan<char> token) =>
        token.Length > 2
        && words.KindOf(token) == AbbreviationKind.None
        && token is not ("e.g." or "i.e." or "E.g." or "I.e.");

    private static bool IsShortNumber(ReadOnlySpan<char> token) =>
        token.Length <= 2
        && char.IsLetterOrDigit(token[0])
        && (
            token.Length == 1
                ? !char.IsLower(token[0]) || true
                : char.IsAsciiDigit(token[0]) && char.IsAsciiDigit(token[1])
        );

    /// <summary>The end of the closing quotes, brackets and doubled stops after a terminal.</summary>
    private static int CloserEnd(string text, IReadOnlyList<TextSpan> tokens, int i, ref bool open)
    {
        while (i < tokens.Count && !EndsParagraph(text, tokens, i - 1))
        {
            var span = tokens[i];
            char c = text[span.Start];
            bool spaceBefore = tokens[i - 1].End < span.Start;
            bool spaceAfter = IsSpaceAt(text, span.End) || span.End == text.Length;
            bool closes;
            if (IsDoubleQuote(text, span))
            {
                closes =
                    spaceBefore == spaceAfter
                        ? open || c is '”' or '»' && !spaceBefore
                        : !spaceBefore;
                open ^= closes;
            }
            else
            {
                closes =
                    c is ')' or ']' or '}'
                    || c is '.' or '!' or '?' or '…'
                    || (c is '\'' or '’' && !spaceBefore);
            }
            if (!closes)
            {
                break;
            }
            i++;
        }
        return i;
    }

    /// <summary>True when a new sentence starts at token <paramref name="next"/>, after a terminal and its closers.</summary>
    private bool Starts(
        string text,
        IReadOnlyList<TextSpan> tokens,
        int terminal,
        int next,
        int start
    )
    {
        if (next >= tokens.Count)
        {
            return false;
        }
        var token = text.AsSpan(tokens[terminal].Start, tokens[terminal].Length);
        int first = next;
        while (
            first < tokens.Count - 1
            && !char.IsLetterOrDigit(text[tokens[first].Start])
            && first - next < 3
        )
        {
            first++;
        }
        char c = text[tokens[first].Start];
        if (token[^1] == '.' && token.Length > 1 && token[0] != '.')
        {
            var word = text.AsSpan(tokens[first].Start, tokens[first].Length);
            return next > terminal + 1
                ? !char.IsLower(c)
                : words.IsStarter(word) || (first > next && char.IsUpper(c));
        }
        bool plain = next == terminal + 1 && token.Length == 1;
        return !char.IsLower(c)
            || (
                plain
                && token[0] != '…'
                && tokens[next].Start > tokens[terminal].End
                && next - start > 1
            );
    }
}
