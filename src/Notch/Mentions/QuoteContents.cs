using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds what a verb reports: its clause, its infinitive, its object, or the words around it.</summary>
internal sealed class QuoteContents(Document document, QuoteLexicon lexicon)
{
    private const int FewTokens = 4;

    /// <summary>The reported words.</summary>
    /// <param name="Tokens">Where they stand.</param>
    /// <param name="IsClause">A finite clause: somebody said it, rather than wanted or judged it.</param>
    internal readonly record struct Content(TokenSpan Tokens, bool IsClause);

    /// <summary>What a verb reports; null when nothing.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="verb">What the lexicon knows about it; null for a verb that it does not hold.</param>
    /// <param name="isPassive">The verb is passive: "is expected to".</param>
    public Content? Of(int cue, QuoteVerb? verb, bool isPassive)
    {
        if (verb is null)
        {
            return Unknown(cue);
        }
        var content = isPassive ? Passive(cue, verb) : Active(cue, verb);
        return content is { IsClause: false } && lexicon.WantsClause(verb.Lemma) ? null : content;
    }

    /// <summary>Any verb with a clause and somebody before it reports: news seldom tells otherwise what a clause holds.</summary>
    private Content? Unknown(int cue)
    {
        if (QuotePhrases.Subject(document, cue) < 0 || lexicon.IsNever(document.Data(cue).Lemma))
        {
            return null;
        }
        foreach (int child in document.Children(cue))
        {
            if (document.Data(child).Relation == "ccomp" && child > cue)
            {
                return new Content(QuoteBranch.Of(document, child, cue), IsClause: true);
            }
        }
        return null;
    }

    private Content? Active(int cue, QuoteVerb verb)
    {
        // "Asked on Friday, he left": a participle without a subject is no report.
        if (document.Data(cue).Tag == "VBN" && QuotePhrases.Subject(document, cue) < 0)
        {
            return null;
        }
        if (verb.TakesListener && BehindListener(cue) is { } told)
        {
            return told;
        }
        if (verb.IsSpeech && QuoteBranch.BehindPhrase(document, cue) is { } late)
        {
            return new Content(late, IsClause: true);
        }
        if ((BehindAside(cue, verb) ?? Asked(cue, verb)) is { } behind)
        {
            return behind;
        }
        Content? infinitive = null;
        Content? thing = null;
        foreach (int child in document.Children(cue))
        {
            switch (document.Data(child).Relation)
            {
                case "ccomp":
                case "parataxis" when child > cue && !IsSpeech(child):
                    return new Content(AfterMark(child, cue, verb.TakesListener), IsClause: true);
                case "xcomp":
                    infinitive = new Content(QuoteBranch.Of(document, child, cue), IsClause: false);
                    break;
                case "obj" when !(verb.TakesListener && !verb.IsNaming && IsListener(child)):
                case "obl" when (thing is null || IsReason(child, cue)) && IsTopic(child):
                    thing = new Content(
                        QuoteBranch.Of(document, verb.IsNaming ? Named(child) : child, cue),
                        IsClause: false
                    );
                    break;
                default:
                    break;
            }
        }
        return Fronted(cue) ?? infinitive ?? thing ?? Rest(cue);
    }

    /// <summary>"accused the port of “theft”", "blamed them for it": what somebody is blamed for is said, not whom.</summary>
    private bool IsReason(int token, int cue) =>
        token > cue
        && (
            QuoteBranch.Has(document, token, "case", "of")
            || QuoteBranch.Has(document, token, "case", "as")
        );

    /// <summary>"asked them if they would leave", "was asked about the raid".</summary>
    private Content? Asked(int cue, QuoteVerb verb)
    {
        if (verb.Lemma is not ("ask" or "wonder" or "question" or "inquire"))
        {
            return null;
        }
        foreach (int child in document.Children(cue))
        {
            bool isQuestion =
                child > cue
                && document.Data(child).Relation is "advcl" or "ccomp"
                && (
                    QuoteBranch.Has(document, child, "mark", "if")
                    || QuoteBranch.Has(document, child, "mark", "whether")
                );
            if (isQuestion)
            {
                return new Content(QuoteBranch.Of(document, child, cue), IsClause: true);
            }
        }
        foreach (int child in document.Children(cue))
        {
            if (child > cue && QuoteBranch.Has(document, child, "case", "about"))
            {
                return new Content(QuoteBranch.Of(document, child, cue), IsClause: false);
            }
        }
        return null;
    }

    /// <summary>"reported, citing two envoys, that the talks had failed": the words stand behind what stands between commas.</summary>
    private Content? BehindAside(int cue, QuoteVerb verb)
    {
        var sentence = document.SentenceSpan(document.Data(cue).Sentence);
        if (
            !(verb.IsSpeech || verb.IsReport)
            || cue + 3 >= sentence.End
            || document.Form(cue + 1) != ","
        )
        {
            return null;
        }
        int comma = cue + 2;
        while (comma < sentence.End && document.Form(comma) != ",")
        {
            comma++;
        }
        return comma + 2 < sentence.End && document.Form(comma + 1) == "that"
            ? new Content(
                QuoteBranch.Trim(document, new TokenSpan(comma + 1, sentence.End)),
                IsClause: true
            )
            : null;
    }

    /// <summary>A clause from its "that" on: a listener before it is no part of what is said.</summary>
    private TokenSpan AfterMark(int clause, int cue, bool takesListener)
    {
        var span = QuoteBranch.Of(document, clause, cue);
        if (takesListener && span.Start == cue + 1)
        {
            span = new TokenSpan(AfterListener(span), span.End);
        }
        foreach (int child in document.Children(clause))
        {
            if (
                document.Data(child).Relation == "mark"
                && child > cue
                && child > span.Start
                && document.Form(child) == "that"
            )
            {
                return new TokenSpan(child, span.End);
            }
        }
        return span;
    }

