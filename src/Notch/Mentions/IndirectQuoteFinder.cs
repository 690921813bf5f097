using Notch.Syntax;
using Notch.Text;

namespace Notch.Mentions;

/// <summary>Finds words reported without a reporting clause beside marks: "said that ...", "according to ...", "reportedly". Needs trees.</summary>
/// <param name="document">The text.</param>
/// <param name="lexicon">The words that report.</param>
/// <param name="stretches">The outer stretches between marks, in order.</param>
/// <param name="direct">What the marks already told; its cues are not read again.</param>
internal sealed class IndirectQuoteFinder(
    Document document,
    QuoteLexicon lexicon,
    IReadOnlyList<QuotePiece> stretches,
    IReadOnlyList<Quote> direct
)
{
    private readonly HashSet<int> used =
    [
        .. direct.Where(q => q.Cue is not null).Select(q => q.Cue!.Value),
    ];
    private readonly List<Quote> found = [];

    /// <summary>All indirect and mixed quotes, in the order of their cues.</summary>
    /// <param name="group">Number of the first act of speech.</param>
    public List<Quote> Find(int group)
    {
        for (int t = 0; t < document.Count; t++)
        {
            if (used.Contains(t) || IsQuoted(t))
            {
                continue;
            }
            ref readonly var data = ref document.Data(t);
            var quote = data.PartOfSpeech switch
            {
                PartOfSpeech.Verb => Verb(t),
                PartOfSpeech.Noun => Noun(t),
                PartOfSpeech.Adv => Adverb(t),
                _ => null,
            };
            quote ??= Phrase(t);
            if (quote is not null)
            {
                found.Add(quote with { Group = group++ });
            }
        }
        return found;
    }

    private bool IsQuoted(int token)
    {
        foreach (var quote in direct)
        {
            if (quote.Kind == QuoteKind.Direct && quote.Tokens.Contains(token))
            {
                return true;
            }
        }
        foreach (var piece in stretches)
        {
            if (piece.Inner.Contains(token))
            {
                return true;
            }
        }
        return false;
    }

    private Quote? Verb(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        if (lexicon.Verb(data.Lemma, document.Form(cue)) is not { } verb)
        {
            return null;
        }
        var voice = Voice(cue);
        var content = voice.IsPassive ? PassiveContent(cue, verb) : Content(cue, verb);
        if (content is not { } c)
        {
            return null;
        }
        int speaker = voice.IsPassive ? Agent(cue) : QuotePhrases.Subject(document, cue);
        if (speaker >= 0 && c.Tokens.Contains(speaker))
        {
            speaker = -1;
        }
        return Make(cue, c.Tokens, speaker) with
        {
            Addressee = Listener(cue, verb),
            IsUttered = c.IsClause && (verb.IsSpeech || verb.IsReport),
        };
    }

    private (bool IsPassive, int Subject) Voice(int cue)
    {
        int subject = -1;
        bool isPassive = false;
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            isPassive |= relation is "nsubj:pass" or "aux:pass" or "csubj:pass";
            subject = relation == "nsubj:pass" ? child : subject;
        }
        return (isPassive, subject);
    }

    /// <summary>What a verb in the active voice reports: its clause, its infinitive, or for verbs that judge its object.</summary>
    private (TokenSpan Tokens, bool IsClause)? Content(int cue, QuoteVerb verb)
    {
        (TokenSpan, bool)? infinitive = null;
        (TokenSpan, bool)? thing = null;
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            switch (relation)
            {
                case "ccomp":
                    return (Yield(child, without: cue), true);
                case "parataxis" when child > cue && !IsCue(child):
                    return (Yield(child, without: cue), true);
                case "xcomp":
                    infinitive = (Yield(child, without: cue), false);
                    break;
                case "obj" when !(verb.TakesListener && IsPerson(child)):
                    thing = (Yield(child, without: cue), false);
                    break;
                case "obl"
                    when thing is null
                        && (
                            HasCase(child, "for")
                            || HasCase(child, "about")
                            || HasCase(child, "against")
                            || HasCase(child, "of")
                        ):
                    thing = (Yield(child, without: cue), false);
                    break;
                default:
                    break;
            }
        }
        if (Fronted(cue) is { } fronted)
        {
            return (fronted, true);
        }
        return infinitive ?? thing;
    }

    /// <summary>"The road is closed, he said": the tree hangs the reporting clause below the words.</summary>
    private TokenSpan? Fronted(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        if (data.Relation != "parataxis" || data.Head == cue)
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
        var clause = Yield(cue, without: -1);
        return clause.Start > sentence.Start
            ? Trim(new TokenSpan(sentence.Start, clause.Start))
            : Trim(new TokenSpan(clause.End, sentence.End));
    }

    /// <summary>"Iran is expected to answer": what is expected is subject and infinitive together.</summary>
    private (TokenSpan Tokens, bool IsClause)? PassiveContent(int cue, QuoteVerb verb)
    {
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            if (relation is "ccomp" or "xcomp")
            {
                return (Yield(child, without: cue), relation == "ccomp" && verb.IsSpeech);
            }
        }
        return null;
    }

    /// <summary>"the claim that ...", "its threat to ...".</summary>
    private Quote? Noun(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        if (!lexicon.IsNoun(data.Lemma))
        {
            return null;
        }
        int speaker = -1;
        TokenSpan? content = null;
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
                content = Yield(child, without: cue);
            }
        }
        return content is { } c ? Make(cue, c, speaker) with { IsUttered = true } : null;
    }

    private Quote? Adverb(int cue)
    {
        if (!lexicon.IsAdverb(document.Form(cue)))
        {
            return null;
        }
        int head = document.Data(cue).Head;
        return Make(cue, Yield(head, without: cue), -1) with
        {
            IsAnonymous = true,
            IsUttered = true,
        };
    }

    /// <summary>"according to the ministry": the rest of the clause is what the ministry says.</summary>
    private Quote? Phrase(int token)
    {
        int length = PhraseAt(token);
        if (length == 0)
        {
            return null;
        }
        int last = token + length;
        var sentence = document.SentenceSpan(document.Data(token).Sentence);
        int speaker = -1;
        for (int t = last; t < Math.Min(sentence.End, last + 12); t++)
        {
            if (
                document.Data(t).PartOfSpeech
                    is PartOfSpeech.Noun
                        or PartOfSpeech.Propn
                        or PartOfSpeech.Pron
                && (document.Data(t).Head < token || document.Data(t).Head >= t)
                && !IsInside(document.Data(t).Head, last, t + 12)
            )
            {
                speaker = t;
                break;
            }
        }
        if (speaker < 0)
        {
            return null;
        }
        int end = Math.Max(speaker + 1, Yield(speaker, without: -1).End);
        var before = Trim(new TokenSpan(sentence.Start, token));
        var after = Trim(new TokenSpan(Math.Min(end, sentence.End), sentence.End));
        var content = before.Count >= after.Count ? before : after;
        return content.Count < 2 ? null : Make(token, content, speaker) with { IsUttered = true };
    }

    private static bool IsInside(int token, int start, int end) => token >= start && token < end;

    private int PhraseAt(int token)
    {
        foreach (string[] phrase in lexicon.Phrases)
        {
            bool matches = token + phrase.Length < document.Count;
            for (int i = 0; matches && i < phrase.Length; i++)
            {
                matches = document
                    .Form(token + i)
                    .Equals(phrase[i], StringComparison.OrdinalIgnoreCase);
            }
            if (matches)
            {
                return phrase.Length;
            }
        }
        return 0;
    }

    private Quote Make(int cue, TokenSpan content, int speaker)
    {
        var marked = new List<TextSpan>();
        foreach (var piece in stretches)
        {
            if (content.Overlaps(piece.Outer))
            {
                marked.Add(piece.Stretch.Inner);
            }
        }
        return new Quote(
            marked.Count > 0 ? QuoteKind.Mixed : QuoteKind.Indirect,
            document.TextSpanOf(content),
            content,
            cue,
            speaker < 0 ? null : QuotePhrases.Span(document, speaker)
        )
        {
            Marked = marked,
            SpeakerHead = speaker < 0 ? null : speaker,
        };
    }

    private bool IsCue(int token) =>
        lexicon.Verb(document.Data(token).Lemma, document.Form(token)) is { IsSpeech: true };

    private bool IsPerson(int token) =>
        document.Data(token).PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Pron
        || document.Form(token).EndsWith('s')
            && document.Data(token).PartOfSpeech == PartOfSpeech.Noun;

    private int Agent(int cue)
    {
        foreach (int child in document.Children(cue))
        {
            string relation = document.Data(child).Relation;
            if (
                relation == "obl:agent"
                || (relation.StartsWith("obl", StringComparison.Ordinal) && HasCase(child, "by"))
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
            bool isObject = verb.TakesListener && relation is "obj" or "iobj";
            if (child > cue && (isObject || (relation == "obl" && HasCase(child, "to"))))
            {
                return QuotePhrases.Span(document, child);
            }
        }
        return null;
    }

    private bool HasCase(int token, string word) => HasChild(token, "case", word);

    private bool HasMark(int token, string word) => HasChild(token, "mark", word);

    private bool HasChild(int token, string relation, string word)
    {
        foreach (int child in document.Children(token))
        {
            if (
                document.Data(child).Relation == relation
                && document.Form(child).Equals(word, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>All tokens below one, from the first to the last, without the branch of another and without signs at the ends.</summary>
    private TokenSpan Yield(int token, int without)
    {
        int start = token;
        int end = token + 1;
        Widen(token, without, ref start, ref end, depth: 0);
        return Trim(new TokenSpan(start, end));
    }

    private void Widen(int token, int without, ref int start, ref int end, int depth)
    {
        if (depth > 60)
        {
            return;
        }
        foreach (int child in document.Children(token))
        {
            if (child != without)
            {
                start = Math.Min(start, child);
                end = Math.Max(end, child + 1);
                Widen(child, without, ref start, ref end, depth + 1);
            }
        }
    }

    private TokenSpan Trim(TokenSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (
            end - 1 > start
            && document.Form(end - 1) is "." or "," or ":" or ";" or "-" or "–" or "—"
        )
        {
            end--;
        }
        while (start < end - 1 && document.Form(start) is "," or ":" or ";" or "-" or "–" or "—")
        {
            start++;
        }
        return new TokenSpan(start, Math.Max(end, start));
    }
}
