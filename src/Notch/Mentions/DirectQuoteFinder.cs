using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds quotes by their marks: direct ones, and mixed ones whose marked words lead or trail their reporting clause.</summary>
internal sealed class DirectQuoteFinder(Document document, QuoteLexicon lexicon)
{
    /// <summary>Words between marks up to which they may be a title or a nickname.</summary>
    private const int FewWords = 3;
    private const int ManyWords = 8;
    private readonly QuoteCueFinder cues = new(document, lexicon);
    private readonly QuoteShape shape = new(document);
    private readonly QuoteLeads leads = new(document, lexicon);
    private readonly List<Quote> found = [];
    private int groups;

    /// <summary>What words without a reporting clause of their own go on from, and the number of the unit that it stands in.</summary>
    private (Quote Quote, int Unit)? last;
    private int number;

    /// <summary>Reads all units in order.</summary>
    public List<Quote> Find(IReadOnlyList<QuoteUnit> units)
    {
        for (number = 0; number < units.Count; number++)
        {
            if (units[number].Stretches.Count > 0)
            {
                Read(units[number], number > 0 ? units[number - 1] : null);
            }
        }
        Join();
        return found;
    }

    /// <summary>Words without a reporting clause right before words that have one are the same speaker's: "Go." "Go now," he said.</summary>
    private void Join()
    {
        for (int i = found.Count - 2; i >= 0; i--)
        {
            var (quote, next) = (found[i], found[i + 1]);
            if (
                quote.Speaker is null
                && quote.Cue is null
                && quote.Kind == QuoteKind.Direct
                && next.Kind == QuoteKind.Direct
                && IsNear(quote, next)
            )
            {
                found[i] = quote with
                {
                    Cue = next.Cue,
                    Speaker = next.Speaker,
                    SpeakerHead = next.SpeakerHead,
                    Addressee = next.Addressee,
                    Group = next.Group,
                };
            }
        }
    }

    private bool IsNear(Quote quote, Quote next)
    {
        for (int i = quote.Content.End; i < next.Content.Start; i++)
        {
            if (char.IsLetterOrDigit(document.Text[i]))
            {
                return false;
            }
        }
        return true;
    }

    private void Read(QuoteUnit unit, QuoteUnit? before)
    {
        int done = 0;
        int position = unit.Tokens.Start;
        QuoteCue? cue = null;
        while (done < unit.Stretches.Count)
        {
            int next =
                Led(unit, before, done, position, ref cue)
                ?? Trailed(unit, done, position, ref cue)
                ?? done;
            if (next == done)
            {
                break;
            }
            done = next;
            position = unit.Stretches[done - 1].Outer.End;
        }
        if (done == 0 && (Signed(unit) || (IsAlone(unit) && IsSpeech(unit))))
        {
            if (!Signed(unit))
            {
                GoOn(unit, before);
                return;
            }
            var name = leads.Signature(unit)!;
            Add(
                unit,
                new TokenSpan(unit.Tokens.Start, unit.Stretches[^1].Outer.End),
                name,
                groups++
            );
        }
    }

    /// <summary>Quoted words that a reporting clause leads to; returns the number of stretches read so far, null when none leads.</summary>
    private int? Led(QuoteUnit unit, QuoteUnit? before, int done, int position, ref QuoteCue? cue)
    {
        var piece = unit.Stretches[done];
        var lead = leads.Find(unit, before, piece, position);
        if (lead is null)
        {
            return null;
        }
        int next = done + 1;
        while (
            next < unit.Stretches.Count
            && shape.OnlySigns(unit.Stretches[next - 1].Outer.End, unit.Stretches[next].Outer.Start)
        )
        {
            next++;
        }
        // "She scolded him: "...," she said": the clause after the words is the nearer one.
        bool isOld = cue is not null && lead.Cue?.Token == cue.Token;
        var final = unit.Stretches[next - 1];
        if (
            !isOld
            && done == 0
            && cues.After(final.Outer.End, After(unit, next - 1), isOpen: false, out int clause)
                is { } own
            && clause <= final.Outer.End + 1
            && shape.EndsOpenly(final)
        )
        {
            return null;
        }
        cue = lead.Cue;
        int group = isOld ? groups - 1 : groups++;
        var content = new TokenSpan(piece.Outer.Start, final.Outer.End);
        if (lead.IsMixed)
        {
            Push(Mixed(content, [piece], cue, group, isOld));
        }
        else
        {
            Add(unit, content, cue, group, isOld);
        }
        return next;
    }

