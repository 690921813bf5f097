namespace Notch.Events;

/// <summary>Makes one reading of a fold and the act under it. Holds one document.</summary>
internal sealed class FoldComposer(
    ClauseTree tree,
    PatternMatcher matcher,
    ModalityReader modality,
    EventTypes types
)
{
    /// <summary>The act itself, seen through the fold.</summary>
    public static ActReading Same(PatternMatch match, ActReading act, FoldRule rule, Modality outer)
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
            Cameo = act.Cameo ?? (IsStatement(match.Pattern) ? null : match.Pattern.Cameo),
            Statement = IsStatement(match.Pattern) ? match.Pattern.Cameo : act.Statement,
        };
    }

    /// <summary>The new act; <paramref name="act"/> is null where the lexicon does not know what stands under the fold.</summary>
    public ActReading Become(PatternMatch match, ActReading? act, FoldRule rule, Modality outer)
    {
        var type = rule.Result!.Value;
        IReadOnlyList<int> recipients =
            match.Recipients.Count > 0 ? match.Recipients
            : match.Doers.Count > 0 ? match.Doers
            : act is null ? ObjectsOfUnknown(match)
            : OtherParties(match, act, type);
        return new ActReading
        {
            Type = type,
            Mode = rule.Mode ?? (act is null ? null : types.ModeFor(type, act.Type, act.Cameo)),
            Head = match.Head,
            Top = match.Head,
            Actors = match.Actors,
            Recipients = recipients,
            Modality = match.Pattern.Kind == EntryKind.Noun ? modality.Own(match.Head) : outer,
            About = act,
            Force = ForceReader.Of(tree, match.Head, match.Pattern.Force),
            Cameo = match.Pattern.Cameo,
            Contexts = match.Pattern.Contexts,
            Words = [match.Head, .. match.Fixed, .. act?.Words ?? []],
            Why = [match.Pattern.Place, .. act?.Why ?? []],
            IsNominal = match.Pattern.Kind == EntryKind.Noun,
            Confidence =
                (match.Pattern.Kind == EntryKind.Noun ? 0.7 : 0.9) * (act is null ? 0.7 : 1),
        };
    }

    /// <summary>"refused to greet the French minister": what the unknown verb is done to; "spurned the French plan": the unknown thing itself, for whoever it belongs to.</summary>
    private List<int> ObjectsOfUnknown(PatternMatch match)
    {
        var objects = new List<int>();
        foreach (int token in match.Acts)
        {
            if (tree.IsVerb(token))
            {
                objects.AddRange(matcher.Frames.Read(token, EntryKind.Verb).Objects);
            }
            else if (tree.IsNominal(token))
            {
                objects.Add(token);
            }
        }
        return objects;
    }

    /// <summary>Those of the inner act who are not the outer actor; whoever is accused did it and did not suffer it.</summary>
    private List<int> OtherParties(PatternMatch match, ActReading act, EventType type)
    {
        var outer = match.Actors;
        var others = new List<int>();
        if (IsOwnPlan(match, act, type))
        {
            return [.. act.Recipients];
        }
        foreach (int token in act.Actors)
        {
            bool own = outer.Count > 0 && tree.Tag(token) is "PRP$" or "PRP";
            if (!own && !outer.Contains(token))
            {
                others.Add(token);
            }
        }
        return others.Count > 0 || type == EventType.Accuse ? others : [.. act.Recipients];
    }

    /// <summary>"its threat to attack", "refused to leave": who threatens, refuses or promises would do it himself.</summary>
    private bool IsOwnPlan(PatternMatch match, ActReading act, EventType type) =>
        match.Pattern.Kind == EntryKind.Noun
        && type is EventType.Threaten or EventType.Agree or EventType.Reject or EventType.Concede
        && !act.IsMutual
        && tree.IsVerb(act.Top)
        && tree.IsIntroducedBy(act.Top, "to")
        && !tree.Has(act.Top, Rel.Subject);

    /// <summary>CAMEO's first root: words that only say something.</summary>
    private static bool IsStatement(VerbPattern pattern) =>
        pattern.Cameo?.StartsWith("01", StringComparison.Ordinal) == true;
}
