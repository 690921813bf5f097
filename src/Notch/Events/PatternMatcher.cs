using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds the best pattern for a word in its tree. Holds one document; not shared among threads.</summary>
internal sealed class PatternMatcher(VerbLexicon lexicon, ClauseTree tree, PartyIndex parties)
{
    private readonly FrameReader frames = new(tree);
    private readonly ArmFinder finder = new(
        tree,
        parties,
        lemma => !NounPatterns(lexicon, lemma).IsEmpty
    );

    public FrameReader Frames => frames;

    /// <summary>The best match for a token; null when no entry knows it or no pattern fits. A <c>none</c> pattern that wins is returned too.</summary>
    /// <param name="token">The token.</param>
    /// <param name="plain">Leave folds out.</param>
    public PatternMatch? Match(int token, bool plain = false)
    {
        if (IsInsideName(token))
        {
            return null;
        }
        ref readonly var data = ref tree.Document.Data(token);
        string form = tree.Document.Form(token);
        if (IsGerund(token, data.PartOfSpeech, form))
        {
            var gerund = Best(token, EntryKind.Verb, VerbPatterns(data.Lemma, form), plain);
            if (gerund is not null)
            {
                return gerund;
            }
        }
        if (IsState(token) && Described(token, form, plain) is { IsRelaxed: false } described)
        {
            return described;
        }
        return data.PartOfSpeech switch
        {
            PartOfSpeech.Verb => Best(token, EntryKind.Verb, VerbPatterns(data.Lemma, form), plain)
                ?? Described(token, form, plain),
            PartOfSpeech.Noun or PartOfSpeech.Propn => Best(
                token,
                EntryKind.Noun,
                NounPatterns(data.Lemma),
                plain
            ) ?? BestAsVerb(token, form, plain),
            PartOfSpeech.Adj => Best(
                token,
                EntryKind.Adjective,
                lexicon.Patterns(EntryKind.Adjective, data.Lemma),
                plain
            ) ?? BestAsVerb(token, form, plain),
            _ => null,
        };
    }

    /// <summary>"the World <b>Trade</b> Center": words of a name name no act.</summary>
    private bool IsInsideName(int token)
    {
        int head = tree.Head(token);
        return tree[token] is Rel.Compound or Rel.Flat
            && tree.Pos(token) == PartOfSpeech.Propn
            && head > token
            && tree.Pos(head) == PartOfSpeech.Propn;
    }

    /// <summary>"is <b>opposed</b> to": a participle under "be" that nobody does describes rather than tells.</summary>
    private bool IsState(int token)
    {
        int auxiliary = tree.Tag(token) == "VBN" ? tree.Child(token, Rel.PassiveAuxiliary) : -1;
        return auxiliary >= 0 && tree.Lemma(auxiliary) == "be" && !tree.Has(token, Rel.Agent);
    }

    private PatternMatch? Described(int token, string form, bool plain) =>
        Best(token, EntryKind.Adjective, lexicon.Patterns(EntryKind.Adjective, form), plain);

    /// <summary>"denied <b>bombing</b> Syria": what has an object is a verb.</summary>
    private bool IsGerund(int token, PartOfSpeech pos, string form) =>
        pos == PartOfSpeech.Noun
        && form.EndsWith("ing", StringComparison.Ordinal)
        && tree.Has(token, Rel.Object);

    private ReadOnlySpan<VerbPattern> VerbPatterns(string lemma, string form)
    {
        var patterns = lexicon.Patterns(EntryKind.Verb, lemma);
        return patterns.IsEmpty ? lexicon.PatternsOfForm(form.ToLowerInvariant()) : patterns;
    }

    private ReadOnlySpan<VerbPattern> NounPatterns(string lemma) => NounPatterns(lexicon, lemma);

    private static ReadOnlySpan<VerbPattern> NounPatterns(VerbLexicon lexicon, string lemma)
    {
        var patterns = lexicon.Patterns(EntryKind.Noun, lemma);
        if (patterns.IsEmpty)
        {
            lemma = lemma.ToLowerInvariant();
            patterns = lexicon.Patterns(EntryKind.Noun, lemma);
        }
        return patterns.IsEmpty && lemma.Length > 3 && lemma[^1] == 's'
            ? lexicon.Patterns(EntryKind.Noun, lemma[..^1])
            : patterns;
    }

