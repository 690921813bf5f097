using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Mentions;

/// <summary>Cuts paragraphs into <see cref="QuoteUnit"/>s.</summary>
internal static class QuoteUnits
{
    /// <summary>All units of a story that hold tokens, in order.</summary>
    public static List<QuoteUnit> Of(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var units = new List<QuoteUnit>();
        int token = 0;
        for (int p = 0; p < paragraphs.Count; p++)
        {
            var span = paragraphs[p].Span;
            while (token < document.Count && document.Data(token).Start < span.Start)
            {
                token++;
            }
            int start = token;
            while (token < document.Count && document.Data(token).End <= span.End)
            {
                token++;
            }
            if (token > start)
            {
                bool goesOn =
                    p + 1 < paragraphs.Count
                    && QuoteMarks.IsDouble(First(document.Text, paragraphs[p + 1].Span));
                var marks = QuoteMarks.Pair(document.Text, span, goesOn);
                Cut(document, new TokenSpan(start, token), marks, units);
            }
        }
        return units;
    }

    /// <summary>The tokens that lie wholly inside a text range.</summary>
    public static TokenSpan TokensIn(Document document, TokenSpan within, TextSpan range)
    {
        int start = within.Start;
        while (start < within.End && document.Data(start).Start < range.Start)
        {
            start++;
        }
        int end = start;
        while (end < within.End && document.Data(end).End <= range.End)
        {
            end++;
        }
        return new TokenSpan(start, end);
    }

    private static char First(string text, TextSpan span) =>
        span.Length > 0 ? text[span.Start] : ' ';

    private static void Cut(
        Document document,
        TokenSpan paragraph,
        List<QuoteStretch> marks,
        List<QuoteUnit> units
    )
    {
        var pieces = new List<QuotePiece>();
        foreach (var stretch in marks)
        {
            if (stretch.Depth == 0)
            {
                var outer = TokensIn(document, paragraph, stretch.Outer);
                var inner = TokensIn(document, paragraph, stretch.Inner);
                if (inner.Count > 0)
                {
                    pieces.Add(new QuotePiece(stretch, outer, inner));
                }
            }
        }
        int unitStart = paragraph.Start;
        int next = 0;
        var held = new List<QuotePiece>();
        for (int t = paragraph.Start; t < paragraph.End; )
        {
            bool ends;
            if (next < pieces.Count && pieces[next].Outer.Contains(t))
            {
                var piece = pieces[next++];
                held.Add(piece);
                t = Math.Max(t + 1, piece.Outer.End);
                ends = EndsUnit(document, piece, t, paragraph.End);
            }
            else
            {
                ends =
                    document.Form(t) is "." or "!" or "?" or "..."
                    && !(t + 1 < paragraph.End && document.Form(t + 1) is ")" or ",");
                t++;
            }
            // What is left of a full stop: ". ." and a stray mark belong to the unit before.
            while (ends && t < paragraph.End && document.Form(t) is "." or ")" or "]")
            {
                t++;
            }
            if (ends || t >= paragraph.End)
            {
                units.Add(
                    new QuoteUnit(
                        new TokenSpan(unitStart, t),
                        held.Count == 0 ? [] : [.. held],
                        unitStart == paragraph.Start,
                        t >= paragraph.End
                    )
                );
                unitStart = t;
                held.Clear();
            }
        }
    }

    /// <summary>A quote that closes with its own full stop ends the sentence, unless a small letter or a reporting clause follows.</summary>
    private static bool EndsUnit(Document document, QuotePiece piece, int next, int end)
    {
        if (piece.Stretch.IsOpen || next >= end)
        {
            return true;
        }
        char last = document.Text[piece.Stretch.Inner.End - 1];
        char first = document.Form(next)[0];
        if (last is '.')
        {
            return char.IsUpper(first)
                || !char.IsLetter(first) && first is not (',' or '—' or '–' or '-' or '(' or '.');
        }
        if (last is '!' or '?' or '…')
        {
            return QuoteMarks.IsDouble(first)
                || (char.IsUpper(first) && !IsShortClause(document, next, end));
        }
        return false;
    }

    /// <summary>"Smith asked." after a question: a few words up to the full stop, no further quote.</summary>
    private static bool IsShortClause(Document document, int start, int end)
    {
        for (int t = start; t < Math.Min(end, start + 9); t++)
        {
            string form = document.Form(t);
            if (form is "." or ",")
            {
                return true;
            }
            if (QuoteMarks.IsDouble(form[0]))
            {
                return false;
            }
        }
        return false;
    }
}
