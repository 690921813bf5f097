using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Reads frames off the tree: passives, relative clauses, participles, coordination and control come out as in a plain active sentence.</summary>
internal sealed class FrameReader(ClauseTree tree)
{
    private const int MaxDepth = 6;

    internal static readonly FrozenSet<string> TimeWords = (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
        + "october november december today yesterday tomorrow tonight day week weekend month year hour minute morning afternoon "
        + "evening night time moment decade century spring summer autumn winter percent"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public Frame Read(int head, EntryKind kind)
    {
        var frame = new Frame { Head = head, Kind = kind };
        if (kind == EntryKind.Noun)
        {
            ReadNoun(frame);
        }
        else
        {
            ReadClause(frame);
        }
        return frame;
    }

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
    public void SurfaceSubjects(int verb, List<int> found, int depth = 0)
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
                SurfaceSubjects(head, found, depth + 1);
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
                    SurfaceSubjects(head, found, depth + 1);
                }
                break;
            case Rel.NounClause:
                if (tree.Tag(verb) is "VBG" or "VBN" && !tree.Has(verb, Rel.Mark))
                {
                    found.Add(tree.IsVerb(head) ? NounBefore(verb, head) : head);
                }
                else
                {
                    PossessorsOf(head, found, depth);
                }
                break;
            case Rel.RelativeClause when !HasObjectGapSubject(verb):
                found.Add(head);
                break;
            case Rel.ClauseComplement when !IsFinite(verb):
                Controllers(head, found, depth);
                break;
            case Rel.Parataxis when tree.IsVerb(head) && !IsFinite(verb):
                SurfaceSubjects(head, found, depth + 1);
                break;
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

    private bool HasObjectGapSubject(int verb) => tree.Has(verb, Rel.Subject);

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
            SurfaceSubjects(head, found, depth + 1);
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
            SurfaceSubjects(head, found, depth + 1);
        }
    }

    private void ReadClause(Frame frame)
    {
        int head = frame.Head;
        frame.IsPassive = frame.Kind == EntryKind.Verb && IsPassive(head);
        foreach (int child in tree.Children(head))
        {
            AddClauseChild(frame, child);
        }
        var subjects = new List<int>();
        SurfaceSubjects(head, subjects);
        if (frame.IsPassive)
        {
            frame.Objects.InsertRange(0, subjects);
        }
        else
        {
            frame.Doers.AddRange(subjects);
        }
        AddGapsAndShares(frame);
    }

    private void AddClauseChild(Frame frame, int child)
    {
        switch (tree[child])
        {
            case Rel.Object:
                frame.Objects.Add(tree.Referent(child));
                break;
            case Rel.IndirectObject:
                frame.Receivers.Add(tree.Referent(child));
                break;
            case Rel.Agent:
                (frame.IsPassive ? frame.Doers : frame.Obliques).Add(tree.Referent(child));
                break;
            case Rel.Oblique when IsBareObject(frame, child):
                frame.Objects.Add(child);
                break;
            case Rel.Oblique:
                if (frame.IsPassive && tree.IsIntroducedBy(child, "by") && !IsGerund(child))
                {
                    frame.Doers.Add(tree.Referent(child));
                }
                else
                {
                    frame.Obliques.Add(child);
                }
                break;
            case Rel.NounModifier:
                frame.Obliques.Add(child);
                break;
            case Rel.OpenComplement or Rel.ClauseComplement:
                frame.Clauses.Add(child);
                frame.Words.Add(child);
                break;
            case Rel.AdverbialClause or Rel.NounClause:
                frame.Obliques.Add(child);
                break;
            case Rel.Adverbial when IsBareObject(frame, child):
                frame.Objects.Add(child);
                break;
            case Rel.Particle
            or Rel.Adverbial
            or Rel.AdjectiveModifier
            or Rel.Compound
            or Rel.Loose
            or Rel.Other:
                frame.Words.Add(child);
                break;
        }
    }

    /// <summary>"freed 37 prisoners": a counted noun after the verb is its object unless it names a time.</summary>
    private bool IsBareObject(Frame frame, int child) =>
        child > frame.Head
        && tree.Pos(child) is PartOfSpeech.Noun or PartOfSpeech.Propn
        && !tree.HasCase(child)
        && !TimeWords.Contains(tree.Lemma(child).ToLowerInvariant())
        && !tree.Has(frame.Head, Rel.Object);

    private bool IsGerund(int token) => tree.Tag(token) == "VBG";

    private void AddGapsAndShares(Frame frame)
    {
        int head = frame.Head;
        if (
            tree[head] == Rel.AdjectiveModifier
            && tree.Has(head, Rel.Subject)
            && head < tree.Head(head)
        )
        {
            frame.Objects.Add(tree.Head(head));
        }
        if (tree[head] == Rel.RelativeClause && !frame.IsPassive && tree.Has(head, Rel.Subject))
        {
            int antecedent = tree.Head(head);
            if (
                frame.Objects.Count == 0
                && !frame.Doers.Contains(antecedent)
                && !frame.Obliques.Exists(o => tree.Referent(o) == antecedent)
            )
            {
                frame.Objects.Add(antecedent);
            }
        }
        if (frame.Kind != EntryKind.Verb || frame.IsPassive)
        {
            return;
        }
        if (frame.Objects.Count == 0)
        {
            foreach (int child in tree.Children(head))
            {
                if (tree[child] == Rel.Conjunct && tree.IsVerb(child) && frame.Objects.Count == 0)
                {
                    ShareObjects(child, frame);
                }
            }
        }
    }

    private void ShareObjects(int from, Frame to)
    {
        foreach (int child in tree.Children(from))
        {
            if (tree[child] == Rel.Object)
            {
                to.Objects.Add(tree.Referent(child));
            }
        }
    }

    private void ReadNoun(Frame frame)
    {
        int head = frame.Head;
        foreach (int child in tree.Children(head))
        {
            switch (tree[child])
            {
                case Rel.Possessor:
                    frame.Doers.Add(tree.Referent(child));
                    break;
                case Rel.Compound or Rel.AdjectiveModifier:
                    frame.Words.Add(child);
                    break;
                case Rel.NounModifier or Rel.Oblique or Rel.Agent:
                    if (tree.IsIntroducedBy(child, "by"))
                    {
                        frame.Doers.Add(tree.Referent(child));
                    }
                    else
                    {
                        frame.Obliques.Add(child);
                    }
                    break;
                case Rel.NounClause or Rel.ClauseComplement or Rel.OpenComplement:
                    frame.Clauses.Add(child);
                    frame.Obliques.Add(child);
                    break;
                case Rel.Adverbial:
                    frame.Words.Add(child);
                    break;
            }
        }
        Borrow(frame);
    }

    /// <summary>"launched an investigation into X": the phrase may hang on the verb whose object the noun is.</summary>
    private void Borrow(Frame frame)
    {
        int noun = frame.Head;
        int verb = tree.Head(noun);
        if (
            tree[noun]
                is not (Rel.Object or Rel.PassiveSubject or Rel.Oblique or Rel.OpenComplement)
            || !tree.IsVerb(verb)
        )
        {
            return;
        }
        foreach (int child in tree.Children(verb))
        {
            if (
                child > noun
                && tree[child] is Rel.Oblique or Rel.NounModifier or Rel.AdverbialClause
            )
            {
                frame.Obliques.Add(child);
            }
        }
    }
}
