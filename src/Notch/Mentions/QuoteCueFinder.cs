using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds the reporting clause beside quoted words.</summary>
internal sealed class QuoteCueFinder(Document document, QuoteLexicon lexicon)
{
    private const int Reach = 40;

    /// <summary>The reporting clause that follows quoted words: "..., the spokesman replied", "..., said the spokesman".</summary>
    /// <param name="start">First token after the quote.</param>
    /// <param name="end">Token after the last one to look at: the next quote or the end of the sentence.</param>
    /// <param name="isOpen">The quote ended with a comma or the like, so that any verb with a subject may report it.</param>
    /// <param name="clause">Where the reporting clause begins.</param>
    public QuoteCue? After(int start, int end, bool isOpen, out int clause)
    {
        clause = start;
        int first = SkipSigns(start, end);
        for (int t = first; t < Math.Min(end, first + Reach); t++)
        {
            if (document.Form(t) is ";" or ":")
            {
                return null;
            }
            bool ends = t + 1 >= end || document.Form(t + 1) is "." or ",";
            if (
                Verb(t, isBare: isOpen, isBeside: t == first || ends) is not { } verb
                || IsEmbedded(first, t)
            )
            {
                continue;
            }
            var cue = Inverted(t, verb, first, end) ?? Straight(t, verb, first, end);
            if (cue is not null)
            {
                clause = Math.Min(t, cue.Speaker?.Start ?? t);
                while (clause > first && IsAdverb(clause - 1))
                {
                    clause--;
                }
                return cue;
            }
        }
        return null;
    }

    /// <summary>The reporting clause that leads to quoted words: "the spokesman replied: ...", "she told reporters, ...".</summary>
    /// <param name="start">First token to look at.</param>
    /// <param name="end">Token after the last one before the quote.</param>
    /// <param name="isAny">Any finite verb will do: "as he put it, ...".</param>
    public QuoteCue? Before(int start, int end, bool isAny)
    {
        int other = -1;
        for (int t = end - 1; t >= Math.Max(start, end - Reach); t--)
        {
            if (document.Form(t) is ";")
            {
                break;
            }
            if (
                Verb(
                    t,
                    isBare: false,
                    isBeside: t == end - 1 || (t == start && document.Form(t) == "Said")
                ) is
                { } verb
            )
            {
                return Clause(t, verb, start, end);
            }
            if (isAny && other < 0 && Verb(t, isBare: true, isBeside: false) is not null)
            {
                other = t;
            }
        }
        return other >= 0 && Verb(other, isBare: true, isBeside: false) is { } bare
            ? Clause(other, bare, start, end)
            : null;
    }

    /// <summary>The last reporting verb with a subject in a sentence without quotes: what quoted words after it go on from.</summary>
    public QuoteCue? Last(TokenSpan tokens)
    {
        for (int t = tokens.End - 1; t >= tokens.Start; t--)
        {
            if (Verb(t, isBare: false, isBeside: false) is not { IsSpeech: true } verb)
            {
                continue;
            }
            int subject = QuotePhrases.Subject(document, t);
            if (tokens.Contains(subject))
            {
                return Make(t, verb, QuotePhrases.Span(document, subject), subject, tokens.End);
            }
        }
        return null;
    }

    private QuoteCue Clause(int token, QuoteVerb verb, int start, int end)
    {
        if (Straight(token, verb, start, end) is { } straight)
        {
            return straight;
        }
        // "Said Brandt: ..."
        int subject = QuotePhrases.Subject(document, token);
        if (subject > token && subject < end)
        {
            return Make(token, verb, QuotePhrases.Span(document, subject), subject, end);
        }
        return token == start && QuotePhrases.After(document, token, end) is { } phrase
            ? Make(token, verb, phrase, QuotePhrases.Head(document, phrase), end)
            : new QuoteCue(token, verb, Speaker: null, -1, Listener(token, verb, end));
    }

    /// <summary>The reporting verb at a token; beside a quote's comma any verb in the past reports ("he thundered").</summary>
    /// <param name="token">The token.</param>
    /// <param name="isBare">Any finite verb will do.</param>
    /// <param name="isBeside">It stands right beside the quote: an inflected form is a verb, whatever its tag says.</param>
    private QuoteVerb? Verb(int token, bool isBare, bool isBeside)
    {
        ref readonly var data = ref document.Data(token);
        string form = document.Form(token);
        bool isTagged = !string.IsNullOrEmpty(data.Tag);
        bool isVerb = !isTagged || (data.Tag[0] == 'V' && data.PartOfSpeech != PartOfSpeech.Aux);
        if (!isVerb && !(isBeside && IsInflected(form)))
        {
            return null;
        }
        var verb = lexicon.Verb(data.Lemma, form);
        if (verb is { IsSpeech: true } or { IsReport: true })
        {
            return verb;
        }
        return
            isBare
            && isTagged
            && data.Tag is "VBD" or "VBZ"
            && data.PartOfSpeech == PartOfSpeech.Verb
            ? new QuoteVerb(
                data.Lemma,
                IsSpeech: true,
                IsReport: false,
                IsOpinion: false,
                IsNaming: false,
                TakesListener: false
            )
            : null;
    }

