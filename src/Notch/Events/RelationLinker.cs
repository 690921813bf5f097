using Notch.Actors;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>How well a reading links two given parties: exactly, through a phrase, or only by standing near.</summary>
internal sealed class RelationLinker(
    ClauseTree tree,
    PartyIndex parties,
    TokenSpan source,
    TokenSpan target
)
{
    public (double Score, string Rule) Score(ActReading reading)
    {
        if (source.Count == 0 || target.Count == 0)
        {
            return ScoreOne(reading);
        }
        double depth = 0.001 * Depth(tree, reading.Top);
        var (sourceActs, sourceGets) = Sides(reading, source);
        var (targetActs, targetGets) = Sides(reading, target);
        if (sourceActs && (targetGets || reading.IsMutual && targetActs))
        {
            return (1 - depth, "both parties in their places");
        }
        bool aboutTarget =
            reading.About is { } about
            && (IsIn(about.Actors, target) || IsIn(about.Recipients, target));
        if (sourceActs && aboutTarget)
        {
            return (0.93 - depth, "target in the folded act");
        }
        bool targetBelow = Below(reading, target);
        if (sourceActs && targetBelow)
        {
            return (0.85 - depth, "source acts, target below the act");
        }
        if (sourceActs && !targetActs)
        {
            return (0.6 - depth - Distance(reading, target), "source acts, target elsewhere");
        }
        if (targetGets && !sourceGets)
        {
            double below = Below(reading, source) ? 0.72 : 0.62;
            return (below - depth, "target in its place, source elsewhere");
        }
        bool sourceBelow = Below(reading, source);
        if (sourceBelow && targetBelow)
        {
            return (0.5 - depth, "both parties below the act");
        }
        double near = sourceGets && targetActs ? 0.3 : 0.4;
        return (
            near - depth - Distance(reading, source) - Distance(reading, target),
            "nearest act"
        );
    }

    /// <summary>Only one party stands in the sentence.</summary>
    private (double Score, string Rule) ScoreOne(ActReading reading)
    {
        double depth = 0.001 * Depth(tree, reading.Top);
        var party = source.Count == 0 ? target : source;
        var (acts, gets) = Sides(reading, party);
        bool inPlace = source.Count == 0 ? gets : acts;
        return inPlace ? (0.9 - depth, "the party in its place, the other not named")
            : Below(reading, party) ? (0.5 - depth, "the party below the act, the other not named")
            : (0.3 - depth - Distance(reading, party), "nearest act, the other party not named");
    }

    public bool IsTarget(IReadOnlyList<int> tokens) => IsIn(tokens, target);

    private (bool Acts, bool Gets) Sides(ActReading reading, TokenSpan party) =>
        (IsIn(reading.Actors, party), IsIn(reading.Recipients, party));

    private bool IsIn(IReadOnlyList<int> tokens, TokenSpan party)
    {
        var found = new List<(ActorReference Reference, int Distance)>();
        foreach (int token in tokens)
        {
            if (party.Contains(token) || IsPronounFor(token, party))
            {
                return true;
            }
            found.Clear();
            parties.Find(token, found);
            if (found.Exists(f => f.Reference.Tokens == party))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A pronoun of the third person after the party may mean it; the other party must not stand between.</summary>
    private bool IsPronounFor(int token, TokenSpan party)
    {
        if (
            token < party.End
            || tree.Lemma(token).ToLowerInvariant()
                is not (
                    "it"
                    or "he"
                    or "she"
                    or "they"
                    or "him"
                    or "her"
                    or "them"
                    or "its"
                    or "his"
                    or "their"
                )
        )
        {
            return false;
        }
        var other = party == source ? target : source;
        return party == source
            ? other.Start > token || other.Start < party.Start
            : other.End <= token;
    }

    private bool Below(ActReading reading, TokenSpan party)
    {
        int head = tree.HeadOf(party);
        foreach (int word in reading.Words)
        {
            if (tree.IsBelow(head, word))
            {
                return true;
            }
        }
        return false;
    }

    private static double Distance(ActReading reading, TokenSpan party)
    {
        int gap = int.MaxValue;
        foreach (int word in reading.Words)
        {
            int here =
                word < party.Start ? party.Start - word
                : word >= party.End ? word - party.End + 1
                : 0;
            gap = Math.Min(gap, here);
        }
        return Math.Min(gap, 40) * 0.004;
    }

    public static int Depth(ClauseTree tree, int token)
    {
        int depth = 0;
        for (int at = token; tree.Head(at) != at && depth < 30; at = tree.Head(at))
        {
            depth++;
        }
        return depth;
    }
}