    /// <summary>"told the council the talks had failed": where a second noun phrase begins right behind the first, the first one listens.</summary>
    private int AfterListener(TokenSpan span)
    {
        int t = span.Start;
        while (
            t < span.End && document.Data(t).PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj
        )
        {
            t++;
        }
        int noun = t;
        while (
            t < span.End && document.Data(t).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn
        )
        {
            t++;
        }
        bool isSecond =
            t > noun && t + 1 < span.End && document.Data(t).Tag is "DT" or "PRP" or "PRP$" or "EX";
        return isSecond ? t : span.Start;
    }

    /// <summary>"told reporters that the talks had failed": a clause with a subject of its own belongs to the verb, also where the tree hangs it on the listener.</summary>
    private Content? BehindListener(int cue)
    {
        foreach (int listener in document.Children(cue))
        {
            if (listener < cue || document.Data(listener).Relation is not ("obj" or "iobj"))
            {
                continue;
            }
            foreach (int clause in document.Children(listener))
            {
                if (!document.Data(clause).Relation.StartsWith("acl", StringComparison.Ordinal))
                {
                    continue;
                }
                var span = QuoteBranch.Of(document, clause, cue);
                if (document.Form(span.Start) == "that" && HasSubject(clause, after: span.Start))
                {
                    return new Content(span, IsClause: true);
                }
            }
        }
        return null;
    }

    private bool HasSubject(int clause, int after)
    {
        foreach (int child in document.Children(clause))
        {
            if (child > after && document.Data(child).Relation is "nsubj" or "nsubj:pass" or "expl")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"called the plan “a disaster”": the words between marks, where the tree hangs them on the thing named.</summary>
    private int Named(int thing)
    {
        foreach (int child in document.Children(thing))
        {
            bool isMarked =
                document.Data(child).Relation == "appos"
                && document.Form(QuoteBranch.Of(document, child, thing).Start)
                    is "“"
                        or "\""
                        or "‘"
                        or "''"
                        or "``";
            if (isMarked)
            {
                return child;
            }
        }
        return thing;
    }

    /// <summary>"The road is closed, he said": the tree hangs the reporting clause below the words.</summary>
    private Content? Fronted(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        // "..., but he did not say when": what stands before is not what was said.
        bool isFinite = data.Tag is "VBD" or "VBZ" or "VBP";
        if (data.Relation != "parataxis" || data.Head == cue || !isFinite)
        {
            return null;
        }
        bool hasSubject = false;
        foreach (int child in document.Children(cue))
        {
            hasSubject |= document.Data(child).Relation == "nsubj";
        }
        if (!hasSubject)
        {
            return null;
        }
        var sentence = document.SentenceSpan(data.Sentence);
        var clause = QuoteBranch.Of(document, cue, without: -1);
        var words =
            clause.Start > sentence.Start
                ? new TokenSpan(sentence.Start, clause.Start)
                : new TokenSpan(Math.Min(clause.End, sentence.End - 1), sentence.End);
        return new Content(QuoteBranch.Trim(document, words), IsClause: true);
    }

    /// <summary>Where the tree hangs what is said elsewhere: the rest of the sentence after a verb of saying, or what stands before its clause.</summary>
    private Content? Rest(int cue)
    {
        bool says =
            document.Data(cue).Lemma
            is "say"
                or "add"
                or "note"
                or "tell"
                or "write"
                or "warn"
                or "explain"
                or "argue"
                or "claim";
        if (!says)
        {
            return null;
        }
        var sentence = document.SentenceSpan(document.Data(cue).Sentence);
        if (sentence.End - cue > FewTokens)
        {
            var after = QuoteBranch.Trim(document, new TokenSpan(cue + 1, sentence.End));
            return new Content(after, IsClause: true);
        }
        int start = cue;
        while (start > sentence.Start && document.Form(start - 1) != ",")
        {
            start--;
        }
        return start > sentence.Start + FewTokens
            ? new Content(
                QuoteBranch.Trim(document, new TokenSpan(sentence.Start, start)),
                IsClause: true
            )
            : null;
    }

    /// <summary>"Iran is expected to answer", "it was reported that ...".</summary>
    private Content? Passive(int cue, QuoteVerb verb)
    {
        if (Asked(cue, verb) is { } asked)
        {
            return asked;
        }
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            if (
                relation is "ccomp" or "xcomp"
                || (
                    relation == "obl"
                    && verb.IsNaming
                    && QuoteBranch.Has(document, child, "case", "as")
                )
            )
            {
                return new Content(
                    QuoteBranch.Of(document, child, cue),
                    relation == "ccomp" && verb.IsSpeech
                );
            }
        }
        return null;
    }

    private bool IsSpeech(int token) =>
        lexicon.Verb(document.Data(token).Lemma, document.Form(token)) is { IsSpeech: true };

    /// <summary>People are told, things are not: "told reporters", but "announced sanctions".</summary>
    private bool IsListener(int token) =>
        document.Data(token).PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Pron
        || (
            document.Data(token).PartOfSpeech == PartOfSpeech.Noun
            && document.Data(token).Tag == "NNS"
        );

    /// <summary>"talked about", "called for", "railed against": the phrase names what is said.</summary>
    private bool IsTopic(int token)
    {
        foreach (int child in document.Children(token))
        {
            if (
                document.Data(child).Relation == "case"
                && document.Form(child)
                    is "for"
                        or "about"
                        or "against"
                        or "of"
                        or "on"
                        or "to"
                        or "out"
                        or "over"
                        or "with"
                        or "as"
            )
            {
                return true;
            }
        }
        return false;
    }
}
