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
            if (!consumed[i] && readings[i] is { } found)
            {
                list.AddRange(found);
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
        else
        {
            list.Add(Plain(match, depth));
        }
        return list;
    }

    private ActReading Plain(PatternMatch match, int depth)
    {
        foreach (int token in match.Fixed)
        {
            consumed[token] = true;
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
            Modality = nominal ? modality.Own(match.Head) : modality.WithAbove(match.Head),
            Force = pattern.Force,
            Cameo = pattern.Cameo,
            Contexts = pattern.Contexts,
            Words = [match.Head, .. match.Fixed],
            Why = [pattern.Place],
            IsNominal = nominal,
            IsRelaxed = match.IsRelaxed,
            Confidence = (nominal ? 0.7 : 0.9) * (match.IsRelaxed ? 0.6 : 1),
        };
        return WithInstrument(match, reading, depth);
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
        var outer = modality.WithAbove(match.Head);
        foreach (var act in inner)
        {
            if (Rule(match.Pattern, act) is not { } rule || rule.IsNone)
            {
                continue;
            }
            bool same = rule.IsSame || (rule.Result == EventType.Request && IsOwn(act));
            var folded = same ? Same(match, act, rule, outer) : Become(match, act, rule, outer);
            Take(act);
            if (!list.Exists(r => r.Type == folded.Type && (!same || r.Mode == folded.Mode)))
            {
                list.Add(folded);
            }
        }
        if (
            list.Count == 0
            && inner.Count == 0
            && OtherRule(match.Pattern) is { Result: not null } other
        )
        {
            list.Add(Become(match, act: null, other, outer));
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
                || (tree[child] is Rel.NounModifier && tree.IsNominal(token));
            if (governed && Readings(child, depth + 1) is { Count: > 0 } found)
            {
                inner.AddRange(found.Select(r => r with { Confidence = r.Confidence * 0.8 }));
                return;
            }
        }
    }

    private FoldRule? Rule(VerbPattern pattern, ActReading act)
    {
        var type = act.Type;
        if (act.Modality.Negated)
        {
            type = types.Quad(type) is QuadClass.VerbalConflict or QuadClass.MaterialConflict
                ? EventType.Concede
                : EventType.Reject;
        }
        foreach (var rule in pattern.Folds)
        {
            if (rule.Of.Contains(type))
            {
                return rule;
            }
        }
        return null;
    }

    private static FoldRule? OtherRule(VerbPattern pattern) =>
        pattern.Folds.FirstOrDefault(rule => rule.TakesOther);

    private static ActReading Same(
        PatternMatch match,
        ActReading act,
        FoldRule rule,
        Modality outer
    )
    {
        IReadOnlyList<int> given = match.Doers.Count > 0 ? match.Doers : match.Actors;
        IReadOnlyList<int> actors =
            act.IsMutual ? [.. given.Where(t => !act.Actors.Contains(t)), .. act.Actors]
            : act.Actors.Count > 0 ? act.Actors
            : given;
        return act with
        {
            Top = match.Head,
            Actors = actors,
            Recipients = act.Recipients.Count > 0 ? act.Recipients : match.Recipients,
            Modality = act.Modality.Under(Modality.Of(rule.Status)).Under(outer),
            Contexts = [.. act.Contexts, .. match.Pattern.Contexts],
            Words = [match.Head, .. match.Fixed, .. act.Words],
            Why = [match.Pattern.Place, .. act.Why],
            Confidence = (act.IsNominal ? 0.9 : act.Confidence) * (act.IsRelaxed ? 0.8 : 1),
            IsRelaxed = act.IsRelaxed && !act.IsNominal,
            IsNominal = false,
            Cameo = act.Cameo ?? match.Pattern.Cameo,
        };
    }

    private ActReading Become(PatternMatch match, ActReading? act, FoldRule rule, Modality outer)
    {
        var type = rule.Result!.Value;
        IReadOnlyList<int> recipients =
            match.Recipients.Count > 0 ? match.Recipients
            : match.Doers.Count > 0 ? match.Doers
            : act is null ? ObjectsOfUnknown(match)
            : OtherParties(match.Actors, act, victims: type != EventType.Accuse);
        return new ActReading
        {
            Type = type,
            Mode = rule.Mode ?? (act is null ? null : types.ModeFor(type, act.Type)),
            Head = match.Head,
            Top = match.Head,
            Actors = match.Actors,
            Recipients = recipients,
            Modality = match.Pattern.Kind == EntryKind.Noun ? modality.Own(match.Head) : outer,
            About = act,
            Force = match.Pattern.Force,
            Cameo = match.Pattern.Cameo,
            Contexts = match.Pattern.Contexts,
            Words = [match.Head, .. match.Fixed, .. act?.Words ?? []],
            Why = [match.Pattern.Place, .. act?.Why ?? []],
            IsNominal = match.Pattern.Kind == EntryKind.Noun,
            Confidence =
                (match.Pattern.Kind == EntryKind.Noun ? 0.7 : 0.9) * (act is null ? 0.7 : 1),
        };
    }

    /// <summary>"refused to greet the French minister": what the unknown verb is done to.</summary>
    private List<int> ObjectsOfUnknown(PatternMatch match)
    {
        var objects = new List<int>();
        foreach (int token in match.Acts)
        {
            if (tree.IsVerb(token))
            {
                objects.AddRange(matcher.Frames.Read(token, EntryKind.Verb).Objects);
            }
        }
        return objects;
    }

    /// <summary>Those of the inner act who are not the outer actor; whoever is accused did it and did not suffer it.</summary>
    private List<int> OtherParties(List<int> outer, ActReading act, bool victims)
    {
        var others = new List<int>();
        foreach (int token in act.Actors)
        {
            bool own = outer.Count > 0 && tree.Tag(token) is "PRP$" or "PRP";
            if (!own && !outer.Contains(token))
            {
                others.Add(token);
            }
        }
        return others.Count > 0 || !victims ? others : [.. act.Recipients];
    }
}
