using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds who stands where a verb's subject stands or would stand: shared, controlled, relative and described subjects. Holds one document.</summary>
internal sealed class SubjectFinder(ClauseTree tree)
{
    private const int MaxDepth = 6;

    /// <summary>Texts, which say nothing by themselves: their authors do.</summary>
    internal static readonly FrozenSet<string> TextWords = (
        "statement letter message report resolution speech tweet interview address release note document plea petition communique post declaration appeal motion bill"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a passive, finite or not.</summary>
    public bool IsPassive(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree[child] is Rel.PassiveAuxiliary or Rel.PassiveSubject)
            {
                return true;
            }
        }
        if (tree.Tag(verb) != "VBN" || tree.Has(verb, Rel.Auxiliary) || tree.Has(verb, Rel.Subject))
        {
            return false;
        }
        return tree[verb] switch
        {
            Rel.NounClause or Rel.AdverbialClause or Rel.AdjectiveModifier => !tree.Has(
                verb,
                Rel.Object
            ),
            Rel.Conjunct => IsPassive(tree.Head(verb)) && !tree.Has(verb, Rel.Subject),
            Rel.OpenComplement => !tree.Has(verb, Rel.Object),
            _ => false,
        };
    }

    /// <summary>The words that stand where the subject stands or would stand; empty when the tree does not say.</summary>
    public void Find(int verb, List<int> found, int depth = 0)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree[child] is Rel.Subject or Rel.PassiveSubject)
            {
                found.Add(tree.Referent(child));
            }
        }
        if (found.Count > 0 || depth > MaxDepth)
        {
            return;
        }
        int head = tree.Head(verb);
        switch (tree[verb])
        {
            case Rel.Conjunct when tree.IsVerb(head) || tree.Has(head, Rel.Subject):
                Find(head, found, depth + 1);
                break;
            case Rel.OpenComplement:
                Controllers(head, found, depth);
                break;
            case Rel.AdverbialClause when !IsFinite(verb):
                if (tree.IsNominal(head) && !tree.Has(head, Rel.Subject))
                {
                    found.Add(head);
                }
                else if (IsObjectControlled(verb, head))
                {
                    Controllers(head, found, depth);
                }
                else
                {
                    Find(head, found, depth + 1);
                }
                break;
            case Rel.NounClause:
                if (tree.Tag(verb) is "VBG" or "VBN" && !tree.Has(verb, Rel.Mark))
                {
                    AddDescribed(tree.IsVerb(head) ? NounBefore(verb, head) : head, found, depth);
                }
                else
                {
                    PossessorsOf(head, found, depth);
                }
                break;
            case Rel.RelativeClause when !tree.Has(verb, Rel.Subject):
                AddDescribed(head, found, depth);
                break;
            case Rel.ClauseComplement when !IsFinite(verb):
                Controllers(head, found, depth);
                break;
            case Rel.Parataxis when tree.IsVerb(head) && !IsFinite(verb):
                Find(head, found, depth + 1);
                break;
        }
    }

    /// <summary>"issued a statement accusing": who issued it accuses; any other noun does itself what its participle says.</summary>
    private void AddDescribed(int noun, List<int> found, int depth)
    {
        if (TextWords.Contains(tree.Lemma(noun)))
        {
            PossessorsOf(noun, found, depth);
        }
        if (found.Count == 0)
        {
            found.Add(noun);
        }
    }

    /// <summary>A participle that the parser hung on a verb describes the noun phrase before it.</summary>
    private int NounBefore(int participle, int verb)
    {
        int best = verb;
        foreach (int child in tree.Children(verb))
        {
            if (child < participle && child > best && tree.IsNominal(child))
            {
                best = child;
            }
        }
        return best;
    }

    private bool IsFinite(int verb) =>
        tree.Tag(verb) is "VBD" or "VBZ" or "VBP" or "MD" && !tree.IsIntroducedBy(verb, "to")
        || tree.Has(verb, Rel.Auxiliary) && tree.Has(verb, Rel.Subject)
        || tree.Has(verb, Rel.Copula) && tree.Has(verb, Rel.Subject);

    /// <summary>"accused X of doing", "prevented X from doing": a gerund with a preposition belongs to the object.</summary>
    private bool IsObjectControlled(int verb, int head) =>
        tree.Tag(verb) == "VBG"
            && tree.Has(head, Rel.Object)
            && (
                tree.IsIntroducedBy(verb, "of")
                || tree.IsIntroducedBy(verb, "from")
                || tree.IsIntroducedBy(verb, "into")
                || tree.IsIntroducedBy(verb, "for")
            )
        || tree.IsIntroducedBy(verb, "of") && IsPassive(head);

    private void Controllers(int head, List<int> found, int depth)
    {
        if (!IsPassive(head) && tree.Lemma(head) is not ("promise" or "vow" or "threaten"))
        {
            foreach (int child in tree.Children(head))
            {
                if (tree[child] is Rel.Object or Rel.IndirectObject)
                {
                    found.Add(tree.Referent(child));
                }
            }
        }
        if (found.Count == 0)
        {
            Find(head, found, depth + 1);
        }
    }

    /// <summary>"Iran's decision to attack", "Iran made a decision to attack": who owns the noun acts in the clause.</summary>
    private void PossessorsOf(int noun, List<int> found, int depth)
    {
        foreach (int child in tree.Children(noun))
        {
            if (
                tree[child] == Rel.Possessor
                || (tree[child] == Rel.NounModifier && tree.IsIntroducedBy(child, "by"))
            )
            {
                found.Add(tree.Referent(child));
            }
        }
        if (found.Count == 0)
        {
            foreach (int child in tree.Children(noun))
            {
                if (
                    tree[child] is Rel.AdjectiveModifier or Rel.Compound
                    && tree.Pos(child) is PartOfSpeech.Propn or PartOfSpeech.Adj
                    && char.IsUpper(tree.Document.Form(child)[0])
                )
                {
                    found.Add(child);
                }
            }
        }
        int head = tree.Head(noun);
        if (found.Count == 0 && head != noun && tree.IsVerb(head) && tree[noun] == Rel.Object)
        {
            Find(head, found, depth + 1);
        }
    }
}
