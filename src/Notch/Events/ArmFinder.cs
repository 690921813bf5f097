using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds what fills one element of a pattern in a frame. Holds one document.</summary>
/// <param name="tree">The tree.</param>
/// <param name="parties">Its coded actors.</param>
/// <param name="isAct">True for a noun's lemma that names an act.</param>
internal sealed class ArmFinder(ClauseTree tree, PartyIndex parties, Predicate<string> isAct)
{
    private readonly ArmTester tester = new(tree, parties);

    private static readonly string[] To = ["to"];

    public int FindArm(PatternArm arm, Frame frame, PatternMatch match, int noun)
    {
        if (arm.Before)
        {
            return FindBefore(arm, frame, match);
        }
        if (arm.Prepositions.Length > 0)
        {
            return FindOblique(arm, frame, match, noun);
        }
        return arm.Slot == PatternSlot.Act
            ? FindAct(arm, frame, match)
            : FindAfter(arm, frame, match);
    }

    /// <summary>"bowed to the <b>Chilean</b> demands": a phrase of belonging that is missing may stand before its noun.</summary>
    public int FindOwner(PatternArm arm, int noun, PatternMatch match)
    {
        bool given = arm.TakesGiver && isAct(tree.Lemma(noun));
        if (!arm.TakesOwner && !given)
        {
            return -1;
        }
        foreach (int child in tree.Children(noun))
        {
            bool owner =
                tree[child] is Rel.Possessor or Rel.AdjectiveModifier or Rel.Compound
                && parties.IsKnown(child)
                && !(tree.Tag(child) == "PRP$" && parties.IsActor(noun));
            if (owner && Accepts(arm, child) && !IsUsed(match, child))
            {
                return child;
            }
        }
        return -1;
    }

    private int FindBefore(PatternArm arm, Frame frame, PatternMatch match)
    {
        bool nominal = frame.Kind == EntryKind.Noun;
        foreach (int token in frame.Doers)
        {
            bool stands = !nominal || arm.Class is null || !parties.IsWholeCountry(token);
            if (stands && Accepts(arm, token) && !IsUsed(match, token))
            {
                return token;
            }
        }
        if (nominal)
        {
            foreach (int token in frame.Words)
            {
                bool fits =
                    arm.Slot == PatternSlot.None
                    || parties.IsKnown(token)
                        && (arm.Class is null || !parties.IsWholeCountry(token));
                if (fits && Accepts(arm, token))
                {
                    return token;
                }
            }
        }
        return -1;
    }

    private int FindAfter(PatternArm arm, Frame frame, PatternMatch match)
    {
        foreach (int token in frame.Receivers)
        {
            if (Accepts(arm, token) && !IsUsed(match, token))
            {
                return token;
            }
        }
        bool spare = arm is { Optional: true, IsFree: true, Slot: PatternSlot.Recipient };
        foreach (int token in frame.Objects)
        {
            bool act = spare && IsActOfAgents(token) && !parties.IsActor(token);
            if (!act && Accepts(arm, token) && !IsUsed(match, token))
            {
                return token;
            }
        }
        if (arm.Phrases.Length > 0)
        {
            foreach (int token in frame.Words)
            {
                if (Accepts(arm, token))
                {
                    return token;
                }
            }
        }
        return -1;
    }

    private int FindOblique(PatternArm arm, Frame frame, PatternMatch match, int noun)
    {
        int found = noun >= 0 ? FindUnder(noun, arm, match) : -1;
        if (found >= 0)
        {
            return found;
        }
        int clause = arm.Slot == PatternSlot.Act ? FindClause(arm, frame) : -1;
        if (clause >= 0)
        {
            return clause;
        }
        foreach (int token in frame.Obliques)
        {
            if (IsArm(arm, token, match))
            {
                return tree.Referent(token);
            }
        }
        foreach (int token in frame.Objects)
        {
            if (IsArm(arm, token, match))
            {
                return token;
            }
        }
        if (arm.Slot == PatternSlot.Recipient && arm.Prepositions is ["to"] or ["for"])
        {
            foreach (int token in frame.Receivers)
            {
                if (Accepts(arm, token))
                {
                    return token;
                }
            }
        }
        foreach (int thing in frame.Objects)
        {
            found = FindUnder(thing, arm, match);
            if (found >= 0)
            {
                return found;
            }
        }
        return FindPhrasalObject(arm, frame, match);
    }

