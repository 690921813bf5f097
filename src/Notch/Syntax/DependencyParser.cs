namespace Notch.Syntax;

/// <summary>Builds the tree of a tagged sentence by greedy arc-hybrid transitions, in time linear in its length.</summary>
/// <param name="model">Scores of the transitions: shift, then left with each relation, then right with each.</param>
/// <param name="labelCount">Number of relations.</param>
internal sealed class DependencyParser(LinearModel model, int labelCount)
{
    /// <summary>Parses one sentence.</summary>
    /// <param name="words">The words; at least one.</param>
    /// <param name="tags">Their tags.</param>
    /// <returns>The finished configuration; the root has head -1.</returns>
    public ParserState Parse(ReadOnlySpan<WordShape> words, ReadOnlySpan<int> tags)
    {
        var state = new ParserState(words.Length);
        Span<int> scores = stackalloc int[1 + 2 * labelCount];
        Span<uint> buffer = stackalloc uint[ParserFeatures.Max];
        while (!state.IsDone)
        {
            var features = new FeatureList(buffer);
            ParserFeatures.Extract(state, words, tags, ref features);
            model.Score(features.Hashes, scores);
            Apply(state, Best(state, scores), labelCount);
        }
        return state;
    }

    /// <summary>Carries out a transition.</summary>
    internal static void Apply(ParserState state, int transition, int labelCount)
    {
        if (transition == 0)
        {
            state.Shift();
        }
        else if (transition <= labelCount)
        {
            state.Left(transition - 1);
        }
        else
        {
            state.Right(transition - 1 - labelCount);
        }
    }

    private int Best(ParserState state, ReadOnlySpan<int> scores)
    {
        int best = -1;
        if (state.CanShift)
        {
            best = 0;
        }
        int from = state.CanLeft ? 1 : 1 + labelCount;
        int to = state.CanRight ? 1 + 2 * labelCount : 1 + labelCount;
        for (int t = from; t < to; t++)
        {
            if (best < 0 || scores[t] > scores[best])
            {
                best = t;
            }
        }
        return best;
    }
}