    /// <summary>A word that has a subject is a verb, whatever the tagger says.</summary>
    private PatternMatch? BestAsVerb(int token, string form, bool plain) =>
        tree.Has(token, Rel.Subject) && !tree.Has(token, Rel.Copula)
            ? Best(token, EntryKind.Verb, lexicon.PatternsOfForm(form.ToLowerInvariant()), plain)
            : null;

    private PatternMatch? Best(
        int token,
        EntryKind kind,
        ReadOnlySpan<VerbPattern> patterns,
        bool plain
    )
    {
        if (patterns.IsEmpty)
        {
            return null;
        }
        var frame = frames.Read(token, kind);
        PatternMatch? best = null;
        foreach (var pattern in patterns)
        {
            if ((plain && pattern.IsFold) || (best is not null && pattern.FixedWords < best.Weight))
            {
                continue;
            }
            var match = TryMatch(pattern, frame, relaxed: false);
            if (match is not null && match.Beats(best))
            {
                best = match;
            }
        }
        return best ?? Relaxed(patterns, frame);
    }

    /// <summary>No pattern fits whole: the one that says most of those that lack nothing but a free side.</summary>
    private PatternMatch? Relaxed(ReadOnlySpan<VerbPattern> patterns, Frame frame)
    {
        PatternMatch? best = null;
        foreach (var pattern in patterns)
        {
            if (
                !pattern.IsFold
                && !pattern.IsNone
                && TryMatch(pattern, frame, relaxed: true) is { } match
                && match.Beats(best)
            )
            {
                match.IsRelaxed = true;
                best = match;
            }
        }
        return best;
    }

    private PatternMatch? TryMatch(VerbPattern pattern, Frame frame, bool relaxed)
    {
        var match = new PatternMatch(pattern, frame);
        int noun = -1;
        foreach (var arm in pattern.Arms)
        {
            int found = Find(arm, frame, match, noun);
            if (found < 0)
            {
                if (!MayLack(arm, frame, relaxed))
                {
                    return null;
                }
                match.LacksActor |= arm.Known;
                continue;
            }
            match.Weight += arm.Weight;
            match.Filled += arm.Slot == PatternSlot.Act ? ActWeight(found) : 1;
            if (arm.PrepositionOnly)
            {
                continue;
            }
            if ((IsThing(arm) || arm.Slot == PatternSlot.Act) && tree.IsNominal(found))
            {
                noun = found;
            }
            if (arm.Slot == PatternSlot.Actor && match.Actors.Count > 0)
            {
                match.IsMutual = true;
            }
            if (arm is { Before: true, Slot: PatternSlot.None, Class: not null })
            {
                AddOwner(found, match);
            }
            var list = match.Of(arm.Slot);
            if (arm.Before && arm.Slot is not PatternSlot.None)
            {
                AddAll(list, arm, frame);
            }
            else
            {
                list.Add(found);
            }
        }
        AddGiver(pattern, frame, match);
        if (!match.IsMutual && CountActorSlots(pattern) > 1)
        {
            match.IsMutual = true;
        }
        return match;
    }

    private int Find(PatternArm arm, Frame frame, PatternMatch match, int noun)
    {
        int found = arm.PrepositionOnly
            ? finder.FindPreposition(arm, frame, noun)
            : FindArm(arm, frame, match, noun);
        return
            noun >= 0
            && !match.Acts.Contains(noun)
            && finder.FindOwner(arm, noun, match) is var owner
            && owner >= 0
            && (found < 0 || !parties.HasParty(found))
            ? owner
            : found;
    }

    /// <summary>True when a pattern fits without an element: an optional one, or a free side where the match may be relaxed.</summary>
    private static bool MayLack(PatternArm arm, Frame frame, bool relaxed)
    {
        bool wrongActor = arm is { Before: true, Class: not null } && frame.Doers.Count > 0;
        return arm.Optional && !wrongActor
            || relaxed
                && arm
                    is {
                        IsFree: true,
                        Slot: PatternSlot.Recipient
                            or PatternSlot.Actor
                            or PatternSlot.Topic
                            or PatternSlot.Object
                    };
    }

