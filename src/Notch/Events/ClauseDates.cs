using Notch.Mentions;

namespace Notch.Events;

/// <summary>Gives each act the date that its own clause governs. Holds one document.</summary>
internal sealed class ClauseDates
{
    private readonly ClauseTree tree;
    private readonly List<(DateExpression Date, int Head)> dates = [];

    public ClauseDates(ClauseTree tree, IReadOnlyList<DateExpression> expressions)
    {
        this.tree = tree;
        foreach (var expression in expressions)
        {
            if (expression is { IsAnchored: true, Kind: not (DateKind.Duration or DateKind.Set) })
            {
                dates.Add((expression, tree.HeadOf(expression.Tokens)));
            }
        }
    }

    /// <summary>The nearest date below the act's words, or below the verb that it is coordinated with; null when there is none.</summary>
    /// <param name="act">The act.</param>
    /// <param name="owner">The act that owns a token, or null: a date below another act's word is not ours.</param>
    public DateExpression? Of(ActReading act, Func<int, ActReading?> owner) =>
        Nearest(act, owner) ?? (SharesTime(act) ? Nearest(tree.Head(act.Top)) : null);

    /// <summary>"shelled the port overnight, killing four": a participle tells of the same hour as its verb.</summary>
    private bool SharesTime(ActReading act) =>
        tree[act.Top] == Rel.AdverbialClause
        && tree.Document.Data(act.Top).Tag == "VBG"
        && act.Top > tree.Head(act.Top)
        && !HasMark(act.Top);

    private bool HasMark(int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (tree[child] is Rel.Mark or Rel.Case)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The date that hangs on a verb itself; null when none does.</summary>
    private DateExpression? Nearest(int verb)
    {
        foreach (var (date, head) in dates)
        {
            if (tree.Head(head) == verb)
            {
                return date;
            }
        }
        return null;
    }

    private DateExpression? Nearest(ActReading act, Func<int, ActReading?> owner)
    {
        DateExpression? best = null;
        int nearest = int.MaxValue;
        int sentence = tree.Document.Data(act.Head).Sentence;
        foreach (var (date, head) in dates)
        {
            if (tree.Document.Data(head).Sentence != sentence)
            {
                continue;
            }
            int distance = Distance(head, act, owner);
            if (distance < nearest)
            {
                nearest = distance;
                best = date;
            }
        }
        return best;
    }

    private int Distance(int head, ActReading act, Func<int, ActReading?> owner)
    {
        int at = head;
        for (int steps = 1; steps < 8; steps++)
        {
            int up = tree.Head(at);
            if (up == at || EndsClause(at, act))
            {
                return int.MaxValue;
            }
            if (act.Words.Contains(up) || up == act.Top)
            {
                return steps;
            }
            if (owner(up) is { } other && other != act)
            {
                return SharesClause(act.Top, up) ? steps + 10 : int.MaxValue;
            }
            at = up;
        }
        return int.MaxValue;
    }

    /// <summary>"condemned the raid that they carried out in May": May is the raid's.</summary>
    private bool EndsClause(int token, ActReading act) =>
        tree[token] is Rel.RelativeClause or Rel.ClauseComplement && !act.Words.Contains(token);

    /// <summary>"attacked on Friday and killed": a conjunct without a date of its own shares its head's.</summary>
    private bool SharesClause(int act, int owner) =>
        tree[act] == Rel.Conjunct && tree.Head(act) == owner;
}
