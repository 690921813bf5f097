namespace Notch.Syntax.Neural;

/// <summary>
/// Makes a tree with one root out of scores: each word's best head where these make a tree, else the best tree under one of the three
/// likeliest roots. Holds buffers that it uses again; serves one thread at a time.
/// </summary>
internal sealed class TreeDecoder
{
    private const int Candidates = 3;
    private const float Never = -1e9f;
    private int[] best = [];
    private int[] trial = [];
    private int[] marks = [];
    private float[] margins = [];

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">For each word a row: the score of each word as its head, then that of the root.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="heads">Receives the heads; -1 for the root.</param>
    public void Decode(ReadOnlySpan<float> scores, int count, Span<int> heads)
    {
        Buffers.Need(ref best, count);
        Buffers.Need(ref trial, count);
        Buffers.Need(ref marks, count);
        Buffers.Need(ref margins, count);
        int roots = 0;
        for (int i = 0; i < count; i++)
        {
            var row = scores.Slice(i * (count + 1), count + 1);
            best[i] = BestWord(row, i, count);
            margins[i] = best[i] < 0 ? float.MaxValue : row[count] - row[best[i]];
            bool root = margins[i] >= 0;
            heads[i] = root ? -1 : best[i];
            roots += root ? 1 : 0;
        }
        if (roots == 1 && !HasCycle(heads, count))
        {
            return;
        }
        double top = double.NegativeInfinity;
        for (int k = 0; k < Candidates && k < count; k++)
        {
            int root = LikeliestRoot(count);
            for (int i = 0; i < count; i++)
            {
                trial[i] = i == root ? -1 : best[i];
            }
            // No tree scores more than each word's best head, so that most of the second and third roots need no tree.
            if (Sum(scores, count) <= top)
            {
                continue;
            }
            if (HasCycle(trial, count))
            {
                Solve(root, scores, count);
            }
            double sum = Sum(scores, count);
            if (sum > top)
            {
                top = sum;
                trial.AsSpan(0, count).CopyTo(heads);
            }
        }
    }

    private static int BestWord(ReadOnlySpan<float> row, int word, int count)
    {
        int found = -1;
        for (int j = 0; j < count; j++)
        {
            if (j != word && (found < 0 || row[j] > row[found]))
            {
                found = j;
            }
        }
        return found;
    }

    /// <summary>The word that loses least as the root, and is not asked again.</summary>
    private int LikeliestRoot(int count)
    {
        int root = 0;
        for (int i = 1; i < count; i++)
        {
            if (margins[i] > margins[root])
            {
                root = i;
            }
        }
        margins[root] = float.NegativeInfinity;
        return root;
    }

    /// <summary>Puts the best tree under a root into <see cref="trial"/>.</summary>
    private void Solve(int root, ReadOnlySpan<float> scores, int count)
    {
        int size = count + 1;
        float[] work = scores[..(count * size)].ToArray();
        for (int i = 0; i < count; i++)
        {
            work[i * size + count] = Never;
        }
        work.AsSpan(root * size, count).Fill(Never);
        work[root * size + count] = 0;
        int[] found = SpanningTree.Solve(work, count);
        for (int i = 0; i < count; i++)
        {
            trial[i] = found[i] == count ? -1 : found[i];
        }
    }

    /// <summary>The score of <see cref="trial"/>.</summary>
    private double Sum(ReadOnlySpan<float> scores, int count)
    {
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += scores[i * (count + 1) + (trial[i] < 0 ? count : trial[i])];
        }
        return sum;
    }

    private bool HasCycle(ReadOnlySpan<int> heads, int count)
    {
        var mark = marks.AsSpan(0, count);
        mark.Clear();
        for (int i = 0; i < count; i++)
        {
            int at = i;
            while (at >= 0 && mark[at] == 0)
            {
                mark[at] = i + 1;
                at = heads[at];
            }
            if (at >= 0 && mark[at] == i + 1)
            {
                return true;
            }
        }
        return false;
    }
}
