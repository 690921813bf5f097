using Notch.Syntax;
using Notch.Text;

namespace Notch.Mentions;

/// <summary>Finds words reported without a reporting clause beside marks: "said that ...", "according to ...", "reportedly". Needs trees.</summary>
internal sealed class IndirectQuoteFinder
{
    private readonly Document document;
    private readonly QuoteLexicon lexicon;
    private readonly IReadOnlyList<QuotePiece> stretches;
    private readonly QuoteContents contents;
    private readonly QuoteAsides asides;
    private readonly QuoteAdditions additions;
    private readonly QuoteSources sources;

    /// <summary>Tokens between marks, and cues that the marks already told.</summary>
    private readonly bool[] isTaken;

    /// <summary>Makes a finder for one document.</summary>
    /// <param name="document">The text.</param>
    /// <param name="lexicon">The words that report.</param>
    /// <param name="stretches">The outer stretches between marks, in order.</param>
    /// <param name="direct">What the marks already told; its cues are not read again.</param>
    public IndirectQuoteFinder(
        Document document,
        QuoteLexicon lexicon,
        IReadOnlyList<QuotePiece> stretches,
        IReadOnlyList<Quote> direct
    )
    {
        this.document = document;
        this.lexicon = lexicon;
        this.stretches = stretches;
        contents = new QuoteContents(document, lexicon);
        additions = new QuoteAdditions(document, lexicon);
        sources = new QuoteSources(document, lexicon);
        asides = new QuoteAsides(document);
        isTaken = new bool[document.Count];
        foreach (var quote in direct)
        {
            if (quote.Cue is { } cue && !quote.IsContinued)
            {
                isTaken[cue] = true;
            }
        }
        foreach (var piece in stretches)
        {
            Array.Fill(isTaken, value: true, piece.Inner.Start, piece.Inner.Count);
        }
    }

    /// <summary>All indirect and mixed quotes, in the order of their cues.</summary>
    /// <param name="group">Number of the first act of speech.</param>
    public List<Quote> Find(int group)
    {
        var found = new List<Quote>();
        for (int t = 0; t < document.Count; t++)
        {
            if (isTaken[t])
            {
                continue;
            }
            var quote =
                document.Data(t).PartOfSpeech switch
                {
                    PartOfSpeech.Verb when Verb(t) is var told => told is { IsUttered: false }
                        ? Phrase(t) ?? told
                        : told,
                    PartOfSpeech.Noun => Noun(t),
                    PartOfSpeech.Adv => Adverb(t),
                    PartOfSpeech.Adj => Feeling(t),
                    _ => null,
                } ?? Phrase(t);
            if (quote is not null)
            {
                found.Add(quote with { Group = group++ });
            }
        }
        return found;
    }

    private Quote? Verb(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        var verb = lexicon.Verb(data.Lemma, document.Form(cue));
        if (verb is { IsSpeech: true } or { IsReport: true } && asides.Of(cue) is { } aside)
        {
            return Make(cue, aside.Content, aside.Head, isApart: true) with
            {
                Speaker = aside.Speaker,
            };
        }
        bool isPassive = IsPassive(cue);
        if (contents.Of(cue, verb, isPassive) is not { } content)
        {
            return null;
        }
        content = content with { Tokens = additions.Without(content.Tokens) };
        int speaker = isPassive
            ? Agent(cue)
            : QuotePhrases.Subject(document, additions.Governor(cue));
        bool isName =
            verb is { IsNaming: true }
            && data.Relation.StartsWith("acl", StringComparison.Ordinal)
            && !content.IsClause;
        if (isName && data.Tag == "VBN")
        {
            // "a stream called Miracle Run": nobody calls it so in particular.
            return null;
        }
        if (speaker >= 0 && content.Tokens.Contains(speaker))
        {
            speaker = -1;
        }
        var quote = Make(cue, content.Tokens, speaker);
        bool isSaid = verb is { IsSpeech: true } or { IsReport: true };
        return quote with
        {
            Addressee = verb is null ? null : Listener(cue, verb),
            // Words between marks were uttered, also where the verb only judges: called it "a farce".
            IsUttered =
                isSaid && (content.IsClause || (quote.Marked.Count > 0 && data.Tag != "VB")),
        };
    }

