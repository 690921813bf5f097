using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Mends what parsers often get wrong, by rules of the language that need no lexicon: the heads that the coder uses.</summary>
/// <param name="document">The document.</param>
/// <param name="relations">Its relations; those of mended words change.</param>
internal sealed class TreeMender(Document document, Rel[] relations)
{
    /// <summary>Verbs of judging and asking, which speakers do rather than report.</summary>
    private static readonly FrozenSet<string> Judgements =
        "accuse blame condemn criticize criticise denounce demand praise reject urge vow warn"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parsers now and then hang a subject on an auxiliary or a clause on a full stop; function words govern nothing here.</summary>
    /// <summary>Nouns that an infinitive completes: "its threat to leave".</summary>
    internal static readonly FrozenSet<string> ActNouns = (
        "threat vow pledge promise refusal offer request call demand decision plan order bid attempt effort proposal intention willingness readiness "
        + "commitment invitation appeal warning agreement deal determination ultimatum obligation resolution suggestion"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices = (
        "president minister secretary chancellor premier king queen prince princess sultan emir sheikh general colonel admiral commander marshal "
        + "senator governor mayor envoy ambassador spokesman spokeswoman leader chief chairman chairwoman director commissioner judge bishop pope ayatollah"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public int[] Heads()
    {
        var mended = new int[relations.Length];
        for (int i = 0; i < mended.Length; i++)
        {
            mended[i] = document.Data(i).Head;
        }
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            for (int i = span.Start; i < span.End; i++)
            {
                if (mended[i] == i && PosOf(i) == PartOfSpeech.Punct)
                {
                    Crown(span, mended, i);
                }
            }
        }
        for (int i = 0; i < mended.Length; i++)
        {
            int head = mended[i];
            for (int steps = 0; steps < 4 && head != i && GovernsNothing(i, head); steps++)
            {
                head = mended[head];
            }
            mended[i] = IsPhraseBeforeItsNoun(i, head, mended) ? mended[head] : head;
        }
        for (int i = 1; i < mended.Length; i++)
        {
            if (IsPeerOfGovernor(i, mended))
            {
                mended[i] = mended[mended[i]];
            }
            int title = TitleOf(i, mended);
            if (title >= 0)
            {
                relations[title] = Rel.Object;
                relations[i] = Rel.Apposition;
                mended[i] = title;
            }
            int parted = NounBeforeComma(i, mended);
            mended[i] = parted < 0 ? mended[i] : parted;
            int noun = NounOfParticiple(i, mended);
            noun = noun < 0 ? NounOfInfinitive(i, mended) : noun;
            if (noun >= 0)
            {
                mended[i] = noun;
                relations[i] = Rel.NounClause;
            }
        }
        return mended;
    }

    /// <summary>"argued over a withdrawal, demanded by Baghdad": a participle with its agent and no conjunction describes the noun phrase before the comma; -1 for all else.</summary>
    private int NounOfParticiple(int token, int[] heads)
    {
        int verb = heads[token];
        if (
            relations[token] is not (Rel.Conjunct or Rel.AdverbialClause or Rel.Parataxis)
            || TagOf(token) != "VBN"
            || verb >= token
            || PosOf(verb) != PartOfSpeech.Verb
            || !Phrase.IsWord(document, token - 1, ",")
            || !HasAgent(token)
        )
        {
            return -1;
        }
        int noun = -1;
        for (int i = verb + 1; i < token - 1; i++)
        {
            bool dependent = heads[i] == verb && relations[i] is Rel.Object or Rel.Oblique;
            if (
                dependent
                && IsNominal(i)
                && !FrameReader.TimeWords.Contains(LemmaOf(i).ToLowerInvariant())
            )
            {
                noun = i;
            }
            else if (heads[i] == verb && relations[i] == Rel.PassiveAuxiliary)
            {
                return -1;
            }
        }
        return noun;
    }

    /// <summary>"asked the Secretary of State Mike Pompeo to": an office right before a name is no receiver of the name; -1 for all else.</summary>
    private int TitleOf(int token, int[] heads)
    {
        int verb = heads[token];
        if (
            relations[token] != Rel.Object
            || PosOf(token) != PartOfSpeech.Propn
            || token == 0
            || verb >= token
            || IsPossessed(token)
        )
        {
            return -1;
        }
        foreach (int child in document.Children(token))
        {
            if (child < token && relations[child] is not (Rel.Compound or Rel.Flat))
            {
                return -1;
            }
        }
        int before = token - 1;
        while (before > verb && IsWithin(before, token, heads))
        {
            before--;
        }
        for (int i = verb + 1; i <= before; i++)
        {
            bool office =
                heads[i] == verb
                && relations[i] == Rel.IndirectObject
                && Offices.Contains(LemmaOf(i).ToLowerInvariant());
            if (office && IsWithin(before, i, heads))
            {
                return i;
            }
        }
        return -1;
    }

    private bool IsPossessed(int token)
    {
        foreach (int child in document.Children(token))
        {
            if (relations[child] is Rel.Determiner or Rel.Possessor)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"the death, on Friday in a raid, of the general": the phrase behind the second comma belongs to the noun before the first; -1 for all else.</summary>
    private int NounBeforeComma(int token, int[] heads)
    {
        int of = relations[token] == Rel.NounModifier ? CaseOf(token) : -1;
        if (of < 2 || !Phrase.IsWord(document, of, "of") || !Phrase.IsWord(document, of - 1, ","))
        {
            return -1;
        }
        int start = document.SentenceSpan(document.Data(token).Sentence).Start;
        for (int i = of - 2; i > start && of - i < 20; i--)
        {
            if (Phrase.IsWord(document, i, ","))
            {
                bool aside = PosOf(i + 1) == PartOfSpeech.Adp && PosOf(i - 1) == PartOfSpeech.Noun;
                return aside && heads[i - 1] != token ? i - 1 : -1;
            }
        }
        return -1;
    }

    private int CaseOf(int token)
    {
        foreach (int child in document.Children(token))
        {
            if (relations[child] == Rel.Case)
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>"repeated its refusal to release": an infinitive right behind a noun that takes one belongs to it, whatever the verb; -1 for all else.</summary>
    private int NounOfInfinitive(int token, int[] heads)
    {
        int verb = heads[token];
        if (
            relations[token] is not (Rel.OpenComplement or Rel.AdverbialClause)
            || TagOf(token) != "VB"
            || verb >= token
            || PosOf(verb) != PartOfSpeech.Verb
        )
        {
            return -1;
        }
        int to = token - 1;
        while (to > verb && !Phrase.IsWord(document, to, "to"))
        {
            to--;
        }
        for (int i = verb + 1; i < to; i++)
        {
            bool thing =
                heads[i] == verb
                && relations[i] is Rel.Object or Rel.Oblique
                && ActNouns.Contains(LemmaOf(i));
            if (thing && IsWithin(to - 1, i, heads))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsWithin(int token, int ancestor, int[] heads)
    {
        for (int steps = 0; steps < 8; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }
            token = heads[token];
        }
        return false;
    }

    /// <summary>"denied that a missile had hit the plane and accused Canada": a past tense without a subject goes on where the past tense is, not in the clause or noun below.</summary>
    private bool IsPeerOfGovernor(int token, int[] heads)
    {
        int below = heads[token];
        int above = heads[below];
        if (
            relations[token] != Rel.Conjunct
            || TagOf(token) != "VBD"
            || above == below
            || above >= below
            || TagOf(above) != "VBD"
            || HasOwnSubject(token)
        )
        {
            return false;
        }
        return relations[below] switch
        {
            Rel.Object => PosOf(below) == PartOfSpeech.Noun,
            Rel.ClauseComplement or Rel.OpenComplement or Rel.AdverbialClause => TagOf(below)
                != "VBD"
                || Judgements.Contains(LemmaOf(token)),
            _ => false,
        };
    }

    private bool HasOwnSubject(int verb)
    {
        foreach (int child in document.Children(verb))
        {
            if (relations[child] is Rel.Subject or Rel.PassiveSubject or Rel.PassiveAuxiliary)
            {
                return true;
            }
        }
        return false;
    }

    private bool HasAgent(int participle)
    {
        bool agent = false;
        foreach (int child in document.Children(participle))
        {
            if (
                relations[child]
                    is Rel.Subject
                        or Rel.PassiveSubject
                        or Rel.Auxiliary
                        or Rel.PassiveAuxiliary
                || relations[child] is Rel.Coordinator or Rel.Mark && child < participle
            )
            {
                return false;
            }
            agent |= relations[child] == Rel.Agent;
        }
        return agent;
    }

    /// <summary>"voted in favour ... [of a] group": a prepositional phrase does not stand before the noun it belongs to; it is the verb's.</summary>
    private bool IsPhraseBeforeItsNoun(int token, int head, int[] heads)
    {
        if (
            token >= head
            || heads[head] >= token
            || relations[token] is not (Rel.Oblique or Rel.NounModifier)
            || relations[head] is not (Rel.Oblique or Rel.NounModifier or Rel.Object)
        )
        {
            return false;
        }
        foreach (int child in document.Children(token))
        {
            if (relations[child] == Rel.Case && child < token)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A full stop that was made root gives its place to its first verb, else to its first word.</summary>
    private void Crown(TokenSpan span, int[] mended, int stop)
    {
        int best = -1;
        for (int i = span.Start; i < span.End; i++)
        {
            bool ours = i != stop && mended[i] == stop && PosOf(i) != PartOfSpeech.Punct;
            if (ours && (best < 0 || IsVerb(i) && !IsVerb(best)))
            {
                best = i;
            }
        }
        if (best < 0)
        {
            return;
        }
        for (int i = span.Start; i < span.End; i++)
        {
            if (mended[i] == stop)
            {
                mended[i] = best;
            }
        }
        relations[best] = Rel.Root;
        relations[stop] = Rel.Punctuation;
    }

    private bool GovernsNothing(int token, int head) =>
        relations[head] is Rel.Auxiliary or Rel.PassiveAuxiliary or Rel.Copula or Rel.Punctuation
        || relations[head] is Rel.Case or Rel.Mark
            && relations[token]
                is Rel.Subject
                    or Rel.PassiveSubject
                    or Rel.Object
                    or Rel.Oblique
                    or Rel.NounModifier;

    private string LemmaOf(int token) => document.Data(token).Lemma;

    private string TagOf(int token) => document.Data(token).Tag;

    private PartOfSpeech PosOf(int token) => document.Data(token).PartOfSpeech;

    private bool IsVerb(int token) => PosOf(token) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private bool IsNominal(int token) =>
        PosOf(token)
            is PartOfSpeech.Noun
                or PartOfSpeech.Propn
                or PartOfSpeech.Pron
                or PartOfSpeech.Num;
}
