using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Signs and words around marks: what belongs to the quote and what to the sentence that holds it.</summary>
internal sealed class QuoteShape(Document document)
{
    public bool HasLooseWords(TokenSpan content, List<QuotePiece> pieces)
    {
        int next = 0;
        for (int t = content.Start; t < content.End; t++)
        {
            if (next < pieces.Count && pieces[next].Outer.Contains(t))
            {
                t = pieces[next++].Outer.End - 1;
            }
            else if (
                char.IsLetterOrDigit(document.Form(t)[0])
                && document.Form(t) is not ("and" or "And")
            )
            {
                return true;
            }
        }
        return false;
    }

    public bool OnlySigns(int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            if (char.IsLetterOrDigit(document.Form(t)[0]) && document.Form(t) != "and")
            {
                return false;
            }
        }
        return true;
    }

    public TokenSpan TrimSigns(TokenSpan span)
    {
        int end = span.End;
        while (
            end > span.Start + 1
            && (IsComma(end - 1) || document.Form(end - 1) is "." or ":" or ";")
        )
        {
            end--;
        }
        return new TokenSpan(span.Start, end);
    }

    /// <summary>Fronted words before the first mark belong to what is said, but for a link such as "But".</summary>
    public int FirstContent(QuoteUnit unit)
    {
        int start = unit.Tokens.Start;
        int mark = unit.Stretches[0].Outer.Start;
        while (start < mark && !char.IsLetterOrDigit(document.Form(start)[0]))
        {
            start++;
        }
        return mark - start == 1 && document.Form(start) is "But" or "And" or "Then" or "Yet"
            ? mark
            : start;
    }

    public bool IsComma(int token) =>
        document.Form(token) is "," or "-" or "–" or "—" or "―" or "--";

    /// <summary>The quote closes so that its sentence may go on: with a comma, a question, a dash.</summary>
    public bool EndsOpenly(QuotePiece piece)
    {
        int at = piece.Stretch.Inner.End - 1;
        bool isFollowed = piece.Outer.End < document.Count && document.Form(piece.Outer.End) == ",";
        return isFollowed
            || document.Text[at] is ',' or '?' or '!' or '…' or '—' or '–' or '-' or '.';
    }

    /// <summary>The words without the comma that belongs to the sentence around them.</summary>
    public TokenSpan Spoken(QuotePiece piece)
    {
        var inner = piece.Inner;
        return inner.Count > 1 && document.Form(inner.End - 1) == ","
            ? new TokenSpan(inner.Start, inner.End - 1)
            : inner;
    }
}
