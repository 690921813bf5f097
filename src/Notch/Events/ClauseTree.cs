using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>A document's tree as the coder looks at it: relations as numbers, and the questions that clauses answer.</summary>
internal sealed class ClauseTree
{
    /// <summary>Verbs of judging and asking, which speakers do rather than report.</summary>
    private static readonly FrozenSet<string> Judgements =
        "accuse blame condemn criticize criticise denounce demand praise reject urge vow warn"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly Rel[] relations;
    private readonly int[] heads;
    private readonly int[][] children;

    public ClauseTree(Document document)
    {
        Document = document;
        relations = new Rel[document.Count];
        for (int i = 0; i < relations.Length; i++)
        {
            relations[i] = RelationNames.Of(document.Data(i).Relation);
        }
        heads = Mend();
        children = TreeShape.ChildrenOf(heads);
    }

    public Document Document { get; }

    public Rel this[int token] => relations[token];

    public int Head(int token) => heads[token];

    public ReadOnlySpan<int> Children(int token) => children[token];

    public string Lemma(int token) => Document.Data(token).Lemma;

    public string Tag(int token) => Document.Data(token).Tag;

    public PartOfSpeech Pos(int token) => Document.Data(token).PartOfSpeech;

    public bool IsVerb(int token) => Pos(token) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    public bool IsNominal(int token) =>
        Pos(token)
            is PartOfSpeech.Noun
                or PartOfSpeech.Propn
                or PartOfSpeech.Pron
                or PartOfSpeech.Num;

    /// <summary>The first child with a relation, or -1.</summary>
    public int Child(int token, Rel rel)
    {
        foreach (int child in Children(token))
        {
            if (relations[child] == rel)
            {
                return child;
            }
        }
        return -1;
    }

    public bool Has(int token, Rel rel) => Child(token, rel) >= 0;

    /// <summary>True when a preposition or subordinator of these words introduces the token.</summary>
    /// <remarks>Parsers hang the preposition on the first word of a name as often as on its head; both count.</remarks>
    public bool IsIntroducedBy(int token, string[] words)
    {
        foreach (int child in Children(token))
        {
            if (relations[child] is Rel.Case or Rel.Mark)
            {
                if (IsOneOf(child, words))
                {
                    return true;
                }
            }
            else if (child < token && IsPartOfName(child) && IsIntroducedBy(child, words))
            {
                return true;
            }
        }
        return false;
    }

    public bool IsIntroducedBy(int token, string word)
    {
        foreach (int child in Children(token))
        {
            if (relations[child] is Rel.Case or Rel.Mark)
            {
                if (Phrase.IsWord(Document, child, word))
                {
                    return true;
                }
            }
            else if (child < token && IsPartOfName(child) && IsIntroducedBy(child, word))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsPartOfName(int token) =>
        relations[token]
            is Rel.Compound
                or Rel.Flat
                or Rel.AdjectiveModifier
                or Rel.Number
                or Rel.Determiner;

    /// <summary>True when any preposition introduces the token.</summary>
    public bool HasCase(int token)
    {
        foreach (int child in Children(token))
        {
            if (relations[child] == Rel.Case && Tag(child) != "POS")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A relative pronoun stands for the noun that its clause hangs on; any other token for itself.</summary>
    public int Referent(int token)
    {
        if (Tag(token) is not ("WP" or "WDT" or "WP$") && !IsRelativeThat(token))
        {
            return token;
        }
        int at = token;
        for (int steps = 0; steps < 6; steps++)
        {
            if (relations[at] is Rel.RelativeClause or Rel.NounClause)
            {
                return Head(at);
            }
            int head = Head(at);
            if (head == at)
            {
                return token;
            }
            at = head;
        }
        return token;
    }

    /// <summary>True when a token hangs below another, or is it.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        while (token != ancestor)
        {
            int head = Head(token);
            if (head == token)
            {
                return false;
            }
            token = head;
        }
        return true;
    }

    /// <summary>Parsers now and then hang a subject on an auxiliary or a clause on a full stop; function words govern nothing here.</summary>
    private int[] Mend()
    {
        var mended = new int[relations.Length];
        for (int i = 0; i < mended.Length; i++)
        {
            mended[i] = Document.Data(i).Head;
        }
        for (int s = 0; s < Document.SentenceCount; s++)
        {
            var span = Document.SentenceSpan(s);
            for (int i = span.Start; i < span.End; i++)
            {
                if (mended[i] == i && Pos(i) == PartOfSpeech.Punct)
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
            if (NounOfParticiple(i, mended) is var noun && noun >= 0)
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
            || Tag(token) != "VBN"
            || verb >= token
            || Pos(verb) != PartOfSpeech.Verb
            || !Phrase.IsWord(Document, token - 1, ",")
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
                && !FrameReader.TimeWords.Contains(Lemma(i).ToLowerInvariant())
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

    /// <summary>"denied that a missile had hit the plane and accused Canada": a past tense without a subject goes on where the past tense is, not in the clause or noun below.</summary>
    private bool IsPeerOfGovernor(int token, int[] heads)
    {
        int below = heads[token];
        int above = heads[below];
        if (
            relations[token] != Rel.Conjunct
            || Tag(token) != "VBD"
            || above == below
            || above >= below
            || Tag(above) != "VBD"
            || HasOwnSubject(token)
        )
        {
            return false;
        }
        return relations[below] switch
        {
            Rel.Object => Pos(below) == PartOfSpeech.Noun,
            Rel.ClauseComplement or Rel.OpenComplement or Rel.AdverbialClause => Tag(below) != "VBD"
                || Judgements.Contains(Lemma(token)),
            _ => false,
        };
    }

    private bool HasOwnSubject(int verb)
    {
        foreach (int child in Document.Children(verb))
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
        foreach (int child in Document.Children(participle))
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
        foreach (int child in Document.Children(token))
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
            bool ours = i != stop && mended[i] == stop && Pos(i) != PartOfSpeech.Punct;
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

    private bool IsRelativeThat(int token) =>
        Pos(token) == PartOfSpeech.Pron
        && Lemma(token) == "that"
        && relations[token] is Rel.Subject or Rel.PassiveSubject or Rel.Object
        && relations[Head(token)] == Rel.RelativeClause;

    private bool IsOneOf(int token, string[] words)
    {
        foreach (string word in words)
        {
            if (Phrase.IsWord(Document, token, word))
            {
                return true;
            }
        }
        foreach (int child in Children(token))
        {
            if (relations[child] == Rel.Fixed && IsOneOf(child, words))
            {
                return true;
            }
        }
        return false;
    }
}
