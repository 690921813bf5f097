using Notch.Syntax;

namespace Notch.Events;

/// <summary>A document's tree as the coder looks at it: relations as numbers, and the questions that clauses answer.</summary>
internal sealed class ClauseTree
{
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
        heads = new TreeMender(document, relations).Heads();
        children = TreeShape.ChildrenOf(heads);
    }

    public Document Document { get; }

    public Rel this[int token] => relations[token];

    public int Head(int token) => heads[token];

    /// <summary>The first token of a phrase whose head stands outside it; the phrase's first token when there is none.</summary>
    public int HeadOf(TokenSpan phrase)
    {
        for (int i = phrase.Start; i < phrase.End; i++)
        {
            if (!phrase.Contains(heads[i]) || heads[i] == i)
            {
                return i;
            }
        }
        return phrase.Start;
    }

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
