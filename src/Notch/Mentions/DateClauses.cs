using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Says which date belongs to which act.</summary>
public static class DateClauses
{
    private const int MostSteps = 12;

    /// <summary>
    /// The date in the clause or phrase that a token heads: the nearest in the tree, then the nearest in the text. A verb
    /// that is joined to another by "and" shares the date before both. Lengths and repetitions are no dates.
    /// </summary>
    /// <param name="document">The text.</param>
    /// <param name="dates">Its dates, as <see cref="DateResolver"/> gives them.</param>
    /// <param name="token">The verb or noun that names the act.</param>
    /// <returns>Null when no date belongs to the token.</returns>
    public static DateExpression? For(
        Document document,
        IReadOnlyList<DateExpression> dates,
        int token
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(dates);
        for (int steps = 0; steps < 4; steps++)
        {
            if (Nearest(document, dates, token) is { } found)
            {
                return found;
            }
            ref readonly var data = ref document.Data(token);
            bool shares = data.Relation == "conj" && data.Head != token;
            if (!shares)
            {
                break;
            }
            token = data.Head;
        }
        return null;
    }

    private static DateExpression? Nearest(
        Document document,
        IReadOnlyList<DateExpression> dates,
        int token
    )
    {
        DateExpression? best = null;
        int bestSteps = int.MaxValue;
        int bestGap = int.MaxValue;
        int sentence = document.Data(token).Sentence;
        foreach (var date in dates)
        {
            if (
                document.Data(date.Tokens.Start).Sentence != sentence
                || date.Kind is DateKind.Set
                || !date.IsAnchored
            )
            {
                continue;
            }
            int steps = Steps(document, date.Tokens, token);
            int gap = Math.Abs(date.Tokens.Start - token);
            if (steps >= 0 && (steps < bestSteps || (steps == bestSteps && gap < bestGap)))
            {
                (best, bestSteps, bestGap) = (date, steps, gap);
            }
        }
        return best;
    }

    /// <summary>Steps up the tree from the date to the token; -1 when another clause lies between or the token is not above.</summary>
    private static int Steps(Document document, TokenSpan date, int token)
    {
        int at = date.Start;
        for (int steps = 0; steps <= MostSteps; steps++)
        {
            if (at == token)
            {
                return steps;
            }
            ref readonly var data = ref document.Data(at);
            if (data.Head == at || (!date.Contains(at) && OpensClause(data.Relation)))
            {
                return -1;
            }
            at = data.Head;
        }
        return -1;
    }

    private static bool OpensClause(string relation) =>
        relation is "ccomp" or "xcomp" or "advcl" or "parataxis" or "csubj" or "conj"
        || relation.StartsWith("acl", StringComparison.Ordinal)
        || relation.StartsWith("advcl:", StringComparison.Ordinal);
}
