using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds the reporting clause beside quoted words.</summary>
internal sealed class QuoteCueFinder(Document document, QuoteLexicon lexicon)
{
    private const int Reach = 30;

    /// <summary>The reporting clause that follows quoted words: "..., the spokesman replied", "..., said the spokesman".</summary>
    /// <param name="start">First token after the quote.</param>
    /// <param name="end">Token after the last one to look at: the next quote or the end of the sentence.</param>
    /// <param name="clause">Where the reporting clause begins.</param>
    public QuoteCue? After(int start, int end, out int clause)
    {
        clause = start;
        int first = SkipSigns(start, end);
        for (int t = first; t < Math.Min(end, first + Reach); t++)
        {
            if (document.Form(t) is ";" or ":")
            {
                return null;
            }
            if (
                Verb(t, isBare: t == first || t + 1 >= end || document.Form(t + 1) is "." or ",")
                    is not { } verb
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
    public QuoteCue? Before(int start, int end)
    {
        for (int t = end - 1; t >= Math.Max(start, end - Reach); t--)
        {
            if (document.Form(t) is ";")
            {
                return null;
            }
            if (Verb(t, isBare: false) is { } verb)
            {
                return Straight(t, verb, start, end)
                    ?? new QuoteCue(t, verb, Speaker: null, -1, Listener(t, verb, end));
            }
        }
        return null;
    }

    /// <summary>The reporting verb at a token; beside a quote's comma any verb in the past reports ("he thundered").</summary>
    private QuoteVerb? Verb(int token, bool isBare)
    {
        ref readonly var data = ref document.Data(token);
        bool isTagged = !string.IsNullOrEmpty(data.Tag);
        if (isTagged && (data.Tag[0] != 'V' || data.PartOfSpeech == PartOfSpeech.Aux))
        {
            return null;
        }
        var verb = lexicon.Verb(data.Lemma, document.Form(token));
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
                TakesListener: false
            )
            : null;
    }

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
        if (subject >= start && subject < cue)
        {
            return Make(cue, verb, QuotePhrases.Span(document, subject), subject, end);
        }
        var phrase = QuotePhrases.Before(document, start, cue);
        return phrase is { } p ? Make(cue, verb, p, QuotePhrases.Head(document, p), end) : null;
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