    /// <summary>Quoted words first, then who says so; what stands between and before the marks belongs to the words.</summary>
    private int? Trailed(QuoteUnit unit, int done, int position, ref QuoteCue? cue)
    {
        for (int i = done; i < unit.Stretches.Count; i++)
        {
            var piece = unit.Stretches[i];
            if (
                i > done
                && leads.Find(unit, before: null, piece, unit.Stretches[i - 1].Outer.End)
                    is not null
            )
            {
                return null;
            }
            int start = piece.Outer.End;
            if (
                cues.After(start, After(unit, i), shape.EndsOpenly(piece), out int clause)
                is not { } trailing
            )
            {
                continue;
            }
            bool isParted =
                clause > start
                    ? shape.IsComma(clause - 1) || shape.IsComma(start)
                    : shape.EndsOpenly(piece);
            bool isWhole =
                unit.Stretches[0].Outer.Start == unit.Tokens.Start
                && clause <= start + 1
                && i == done;
            if (!isParted && !isWhole)
            {
                continue;
            }
            int end = clause;
            while (end > start && shape.IsComma(end - 1))
            {
                end--;
            }
            int from = done == 0 ? shape.FirstContent(unit) : unit.Stretches[done].Outer.Start;
            cue = trailing;
            Add(unit, new TokenSpan(Math.Max(from, position), Math.Max(end, start)), cue, groups++);
            return i + 1;
        }
        return null;
    }

    private static int After(QuoteUnit unit, int stretch) =>
        stretch + 1 < unit.Stretches.Count
            ? unit.Stretches[stretch + 1].Outer.Start
            : unit.Tokens.End;

    private bool Signed(QuoteUnit unit) => leads.Signature(unit) is not null;

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
        int words = 0;
        bool isTitle = true;
        foreach (var piece in unit.Stretches)
        {
            words += piece.Inner.Count;
            for (int t = piece.Inner.Start; t < piece.Inner.End; t++)
            {
                string form = document.Form(t);
                isTitle &= form.Length < 4 || !char.IsLower(form[0]);
            }
        }
        if (isTitle && words > 1)
        {
            return false;
        }
        char end = document.Text[unit.Stretches[^1].Stretch.Inner.End - 1];
        bool isClosed = end is '.' or '!' or '?' or '…' or ',';
        bool follows = last is { } l && number - l.Unit <= 2;
        return words > ManyWords
            || (isClosed && (words > FewWords || follows))
            || (follows && words > FewWords && !unit.EndsParagraph);
    }

    /// <summary>The words go on from the last quote, or from the reporting clause of the sentence before.</summary>
    private void GoOn(QuoteUnit unit, QuoteUnit? before)
    {
        bool follows = last is { } l && number - l.Unit <= 1;
        if (!follows && before is not null && cues.Last(before.Tokens) is { } cue)
        {
            Add(unit, unit.Tokens, cue, groups++, isContinued: true);
            return;
        }
        if (last is { } near && number - near.Unit <= 2)
        {
            var quote = near.Quote;
            var from = quote.Cue is { } c
                ? new QuoteCue(c, Any, quote.Speaker, quote.SpeakerHead ?? -1, quote.Addressee)
                : null;
            Add(unit, unit.Tokens, from, quote.Group, isContinued: true);
            return;
        }
        Add(unit, unit.Tokens, cue: null, groups++);
    }

    private static readonly QuoteVerb Any = new(
        "",
        IsSpeech: true,
        IsReport: false,
        IsOpinion: false,
        IsNaming: false,
        TakesListener: false
    );

    /// <summary>One direct quote for each stretch when only signs stand between them, else one mixed quote.</summary>
    private void Add(
        QuoteUnit unit,
        TokenSpan content,
        QuoteCue? cue,
        int group,
        bool isContinued = false
    )
    {
        var pieces = unit.Stretches.Where(s => content.Contains(s.Outer)).ToList();
        if (pieces.Count == 0)
        {
            return;
        }
        if (shape.HasLooseWords(content, pieces))
        {
            Push(Mixed(shape.TrimSigns(content), pieces, cue, group, isContinued));
            return;
        }
        for (int i = 0; i < pieces.Count; i++)
        {
            var inner = shape.Spoken(pieces[i]);
            Push(Make(QuoteKind.Direct, inner, cue, group, isContinued || i > 0));
        }
    }

    private Quote Mixed(
        TokenSpan content,
        List<QuotePiece> pieces,
        QuoteCue? cue,
        int group,
        bool isContinued
    ) =>
        Make(QuoteKind.Mixed, content, cue, group, isContinued) with
        {
            Marked = [.. pieces.Select(p => p.Stretch.Inner)],
        };

    private Quote Make(
        QuoteKind kind,
        TokenSpan content,
        QuoteCue? cue,
        int group,
        bool isContinued
    ) =>
        new(
            kind,
            document.TextSpanOf(content),
            content,
            cue is { Token: >= 0 } ? cue.Token : null,
            cue?.Speaker
        )
        {
            Group = group,
            SpeakerHead = cue is { SpeakerHead: >= 0 } ? cue.SpeakerHead : null,
            Addressee = cue?.Addressee,
            IsContinued = isContinued,
        };

    private void Push(Quote quote)
    {
        found.Add(quote);
        last = (quote, number);
    }
}