    private static bool IsInflected(string form) =>
        form.EndsWith("ed", StringComparison.Ordinal)
        || form.EndsWith("ing", StringComparison.Ordinal)
        || form.ToLowerInvariant() is "said" or "says" or "told" or "wrote" or "adds";

    /// <summary>"who said", "that had said": a verb of a relative clause does not report the quote.</summary>
    private bool IsEmbedded(int start, int token)
    {
        for (int t = token - 1; t >= Math.Max(start, token - 4); t--)
        {
            string form = document.Form(t);
            if (form is "who" or "which" or "that" or "to" or "when" or "after" or "because")
            {
                return true;
            }
            if (form == ",")
            {
                return false;
            }
        }
        return false;
    }

    private QuoteCue? Inverted(int cue, QuoteVerb verb, int start, int end)
    {
        for (int t = start; t < cue; t++)
        {
            if (!IsAdverb(t))
            {
                return null;
            }
        }
        int subject = QuotePhrases.Subject(document, cue);
        if (subject > cue && subject < end)
        {
            return Make(cue, verb, QuotePhrases.Span(document, subject), subject, end);
        }
        int from = cue;
        // "launched, in his weekly sermon, the ayatollah": step over what stands between commas.
        if (
            cue + 2 < end
            && document.Form(cue + 1) == ","
            && char.IsLower(document.Form(cue + 2)[0])
        )
        {
            int comma = cue + 2;
            while (comma < end && document.Form(comma) != ",")
            {
                comma++;
            }
            from = comma < end ? comma : cue;
        }
        var phrase = QuotePhrases.After(document, from, end);
        return phrase is { } p ? Make(cue, verb, p, QuotePhrases.Head(document, p), end) : null;
    }

    private QuoteCue? Straight(int cue, QuoteVerb verb, int start, int end)
    {
        int subject = QuotePhrases.Subject(document, cue);
        if (subject >= start && subject < cue && !IsCutOff(subject, cue))
        {
            return Make(cue, verb, WithTitle(subject, start), subject, end);
        }
        var phrase = QuotePhrases.Before(document, start, cue);
        return phrase is { } p ? Make(cue, verb, p, QuotePhrases.Head(document, p), end) : null;
    }

    /// <summary>"In one note, Brandt wrote": a name right before the verb speaks, whatever the tree made of the words before the comma.</summary>
    private bool IsCutOff(int subject, int cue)
    {
        int before = cue - 1;
        while (before > subject && IsAdverb(before))
        {
            before--;
        }
        if (
            before == subject
            || document.Data(before).PartOfSpeech is not (PartOfSpeech.Propn or PartOfSpeech.Pron)
        )
        {
            return false;
        }
        for (int t = before; t > subject; t--)
        {
            if (document.Form(t) == ",")
            {
                return QuotePhrases.Span(document, subject).End <= t
                    && document.Data(before).Head != subject;
            }
        }
        return false;
    }

    /// <summary>The subject's phrase with the title before it, which the tree may have hung elsewhere: "army spokesman Karl Moe".</summary>
    private TokenSpan WithTitle(int subject, int start)
    {
        var span = QuotePhrases.Span(document, subject);
        if (document.Data(subject).PartOfSpeech != PartOfSpeech.Propn)
        {
            return span;
        }
        int first = span.Start;
        while (
            first > start
            && document.Data(first - 1).PartOfSpeech
                is PartOfSpeech.Adj
                    or PartOfSpeech.Noun
                    or PartOfSpeech.Propn
                    or PartOfSpeech.Det
                    or PartOfSpeech.Num
        )
        {
            first--;
        }
        return new TokenSpan(first, span.End);
    }

    private QuoteCue Make(int cue, QuoteVerb verb, TokenSpan speaker, int head, int end) =>
        new(cue, verb, speaker, head, Listener(cue, verb, end));

    /// <summary>"told reporters", "said to the crowd".</summary>
    private TokenSpan? Listener(int cue, QuoteVerb verb, int end)
    {
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            bool isObject = verb.TakesListener && relation is "obj" or "iobj";
            bool isTo =
                relation == "obl" && document.Children(child).Length > 0 && HasCase(child, "to");
            if (child > cue && child < end && (isObject || isTo))
            {
                return QuotePhrases.Span(document, child);
            }
        }
        return null;
    }

    private bool HasCase(int token, string word)
    {
        foreach (int child in document.Children(token))
        {
            if (document.Data(child).Relation == "case" && document.Form(child) == word)
            {
                return true;
            }
        }
        return false;
    }

    private int SkipSigns(int start, int end)
    {
        while (
            start < end
            && document.Form(start) is "," or "-" or "–" or "—" or "―" or "--" or "." or ")"
        )
        {
            start++;
        }
        return start;
    }

    private bool IsAdverb(int token)
    {
        string form = document.Form(token);
        return document.Data(token).PartOfSpeech == PartOfSpeech.Adv
            || form is "also" or "then" or "later" or "once" or "again"
            || (form.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(form[0]));
    }
}
