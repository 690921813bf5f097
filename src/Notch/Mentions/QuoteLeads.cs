using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Reads what leads to quoted words ("the envoy said: ...") and what signs them ("..." – Ilse Brandt).</summary>
internal sealed class QuoteLeads(Document document, QuoteLexicon lexicon)
{
    private const int FewWords = 3;

    /// <summary>Words between a reporting verb and the comma before the quote: "told reporters in Oslo on Monday,".</summary>
    private const int MostBetween = 12;
    private const int MostName = 9;
    private readonly QuoteCueFinder cues = new(document, lexicon);

    /// <summary>What leads to a stretch; null when nothing does.</summary>
    /// <param name="unit">The sentence.</param>
    /// <param name="before">The sentence before it, whose colon may lead; null when it must not.</param>
    /// <param name="piece">The stretch.</param>
    /// <param name="position">First token that may belong to the clause.</param>
    public QuoteLead? Find(QuoteUnit unit, QuoteUnit? before, QuotePiece piece, int position)
    {
        int end = piece.Outer.Start;
        if (end <= position)
        {
            return FromBefore(unit, before, piece);
        }
        string sign = document.Form(end - 1);
        bool isColon = sign == ":";
        bool isComma = sign is "," or "-" or "–" or "—" or "--";
        int edge = isColon || isComma ? end - 1 : end;
        if (edge <= position || document.Form(edge - 1) is "that" or "as")
        {
            return null;
        }
        bool isSentence = IsSentence(piece);
        var cue = cues.Before(position, edge, isAny: isSentence && (isColon || isComma));
        if (cue is null)
        {
            return isColon && piece.Inner.Count >= FewWords
                ? new QuoteLead(Colon(position, edge), IsMixed: false)
                : null;
        }
        if (isColon)
        {
            return new QuoteLead(cue, IsMixed: false);
        }
        if (document.Data(cue.Token).Tag == "VB" && !isComma)
        {
            // "said his men would answer “in kind”": the answer is a part of what is said.
            return null;
        }
        bool isNext = cue.Token == edge - 1;
        bool leads =
            (isComma && edge - cue.Token <= MostBetween)
            || (
                isNext
                && cue.Verb is { IsSpeech: true, IsNaming: false }
                && (isSentence || piece.Inner.Count > FewWords + 2)
            );
        if (!leads || cue.Verb.IsNaming)
        {
            return null;
        }
        bool isSmall = char.IsLower(document.Form(piece.Inner.Start)[0]);
        bool isInside = isComma && isSmall && IsParenthesis(unit, position, cue);
        return new QuoteLead(cue, isInside);
    }

    /// <summary>The name below a quote: "..." – Ilse Brandt; null when none stands there.</summary>
    public QuoteCue? Signature(QuoteUnit unit)
    {
        int start = unit.Stretches[^1].Outer.End;
        int end = unit.Tokens.End;
        while (end > start && document.Form(end - 1) == ".")
        {
            end--;
        }
        bool isSigned =
            unit.Stretches[0].Outer.Start == unit.Tokens.Start
            && start + 1 < end
            && end - start <= MostName
            && document.Form(start) is "―" or "—" or "–" or "-" or "--"
            && char.IsUpper(document.Form(start + 1)[0]);
        for (int t = start; isSigned && t < end; t++)
        {
            isSigned = document.Data(t).PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux);
        }
        if (!isSigned)
        {
            return null;
        }
        var name = new TokenSpan(start + 1, end);
        return Bare(name, HeadOf(name));
    }

    /// <summary>"The paper wrote:" ended the sentence, or the paragraph, before.</summary>
    private QuoteLead? FromBefore(QuoteUnit unit, QuoteUnit? before, QuotePiece piece)
    {
        if (
            before is null
            || piece != unit.Stretches[0]
            || document.Form(before.Tokens.End - 1) != ":"
        )
        {
            return null;
        }
        int from =
            before.Stretches.Count > 0 ? before.Stretches[^1].Outer.End : before.Tokens.Start;
        return cues.Before(from, before.Tokens.End - 1, isAny: false) is { } cue
            ? new QuoteLead(cue, IsMixed: false)
            : null;
    }

    /// <summary>A colon without a reporting verb: the subject before it speaks, or the few words before it.</summary>
    private QuoteCue? Colon(int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            ref readonly var data = ref document.Data(t);
            if (data.Relation == "nsubj" && data.Head >= start && data.Head < end)
            {
                return Bare(QuotePhrases.Span(document, t), t);
            }
        }
        if (end - start > MostName || end <= start)
        {
            return null;
        }
        var words = new TokenSpan(start, end);
        return Bare(words, HeadOf(words));
    }

    private int HeadOf(TokenSpan words)
    {
        for (int t = words.Start; t < words.End; t++)
        {
            int head = document.Data(t).Head;
            if (head == t || !words.Contains(head))
            {
                return t;
            }
        }
        return words.Start;
    }

    /// <summary>A speaker without a verb.</summary>
    private static QuoteCue Bare(TokenSpan speaker, int head) =>
        new(
            -1,
            new QuoteVerb(
                "",
                IsSpeech: true,
                IsReport: false,
                IsOpinion: false,
                IsNaming: false,
                TakesListener: false
            ),
            speaker,
            head,
            Addressee: null
        );

    /// <summary>"It was, the envoy said, ...": words and a comma stand before the reporting clause.</summary>
    private bool IsParenthesis(QuoteUnit unit, int position, QuoteCue cue)
    {
        int start = Math.Min(cue.Token, cue.Speaker?.Start ?? cue.Token);
        return start - 1 > position
            && position == unit.Tokens.Start
            && document.Form(start - 1) == ","
            && start - position > 1;
    }

    /// <summary>A capital, more than a few words, and a sign at the end.</summary>
    private bool IsSentence(QuotePiece piece)
    {
        string first = document.Form(piece.Inner.Start);
        char last = document.Text[piece.Stretch.Inner.End - 1];
        bool isClosed = last is '.' or '?' or '!' or ',' or '…';
        return char.IsUpper(first[0]) && (isClosed || piece.Inner.Count > FewWords);
    }
}