    private int FindClause(PatternArm arm, Frame frame)
    {
        bool infinitive = arm.Prepositions.Contains("to");
        bool that = arm.Prepositions.Contains("that");
        foreach (int token in frame.Clauses)
        {
            bool fits =
                infinitive && tree.IsIntroducedBy(token, To)
                || that && tree[token] != Rel.OpenComplement;
            if (fits)
            {
                return token;
            }
        }
        foreach (int token in frame.Obliques)
        {
            if (infinitive && tree.IsVerb(token) && tree.IsIntroducedBy(token, To))
            {
                return token;
            }
        }
        return -1;
    }

    /// <summary>"carry out an attack": what looks like a preposition may be a particle, with the object beside it.</summary>
    private int FindPhrasalObject(PatternArm arm, Frame frame, PatternMatch match)
    {
        foreach (int word in frame.Words)
        {
            if (
                tree[word] is not (Rel.Particle or Rel.Adverbial)
                || !IsOneOf(word, arm.Prepositions)
            )
            {
                continue;
            }
            return arm.Slot == PatternSlot.Act
                ? FindAct(arm, frame, match)
                : FindAfter(arm, frame, match);
        }
        return -1;
    }

    private int FindUnder(int noun, PatternArm arm, PatternMatch match)
    {
        foreach (int child in tree.Children(noun))
        {
            if (
                tree[child]
                    is Rel.NounModifier
                        or Rel.Oblique
                        or Rel.NounClause
                        or Rel.AdverbialClause
                && IsArm(arm, child, match)
            )
            {
                return tree.Referent(child);
            }
        }
        return -1;
    }

    private bool IsArm(PatternArm arm, int token, PatternMatch match) =>
        tree.IsIntroducedBy(token, arm.Prepositions)
        && !(
            arm.Slot is PatternSlot.Recipient or PatternSlot.Actor or PatternSlot.Topic
            && FrameReader.TimeWords.Contains(tree.Lemma(token).ToLowerInvariant())
        )
        && (
            arm.Slot == PatternSlot.Act
            || tree.IsNominal(token)
            || tree.HasCase(token)
            || parties.IsKnown(token)
        )
        && Accepts(arm, tree.Referent(token))
        && !IsUsed(match, token);

    private int FindAct(PatternArm arm, Frame frame, PatternMatch match)
    {
        foreach (int token in frame.Clauses)
        {
            if (Accepts(arm, token))
            {
                return token;
            }
        }
        foreach (int token in frame.Objects)
        {
            bool word = tree.Tag(token) is not ("WDT" or "WP" or "PRP");
            bool who = parties.IsActor(token) && !IsActOfAgents(token);
            if (word && Accepts(arm, token) && !IsUsed(match, token) && !who)
            {
                return token;
            }
        }
        foreach (int token in frame.Obliques)
        {
            bool clause = tree.IsVerb(token) && !tree.IsNominal(token);
            if (clause && tree.IsIntroducedBy(token, To))
            {
                return token;
            }
        }
        return -1;
    }

    /// <summary>"joint patrols", "shared intelligence": nouns of agents that name what they do, too.</summary>
    private bool IsActOfAgents(int token) =>
        tree.Pos(token) == PartOfSpeech.Noun && isAct(tree.Lemma(token));

    public int FindPreposition(PatternArm arm, Frame frame, int noun)
    {
        foreach (int token in frame.Words)
        {
            if (IsOneOf(token, arm.Prepositions))
            {
                return token;
            }
        }
        foreach (int token in frame.Obliques)
        {
            if (tree.IsIntroducedBy(token, arm.Prepositions))
            {
                return token;
            }
        }
        foreach (int child in noun >= 0 ? tree.Children(noun) : default)
        {
            if (tree.IsIntroducedBy(child, arm.Prepositions))
            {
                return child;
            }
        }
        foreach (int thing in frame.Objects)
        {
            foreach (int child in tree.Children(thing))
            {
                if (tree.IsIntroducedBy(child, arm.Prepositions))
                {
                    return child;
                }
            }
        }
        return -1;
    }

    private bool IsOneOf(int token, string[] words)
    {
        foreach (string word in words)
        {
            if (Phrase.IsWord(tree.Document, token, word))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsUsed(PatternMatch match, int token) =>
        match.Actors.Contains(token)
        || match.Recipients.Contains(token)
        || match.Doers.Contains(token)
        || match.Fixed.Contains(token)
        || match.Acts.Contains(token);

    public bool Accepts(PatternArm arm, int token) => tester.Accepts(arm, token);
}
