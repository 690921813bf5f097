using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds quotes by their marks: direct ones, and mixed ones whose marked words lead or trail their reporting clause.</summary>
internal sealed class DirectQuoteFinder(Document document, QuoteLexicon lexicon)
{
    private const int FewWords = 3;
    private readonly QuoteCueFinder cues = new(document, lexicon);
    private readonly List<Quote> found = [];
    private int groups;

    /// <summary>The cue and speaker that words without a reporting clause of their own go on from.</summary>
    private Quote? last;

    /// <summary>Units since <see cref="last"/>.</summary>
    private int since;

    /// <summary>Reads all units in order.</summary>
    public List<Quote> Find(IReadOnlyList<QuoteUnit> units)
    {
        foreach (var unit in units)
        {
            since++;
            if (unit.Stretches.Count > 0)
            {
                Read(unit);
            }
        }
        return found;
    }

    private void Read(QuoteUnit unit)
    {
        var first = unit.Stretches[0];
        var final = unit.Stretches[^1];
        if (Trailing(unit, final) || Between(unit) || Leading(unit, first))
        {
            return;
        }
        if (IsAlone(unit) && IsSpeech(unit))
        {
            GoOn(unit);
        }
    }

    /// <summary>Quoted words first, then who says so: "...", he said.</summary>
    private bool Trailing(QuoteUnit unit, QuotePiece final)
    {
        int start = final.Outer.End;
        if (
            start >= unit.Tokens.End
            || cues.After(start, unit.Tokens.End, out int clause) is not { } cue
        )
        {
            return false;
        }
        bool isParted = clause > start ? IsComma(clause - 1) || IsComma(start) : EndsOpenly(final);
        bool isWhole = unit.Stretches[0].Outer.Start == unit.Tokens.Start && clause <= start + 1;
        if (!isParted && !isWhole)
        {
            return false;
        }
        int contentEnd = clause;
        while (contentEnd > start && IsComma(contentEnd - 1))
        {
            contentEnd--;
        }
        int from = FirstContent(unit);
        Add(unit, new TokenSpan(from, Math.Max(contentEnd, start)), cue, groups++);
        return true;
    }

    /// <summary>A reporting clause between two quotes: "...", he said, "...".</summary>
    private bool Between(QuoteUnit unit)
    {
        for (int i = 0; i + 1 < unit.Stretches.Count; i++)
        {
            int start = unit.Stretches[i].Outer.End;
            int end = unit.Stretches[i + 1].Outer.Start;
            if (end <= start || cues.After(start, end, out int clause) is not { } cue)
            {
                continue;
            }
            if (clause > start + 1 || !(EndsOpenly(unit.Stretches[i]) || IsComma(start)))
            {
                continue;
            }
            int group = groups++;
            Add(unit, new TokenSpan(FirstContent(unit), start), cue, group);
            Add(unit, new TokenSpan(end, unit.Tokens.End), cue, group, isContinued: true);
            return true;
        }
        return false;
    }

    /// <summary>Who says so first: he said: "...".</summary>
    private bool Leading(QuoteUnit unit, QuotePiece first)
    {
        int end = first.Outer.Start;
        if (end <= unit.Tokens.Start)
        {
            return false;
        }
        string sign = document.Form(end - 1);
        bool isColon = sign == ":";
        bool isComma = sign is "," or "-" or "–" or "—" or "--";
        int edge = isColon || isComma ? end - 1 : end;
        var cue = cues.Before(unit.Tokens.Start, edge);
        if (cue is null)
        {
            if (!isColon || first.Inner.Count < FewWords)
            {
                return false;
            }
            Add(unit, new TokenSpan(end, unit.Tokens.End), cue: null, groups++);
            return true;
        }
        bool isNext = cue.Token == edge - 1;
        bool isSentence =
            char.IsUpper(document.Form(first.Inner.Start)[0]) || first.Inner.Count > FewWords;
        if (
            !(
                isColon
                || (isComma && edge - cue.Token < 12)
                || (isNext && isSentence && cue.Verb.IsSpeech)
            )
        )
        {
            return false;
        }
        Add(unit, new TokenSpan(end, unit.Tokens.End), cue, groups++);
        return true;
    }

    /// <summary>The sentence begins with a quote and holds little else.</summary>
    private static bool IsAlone(QuoteUnit unit)
    {
        int inside = 0;
        foreach (var piece in unit.Stretches)
        {
            inside += piece.Outer.Count;
        }
        return unit.Stretches[0].Outer.Start == unit.Tokens.Start
            && inside * 10 >= unit.Tokens.Count * 6;
    }

