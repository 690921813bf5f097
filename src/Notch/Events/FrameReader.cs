using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Reads frames off the tree: passives, relative clauses, participles, coordination and control come out as in a plain active sentence.</summary>
internal sealed class FrameReader(ClauseTree tree)
{
    private readonly SubjectFinder subjects = new(tree);

    internal static readonly FrozenSet<string> TimeWords = (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
        + "october november december today yesterday tomorrow tonight day week weekend month year hour minute morning afternoon "
        + "evening night time moment decade century spring summer autumn winter percent"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public SubjectFinder Subjects => subjects;

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

    private void ReadClause(Frame frame)
    {
        int head = frame.Head;
        frame.IsPassive = frame.Kind == EntryKind.Verb && subjects.IsPassive(head);
        foreach (int child in tree.Children(head))
        {
            AddClauseChild(frame, child);
        }
        var found = new List<int>();
        subjects.Find(head, found);
        if (frame.IsPassive)
        {
            frame.Objects.InsertRange(0, found);
        }
        else
        {
            frame.Doers.AddRange(found);
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
                case Rel.RelativeClause when tree.Has(child, Rel.Mark):
                    frame.Clauses.Add(child);
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
                is not (
                    Rel.Object
                    or Rel.PassiveSubject
                    or Rel.Oblique
                    or Rel.Agent
                    or Rel.OpenComplement
                )
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