    /// <summary>"<b>Iranian</b> missiles hit": a weapon acts for those it belongs to.</summary>
    private void AddOwner(int tool, PatternMatch match)
    {
        foreach (int child in tree.Children(tool))
        {
            bool owner =
                tree[child] is Rel.Possessor or Rel.AdjectiveModifier or Rel.Compound
                && parties.IsKnown(child);
            if (owner && !match.Actors.Contains(child))
            {
                match.Actors.Add(child);
            }
        }
    }

    /// <summary>"an apology <b>from Peru</b>", "criticism <b>from Rome</b>": words and gifts come from those who give them.</summary>
    private void AddGiver(VerbPattern pattern, Frame frame, PatternMatch match)
    {
        bool given =
            pattern.Kind == EntryKind.Noun
            && match.Actors.Count == 0
            && pattern.Type
                is EventType.Aid
                    or EventType.Support
                    or EventType.Concede
                    or EventType.Request
                    or EventType.Accuse
                    or EventType.Agree
                    or EventType.Reject
                    or EventType.Threaten;
        foreach (int token in given ? frame.Obliques : [])
        {
            if (
                tree.IsIntroducedBy(token, "from")
                && parties.IsKnown(token)
                && !match.Recipients.Contains(token)
            )
            {
                match.Actors.Add(token);
                return;
            }
        }
    }

    private int FindArm(PatternArm arm, Frame frame, PatternMatch match, int noun)
    {
        if (arm.Slot == PatternSlot.Act && arm.Prepositions.Length == 0)
        {
            foreach (int token in frame.Objects)
            {
                if (IsActNoun(token))
                {
                    return token;
                }
            }
        }
        int found = finder.FindArm(arm, frame, match, noun);
        return found >= 0 && arm.Slot == PatternSlot.Doer && IsActNoun(found) ? -1 : found;
    }

    /// <summary>"ordered the killing ... to stop a war": a noun of an act does nothing itself.</summary>
    private bool IsActNoun(int token)
    {
        if (tree.Pos(token) != PartOfSpeech.Noun || parties.IsActor(token))
        {
            return false;
        }
        var patterns = NounPatterns(tree.Lemma(token));
        return !patterns.IsEmpty
            && patterns[0].Type is { } type
            && lexicon.Types.Quad(type) == QuadClass.MaterialConflict;
    }

    /// <summary>What a following phrase may hang on: a fixed word or a thing that is no party.</summary>
    private static bool IsThing(PatternArm arm) =>
        !arm.IsFree || arm.Slot is PatternSlot.Object or PatternSlot.Topic;

    /// <summary>A fold whose complement is a word that the lexicon knows says more than a pattern; with another word, less.</summary>
    private int ActWeight(int token)
    {
        string lemma = tree.Lemma(token);
        bool known = tree.IsVerb(token)
            ? !VerbPatterns(lemma, tree.Document.Form(token)).IsEmpty
            : !NounPatterns(lemma).IsEmpty || !lexicon.Patterns(EntryKind.Adjective, lemma).IsEmpty;
        return known ? 2 : 0;
    }

    private static int CountActorSlots(VerbPattern pattern)
    {
        int count = 0;
        foreach (var arm in pattern.Arms)
        {
            count += arm.Slot == PatternSlot.Actor ? 1 : 0;
        }
        return count;
    }

    private void AddAll(List<int> list, PatternArm arm, Frame frame)
    {
        foreach (int token in frame.Doers)
        {
            if (finder.Accepts(arm, token))
            {
                list.Add(token);
            }
        }
        if (list.Count == 0 && frame.Kind == EntryKind.Noun)
        {
            foreach (int token in frame.Words)
            {
                if (parties.IsKnown(token) && finder.Accepts(arm, token))
                {
                    list.Add(token);
                }
            }
        }
    }
}