    /// <summary>Long enough, or closed like a sentence: a title or a nickname is neither.</summary>
    private bool IsSpeech(QuoteUnit unit)
    {
        var first = unit.Stretches[0];
        int words = 0;
        foreach (var piece in unit.Stretches)
        {
            words += piece.Inner.Count;
        }
        char end = document.Text[unit.Stretches[^1].Stretch.Inner.End - 1];
        bool isClosed = end is '.' or '!' or '?' or '…' or ',';
        bool follows = last is not null && since <= 2;
        return words > 8
            || (isClosed && words > FewWords)
            || (isClosed && follows)
            || (follows && words > FewWords && !unit.EndsParagraph && first.Inner.Count > FewWords);
    }

    private void GoOn(QuoteUnit unit)
    {
        var content = new TokenSpan(unit.Tokens.Start, unit.Tokens.End);
        if (last is { } before && since <= 2)
        {
            AddParts(
                unit,
                content,
                before.Cue,
                before.Speaker,
                before.SpeakerHead,
                before.Addressee,
                before.Group,
                isContinued: true
            );
            return;
        }
        AddParts(
            unit,
            content,
            cue: null,
            speaker: null,
            head: null,
            addressee: null,
            groups++,
            isContinued: false
        );
    }

    private void Add(
        QuoteUnit unit,
        TokenSpan content,
        QuoteCue? cue,
        int group,
        bool isContinued = false
    ) =>
        AddParts(
            unit,
            content,
            cue?.Token,
            cue?.Speaker,
            cue is null || cue.SpeakerHead < 0 ? null : cue.SpeakerHead,
            cue?.Addressee,
            group,
            isContinued
        );

    /// <summary>One direct quote for each stretch when only signs stand between them, else one mixed quote.</summary>
    private void AddParts(
        QuoteUnit unit,
        TokenSpan content,
        int? cue,
        TokenSpan? speaker,
        int? head,
        TokenSpan? addressee,
        int group,
        bool isContinued
    )
    {
        var pieces = unit.Stretches.Where(s => content.Contains(s.Outer)).ToList();
        if (pieces.Count == 0)
        {
            return;
        }
        if (HasLooseWords(content, pieces))
        {
            var tokens = TrimSigns(content);
            Push(
                new Quote(QuoteKind.Mixed, document.TextSpanOf(tokens), tokens, cue, speaker)
                {
                    Marked = [.. pieces.Select(p => p.Stretch.Inner)],
                    Group = group,
                    SpeakerHead = head,
                    Addressee = addressee,
                    IsContinued = isContinued,
                }
            );
            return;
        }
        for (int i = 0; i < pieces.Count; i++)
        {
            var inner = Spoken(pieces[i]);
            Push(
                new Quote(QuoteKind.Direct, document.TextSpanOf(inner), inner, cue, speaker)
                {
                    Group = group,
                    SpeakerHead = head,
                    Addressee = addressee,
                    IsContinued = isContinued || i > 0,
                }
            );
        }
    }

    private void Push(Quote quote)
    {
        found.Add(quote);
        last = quote;
        since = 0;
    }

    /// <summary>The words without the comma that belongs to the sentence around them.</summary>
    private TokenSpan Spoken(QuotePiece piece)
    {
        var inner = piece.Inner;
        return inner.Count > 1 && document.Form(inner.End - 1) == ","
            ? new TokenSpan(inner.Start, inner.End - 1)
            : inner;
    }

    private bool HasLooseWords(TokenSpan content, List<QuotePiece> pieces)
    {
        int next = 0;
        for (int t = content.Start; t < content.End; t++)
        {
            if (next < pieces.Count && pieces[next].Outer.Contains(t))
            {
                t = pieces[next++].Outer.End - 1;
                continue;
            }
            string form = document.Form(t);
            if (char.IsLetterOrDigit(form[0]) && form is not ("and" or "And"))
            {
                return true;
            }
        }
        return false;
    }

    private TokenSpan TrimSigns(TokenSpan span)
    {
        int end = span.End;
        while (
            end > span.Start + 1
            && document.Form(end - 1) is "." or "," or ":" or ";" or "-" or "–" or "—"
        )
        {
            end--;
        }
        return new TokenSpan(span.Start, end);
    }

    /// <summary>Fronted words before the first mark belong to what is said, but for a link such as "But".</summary>
    private int FirstContent(QuoteUnit unit)
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

    private bool IsComma(int token) =>
        document.Form(token) is "," or "-" or "–" or "—" or "―" or "--";

    /// <summary>The quote closes so that its sentence may go on: with a comma, a question, a dash.</summary>
    private bool EndsOpenly(QuotePiece piece)
    {
        char end = document.Text[piece.Stretch.Inner.End - 1];
        return end is ',' or '?' or '!' or '…' or '—' or '–' or '-' or '.';
    }
}