    private bool IsPassive(int cue)
    {
        bool isAsked =
            document.Form(cue) == "Asked"
            && cue == document.SentenceSpan(document.Data(cue).Sentence).Start;
        if (isAsked || document.Data(cue) is { Tag: "VBN", Relation: "advcl" })
        {
            // "Asked whether they had fled, the colonel said": the colonel was asked.
            return true;
        }
        foreach (int child in document.Children(cue))
        {
            if (document.Data(child).Relation is "nsubj:pass" or "aux:pass" or "csubj:pass")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"the claim that ...", "its threat to ...".</summary>
    private Quote? Noun(int cue)
    {
        if (!lexicon.IsNoun(document.Data(cue).Lemma))
        {
            return null;
        }
        int speaker = -1;
        TokenSpan? content = null;
        TokenSpan? topic = null;
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            if (
                relation == "nmod:poss"
                || (relation == "nmod" && (HasCase(child, "by") || HasCase(child, "from")))
            )
            {
                speaker = child;
            }
            else if (
                relation is "ccomp" or "acl"
                && child > cue
                && (HasMark(child, "that") || HasMark(child, "to"))
            )
            {
                content = QuoteBranch.Of(document, child, cue);
            }
            else if (
                relation == "nmod"
                && (
                    HasCase(child, "for")
                    || HasCase(child, "of")
                    || HasCase(child, "about")
                    || HasCase(child, "on")
                    || HasCase(child, "against")
                )
            )
            {
                topic = QuoteBranch.Of(document, child, cue);
            }
        }
        if (content is { } c)
        {
            return Make(cue, c, speaker);
        }
        return topic is { } t && speaker >= 0
            ? Make(cue, t, speaker) with
            {
                IsUttered = false,
            }
            : null;
    }

    /// <summary>"reportedly": the clause around it, with nobody named.</summary>
    private Quote? Adverb(int cue) =>
        lexicon.IsAdverb(document.Form(cue))
            ? Make(cue, QuoteBranch.Of(document, document.Data(cue).Head, cue), -1) with
            {
                IsAnonymous = true,
            }
            : null;

    /// <summary>"was confident that ...", "is willing to ...".</summary>
    private Quote? Feeling(int cue)
    {
        if (!lexicon.IsFeeling(document.Data(cue).Lemma))
        {
            return null;
        }
        foreach (int child in document.Children(cue))
        {
            if (child > cue && document.Data(child).Relation is "ccomp" or "xcomp")
            {
                int speaker = QuotePhrases.Subject(document, cue);
                return Make(cue, QuoteBranch.Of(document, child, cue), speaker) with
                {
                    IsUttered = false,
                };
            }
        }
        return null;
    }

    /// <summary>"according to the ministry": the rest of the sentence is what the ministry says.</summary>
    private Quote? Phrase(int token)
    {
        if (sources.At(token) is not { } source)
        {
            return null;
        }
        var quote = Make(token, source.Content, source.Head, isApart: true);
        var name = quote.Speaker ?? new TokenSpan(source.Head, source.Head + 1);
        return quote with { Speaker = new TokenSpan(name.Start, Math.Min(name.End, source.End)) };
    }

    private Quote Make(int cue, TokenSpan content, int speaker, bool isApart = false)
    {
        var marked = new List<TextSpan>();
        foreach (var piece in stretches)
        {
            if (content.Overlaps(piece.Outer))
            {
                marked.Add(piece.Stretch.Inner);
            }
        }
        bool isMarked = false;
        if (isApart && marked.Count == 1 && Inner(content) is { } inner)
        {
            (content, isMarked) = (inner, true);
        }
        return new Quote(
            isMarked ? QuoteKind.Direct
                : marked.Count > 0 ? QuoteKind.Mixed
                : QuoteKind.Indirect,
            document.TextSpanOf(content),
            content,
            cue,
            speaker < 0 ? null : QuotePhrases.Span(document, speaker)
        )
        {
            Marked = isMarked ? [] : marked,
            SpeakerHead = speaker < 0 ? null : speaker,
        };
    }

    /// <summary>The words between marks when the content holds nothing else; null when it does.</summary>
    private TokenSpan? Inner(TokenSpan content)
    {
        foreach (var piece in stretches)
        {
            if (!content.Overlaps(piece.Outer))
            {
                continue;
            }
            for (int t = content.Start; t < content.End; t++)
            {
                if (!piece.Outer.Contains(t) && char.IsLetterOrDigit(document.Form(t)[0]))
                {
                    return null;
                }
            }
            return QuoteBranch.Trim(document, piece.Inner);
        }
        return null;
    }

    /// <summary>"was reported by the ministry".</summary>
    private int Agent(int cue)
    {
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            if (
                relation.StartsWith("obl", StringComparison.Ordinal)
                && (relation == "obl:agent" || HasCase(child, "by"))
            )
            {
                return child;
            }
        }
        return -1;
    }

    private TokenSpan? Listener(int cue, QuoteVerb verb)
    {
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            bool isObject =
                verb is { TakesListener: true, IsNaming: false } && relation is "obj" or "iobj";
            if (child > cue && (isObject || (relation == "obl" && HasCase(child, "to"))))
            {
                return QuotePhrases.Span(document, child);
            }
        }
        return null;
    }

    private bool HasCase(int token, string word) => QuoteBranch.Has(document, token, "case", word);

    private bool HasMark(int token, string word) => QuoteBranch.Has(document, token, "mark", word);
}
