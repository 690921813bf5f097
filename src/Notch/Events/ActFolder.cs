using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>Folds clauses upwards: one reading for "refused to begin talks". Holds one document.</summary>
internal sealed class ActFolder(
    ClauseTree tree,
    PatternMatcher matcher,
    ModalityReader modality,
    EventTypes types
)
{
    private const int MaxDepth = 6;

    private static readonly FrozenSet<string> Wishes =
        "request call demand appeal invitation offer proposal plea suggestion"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly Accidents accidents = new(tree);
    private readonly ObligationReader obligations = new(tree, matcher.Frames, types);
    private readonly FoldChooser rules = new(tree, types);
    private readonly FoldComposer composer = new(tree, matcher, modality, types);
    private readonly PatternMatch?[] matches = new PatternMatch?[tree.Document.Count];
    private readonly bool[] matched = new bool[tree.Document.Count];
    private readonly List<ActReading>?[] readings = new List<ActReading>?[tree.Document.Count];
    private readonly bool[] consumed = new bool[tree.Document.Count];

    /// <summary>The best match at a token, found once.</summary>
    public PatternMatch? Match(int token)
    {
        if (!matched[token])
        {
            matched[token] = true;
            matches[token] = matcher.Match(token);
        }
        return matches[token];
    }

    /// <summary>True when the token's act went into another reading.</summary>
    public bool IsConsumed(int token) => consumed[token];

    /// <summary>All readings of a sentence's words that nothing else took in, in text order.</summary>
    public List<ActReading> Read(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Match(i) is { IsSilent: false })
            {
                Readings(i, depth: 0);
            }
        }
        var list = new List<ActReading>();
        for (int i = start; i < end; i++)
        {
            if (consumed[i])
            {
                continue;
            }
            int act = obligations.ActOf(i);
            if (obligations.Read(i, readings[act]?.FirstOrDefault()) is { } duty)
            {
                consumed[act] = true;
                list.Add(duty);
            }
            else if (readings[i] is { } found)
            {
                list.AddRange(found);
            }
        }
        return MergePurposes(list);
    }

    /// <summary>"gave 20 million euros <b>to help Chad</b>": help whose receiver only its purpose names is one act with it.</summary>
    private List<ActReading> MergePurposes(List<ActReading> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            var gift = list[i];
            if (gift.Type is not EventType.Aid || gift.Recipients.Count > 0 && !gift.IsRelaxed)
            {
                continue;
            }
            int purpose = list.FindIndex(p =>
                p != gift
                && p.Recipients.Count > 0
                && p.Type is EventType.Aid or EventType.Support or EventType.Cooperate
                && tree[p.Top] == Rel.AdverbialClause
                && tree.IsIntroducedBy(p.Top, "to")
                && gift.Words.Contains(tree.Head(p.Top))
            );
            if (purpose >= 0)
            {
                var why = list[purpose];
                list[i] = gift with
                {
                    Recipients = why.Recipients,
                    IsRelaxed = false,
                    Words = [.. gift.Words, .. why.Words],
                    Why = [.. gift.Why, .. why.Why],
                };
                list.RemoveAt(purpose);
                i -= purpose < i ? 1 : 0;
            }
        }
        return list;
    }

    private List<ActReading> Readings(int token, int depth)
    {
        if (readings[token] is { } known)
        {
            return known;
        }
        var list = readings[token] = [];
        if (depth > MaxDepth || Match(token) is not { IsSilent: false } match)
        {
            return list;
        }
        if (match.Pattern.IsFold)
        {
            Fold(match, list, depth);
            if (list.Count == 0 && matcher.Match(token, plain: true) is { IsSilent: false } instead)
            {
                list.Add(Plain(instead, depth));
            }
        }
        else if (
            types.Quad(match.Pattern.Type!.Value) != QuadClass.MaterialConflict
            || !accidents.Tells(match)
        )
        {
            list.Add(Plain(match, depth));
        }
        return list;
    }

    private bool IsFolded(int head, int token) =>
        Match(head) is { Pattern.IsFold: true } match && match.Acts.Contains(token);

    private ActReading Plain(PatternMatch match, int depth)
    {
        foreach (int token in match.Fixed)
        {
            consumed[token] = true;
            ConsumeWish(token);
        }
        var pattern = match.Pattern;
        bool nominal = pattern.Kind == EntryKind.Noun;
        var reading = new ActReading
        {
            Type = pattern.Type!.Value,
            Mode = pattern.Mode,
            Head = match.Head,
            Top = match.Head,
            Actors = match.Actors,
            Recipients = match.Recipients,
            IsMutual = match.IsMutual,
            Modality = nominal
                ? modality.Own(match.Head)
                : modality.WithAbove(match.Head, IsFolded),
            Force = ForceReader.Of(tree, match.Head, pattern.Force),
            Cameo = pattern.Cameo,
            Contexts = pattern.Contexts,
            Words = [match.Head, .. match.Fixed],
            Why = [pattern.Place],
            IsNominal = nominal,
            IsRelaxed = match.IsRelaxed,
            LacksActor = match.LacksActor,
            Confidence = (nominal ? 0.7 : 0.9) * (match.IsRelaxed ? 0.6 : 1),
        };
        return WithInstrument(match, reading, depth);
    }

    /// <summary>"rejected a call <b>to release</b> the crew": what is asked for in a noun that the pattern took is no plan of its own.</summary>
    private void ConsumeWish(int noun)
    {
        if (!Wishes.Contains(tree.Lemma(noun)))
        {
            return;
        }
        foreach (int child in tree.Children(noun))
        {
            if (tree[child] == Rel.NounClause && tree.IsIntroducedBy(child, "to"))
            {
                consumed[child] = true;
            }
        }
    }

    /// <summary>"An American strike killed ...", "killed in an American strike": who struck, killed.</summary>
    private ActReading WithInstrument(PatternMatch match, ActReading reading, int depth)
    {
        if (types.Quad(reading.Type) != QuadClass.MaterialConflict)
        {
            return reading;
        }
        if (reading.IsNominal)
        {
            return WithFixedInstrument(match, reading, depth);
        }
        foreach (int token in reading.Actors)
        {
            if (Instrument(token, reading, depth) is { } tool)
            {
                return Merge(reading, tool, tool.Actors);
            }
        }
        if (reading.Actors.Count > 0)
        {
            return reading;
        }
        foreach (int token in match.Frame.Obliques)
        {
            bool within =
                tree.IsIntroducedBy(token, "in")
                || tree.IsIntroducedBy(token, "during")
                || tree.IsIntroducedBy(token, "by");
            if (within && Instrument(token, reading, depth) is { } tool)
            {
                return Merge(reading, tool, tool.Actors);
            }
        }
        return reading;
    }

    /// <summary>"the death of the general in an Israeli strike".</summary>
    private ActReading WithFixedInstrument(PatternMatch match, ActReading reading, int depth)
    {
        if (reading.Actors.Count > 0)
        {
            return reading;
        }
        foreach (int token in match.Fixed)
        {
            if (Instrument(token, reading, depth) is { } tool)
            {
                return Merge(reading, tool, tool.Actors);
            }
        }
        return reading;
    }

    private ActReading? Instrument(int token, ActReading reading, int depth)
    {
        if (
            Match(token)
                is not {
                    IsSilent: false,
                    Pattern.Kind: EntryKind.Noun,
                    Pattern.IsFold: false
                } match
            || match.Pattern.Type != reading.Type
        )
        {
            return null;
        }
        var inner = Readings(token, depth + 1);
        if (inner.Count == 0)
        {
            return null;
        }
        consumed[token] = true;
        return inner[0];
    }

    private static ActReading Merge(
        ActReading reading,
        ActReading tool,
        IReadOnlyList<int> actors
    ) =>
        reading with
        {
            Actors = actors,
            Mode = reading.Mode ?? tool.Mode,
            Cameo = reading.Cameo ?? tool.Cameo,
            Words = [.. reading.Words, .. tool.Words],
            Why = [.. reading.Why, .. tool.Why],
        };

    private void Fold(PatternMatch match, List<ActReading> list, int depth)
    {
        var inner = new List<ActReading>();
        foreach (int act in match.Acts)
        {
            AddActs(act, inner, depth);
        }
        var outer = modality.WithAbove(match.Head, IsFolded);
        foreach (var act in inner)
        {
            if (rules.For(match, act) is not { } rule || rule.IsNone)
            {
                continue;
            }
            bool same = rule.IsSame || (rule.Result == EventType.Request && IsOwn(act));
            var folded = same
                ? FoldComposer.Same(match, act, rule, outer)
                : composer.Become(match, act, rule, outer);
            Take(act);
            if (!list.Exists(r => r.Type == folded.Type && (!same || r.Mode == folded.Mode)))
            {
                list.Add(folded);
            }
        }
        if (
            list.Count == 0
            && inner.Count == 0
            && FoldChooser.ForOther(match.Pattern) is { Result: not null } other
        )
        {
            list.Add(composer.Become(match, act: null, other, outer));
        }
    }

    /// <summary>"We will leave," he insisted: what speakers say of themselves is no request.</summary>
    private bool IsOwn(ActReading act)
    {
        foreach (int token in act.Actors)
        {
            if (tree.Lemma(token).ToLowerInvariant() is not ("we" or "i"))
            {
                return false;
            }
        }
        return act.Actors.Count > 0;
    }

    private void Take(ActReading act)
    {
        foreach (int token in (int[])[act.Head, act.Top])
        {
            consumed[token] = true;
        }
    }

    private void AddActs(int token, List<ActReading> inner, int depth)
    {
        AddAct(token, inner, depth);
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Conjunct)
            {
                AddAct(child, inner, depth);
            }
        }
    }

    /// <summary>The act's own readings, or those of what an unknown word governs ("agreed to put in place a truce").</summary>
    private void AddAct(int token, List<ActReading> inner, int depth)
    {
        var own = Readings(token, depth + 1);
        if (own.Count > 0 || Match(token) is { Pattern.IsNone: true } || depth > MaxDepth)
        {
            inner.AddRange(own);
            return;
        }
        foreach (int child in tree.Children(token))
        {
            bool governed =
                tree[child]
                    is Rel.OpenComplement
                        or Rel.Object
                        or Rel.ClauseComplement
                        or Rel.PassiveSubject
                || (tree[child] is Rel.NounModifier or Rel.Compound && tree.IsNominal(token));
            if (governed && Readings(child, depth + 1) is { Count: > 0 } found)
            {
                inner.AddRange(found.Select(r => r with { Confidence = r.Confidence * 0.8 }));
                return;
            }
        }
    }
}
