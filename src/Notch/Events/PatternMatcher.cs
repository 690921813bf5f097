using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds the best pattern for a word in its tree. Holds one document; not shared among threads.</summary>
internal sealed class PatternMatcher(VerbLexicon lexicon, ClauseTree tree, PartyIndex parties)
{
    private static readonly string[] To = ["to"];

    private readonly FrameReader frames = new(tree);

    public FrameReader Frames => frames;

    /// <summary>The best match for a token; null when no entry knows it or no pattern fits. A <c>none</c> pattern that wins is returned too.</summary>
    public PatternMatch? Match(int token)
    {
        ref readonly var data = ref tree.Document.Data(token);
        string form = tree.Document.Form(token);
        return data.PartOfSpeech switch
        {
            PartOfSpeech.Verb => Best(token, EntryKind.Verb, VerbPatterns(data.Lemma, form))
                ?? Best(token, EntryKind.Adjective, lexicon.Patterns(EntryKind.Adjective, form)),
            PartOfSpeech.Noun or PartOfSpeech.Propn => Best(
                token,
                EntryKind.Noun,
                NounPatterns(data.Lemma)
            ) ?? BestAsVerb(token, form),
            PartOfSpeech.Adj => Best(
                token,
                EntryKind.Adjective,
                lexicon.Patterns(EntryKind.Adjective, data.Lemma)
            ) ?? BestAsVerb(token, form),
            _ => null,
        };
    }

    private ReadOnlySpan<VerbPattern> VerbPatterns(string lemma, string form)
    {
        var patterns = lexicon.Patterns(EntryKind.Verb, lemma);
        return patterns.IsEmpty ? lexicon.PatternsOfForm(form.ToLowerInvariant()) : patterns;
    }

    private ReadOnlySpan<VerbPattern> NounPatterns(string lemma)
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
    private PatternMatch? BestAsVerb(int token, string form) =>
        tree.Has(token, Rel.Subject) && !tree.Has(token, Rel.Copula)
            ? Best(token, EntryKind.Verb, lexicon.PatternsOfForm(form.ToLowerInvariant()))
            : null;

    private PatternMatch? Best(int token, EntryKind kind, ReadOnlySpan<VerbPattern> patterns)
    {
        if (patterns.IsEmpty)
        {
            return null;
        }
        var frame = frames.Read(token, kind);
        PatternMatch? best = null;
        foreach (var pattern in patterns)
        {
            if (best is not null && pattern.FixedWords < best.Weight)
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

    /// <summary>No pattern fits whole: the first one that lacks nothing but its recipient's phrase.</summary>
    private PatternMatch? Relaxed(ReadOnlySpan<VerbPattern> patterns, Frame frame)
    {
        foreach (var pattern in patterns)
        {
            if (
                !pattern.IsFold
                && !pattern.IsNone
                && TryMatch(pattern, frame, relaxed: true) is { } match
            )
            {
                match.IsRelaxed = true;
                return match;
            }
        }
        return null;
    }

    private PatternMatch? TryMatch(VerbPattern pattern, Frame frame, bool relaxed)
    {
        var match = new PatternMatch(pattern, frame);
        int noun = -1;
        foreach (var arm in pattern.Arms)
        {
            int found = arm.PrepositionOnly
                ? FindPreposition(arm, frame, noun)
                : FindArm(arm, frame, match, noun);
            if (found < 0)
            {
                bool wrongActor =
                    arm is { Before: true, Class: not null } && frame.Doers.Count > 0;
                if (
                    (!arm.Optional || wrongActor)
                    && !(
                        relaxed
                        && arm
                            is {
                                IsFree: true,
                                Slot: PatternSlot.Recipient
                                    or PatternSlot.Actor
                                    or PatternSlot.Topic
                                    or PatternSlot.Object
                            }
                    )
                )
                {
                    return null;
                }
                continue;
            }
            match.Weight += arm.Weight;
            match.Filled += arm.Slot == PatternSlot.Act ? ActWeight(found) : 1;
            if (arm.PrepositionOnly)
            {
                continue;
            }
            if (IsThing(arm) && tree.IsNominal(found))
            {
                noun = found;
            }
            if (arm.Slot == PatternSlot.Actor && match.Actors.Count > 0)
            {
                match.IsMutual = true;
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
        if (!match.IsMutual && CountActorSlots(pattern) > 1)
        {
            match.IsMutual = true;
        }
        return match;
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
            if (Accepts(arm, token))
            {
                list.Add(token);
            }
        }
        if (list.Count == 0 && frame.Kind == EntryKind.Noun)
        {
            foreach (int token in frame.Words)
            {
                if (parties.IsKnown(token) && Accepts(arm, token))
                {
                    list.Add(token);
                }
            }
        }
    }

    private int FindArm(PatternArm arm, Frame frame, PatternMatch match, int noun)
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

    private int FindBefore(PatternArm arm, Frame frame, PatternMatch match)
    {
        foreach (int token in frame.Doers)
        {
            if (Accepts(arm, token) && !IsUsed(match, token))
            {
                return token;
            }
        }
        if (frame.Kind == EntryKind.Noun)
        {
            foreach (int token in frame.Words)
            {
                bool fits = arm.Slot == PatternSlot.None || parties.IsKnown(token);
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
        foreach (int token in frame.Objects)
        {
            if (Accepts(arm, token) && !IsUsed(match, token))
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
        && (arm.Slot == PatternSlot.Act || tree.IsNominal(token) || tree.HasCase(token))
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
            if (
                word
                && Accepts(arm, token)
                && !IsUsed(match, token)
                && !parties.IsActor(token)
            )
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

    private int FindPreposition(PatternArm arm, Frame frame, int noun)
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

    private bool Accepts(PatternArm arm, int token)
    {
        if (arm.Known && !parties.IsActor(token))
        {
            return false;
        }
        if (arm.IsFree)
        {
            return true;
        }
        if (AcceptsOne(arm, token))
        {
            return true;
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Conjunct && AcceptsOne(arm, child))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A party may stand where its class is asked for; of pronouns only those that cannot be one man acting alone.</summary>
    private bool StandsForClass(PatternSlot slot, int token)
    {
        if (slot is not (PatternSlot.Recipient or PatternSlot.Actor))
        {
            return false;
        }
        return tree.Tag(token) switch
        {
            "WP" or "WDT" => true,
            "PRP" => slot == PatternSlot.Recipient || Phrase.IsWord(tree.Document, token, "we"),
            _ => parties.IsActor(token),
        };
    }

    private bool AcceptsOne(PatternArm arm, int token)
    {
        if (arm.Class is not null)
        {
            return arm.Class.Contains(tree.Document, token) || StandsForClass(arm.Slot, token);
        }
        foreach (string[] phrase in arm.Phrases)
        {
            if (Phrase.EndsAt(tree.Document, token, phrase))
            {
                return true;
            }
        }
        return false;
    }
}
