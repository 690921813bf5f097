using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>Tells harm that nobody did: "the airliner crashed, killing all on board", "killed in an earthquake". Holds one document.</summary>
internal sealed class Accidents(ClauseTree tree)
{
    private static readonly FrozenSet<string> Nouns = Set(
        "accident crash collision derailment wreck stampede earthquake quake tremor aftershock tsunami flood flooding storm hurricane typhoon cyclone tornado "
            + "landslide mudslide avalanche wildfire blaze drought famine heatwave eruption volcano outbreak epidemic pandemic virus disease illness "
            + "cancer infection malfunction capsizing disaster weather rain"
    );

    private static readonly FrozenSet<string> Verbs = Set(
        "crash collide derail capsize overturn erupt sink stall swerve skid"
    );

    /// <summary>True when a plain match tells an accident.</summary>
    public bool Tells(PatternMatch match)
    {
        foreach (int token in match.Actors)
        {
            if (Nouns.Contains(tree.Lemma(token)))
            {
                return true;
            }
        }
        if (match.Frame.Kind != EntryKind.Verb)
        {
            return false;
        }
        if (match.Actors.Count == 0)
        {
            foreach (int token in match.Frame.Obliques)
            {
                if (
                    Nouns.Contains(tree.Lemma(token))
                    && (tree.IsIntroducedBy(token, "in") || tree.IsIntroducedBy(token, "by"))
                )
                {
                    return true;
                }
            }
        }
        int above = tree.Head(match.Head);
        return above != match.Head
            && tree[match.Head] is Rel.AdverbialClause or Rel.Conjunct
            && !tree.Has(match.Head, Rel.Subject)
            && Verbs.Contains(tree.Lemma(above));
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
