namespace Notch.Events;

/// <summary>Chooses the line of a fold that says what becomes of an act. Holds one document.</summary>
internal sealed class FoldChooser(ClauseTree tree, EventTypes types)
{
    /// <summary>The first line that serves; null when none does. A negated act counts as a concession or a refusal.</summary>
    public FoldRule? For(PatternMatch match, ActReading act)
    {
        var type = act.Type;
        if (act.Modality.Negated)
        {
            type = types.Quad(type) is QuadClass.VerbalConflict or QuadClass.MaterialConflict
                ? EventType.Concede
                : EventType.Reject;
        }
        foreach (var rule in match.Pattern.Folds)
        {
            bool fits =
                rule.Of.Contains(type)
                && (!rule.IsOwn || IsOf(match.Actors, act))
                && (!rule.IsTold || IsTold(match, act));
            if (fits)
            {
                return rule;
            }
        }
        return null;
    }

    /// <summary>True when the act stands in a finite clause in the indicative.</summary>
    private bool IsTold(PatternMatch match, ActReading act)
    {
        foreach (int clause in match.Acts)
        {
            if (tree.IsVerb(clause) && tree.IsBelow(act.Top, clause) && IsIndicative(clause))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsIndicative(int clause)
    {
        if (tree.Tag(clause) is "VBZ" or "VBD")
        {
            return true;
        }
        foreach (int child in tree.Children(clause))
        {
            bool auxiliary = tree[child] is Rel.Auxiliary or Rel.PassiveAuxiliary or Rel.Copula;
            if (
                auxiliary
                && (
                    tree.Tag(child) is "VBZ" or "VBD" or "VBP"
                    || tree.Tag(child) == "MD"
                        && tree.Document.Form(child).ToLowerInvariant()
                            is not ("must" or "should" or "ought")
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True when an act has no other doer than those given: them, a pronoun, or nobody.</summary>
    private bool IsOf(List<int> doers, ActReading act)
    {
        foreach (int token in act.Actors)
        {
            if (
                !doers.Contains(token)
                && !tree.Tag(token).StartsWith("PRP", StringComparison.Ordinal)
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The line for acts that the lexicon does not know; null when there is none.</summary>
    public static FoldRule? ForOther(VerbPattern pattern) =>
        pattern.Folds.FirstOrDefault(rule => rule.TakesOther);
}
