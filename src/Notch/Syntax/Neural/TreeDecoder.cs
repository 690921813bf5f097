namespace Notch.Syntax.Neural;

/// <summary>
/// Makes a tree with one root out of scores: each word's best head where these make a tree, else the best of all trees
/// (Chu and Liu 1965, Edmonds 1967). Holds buffers that it uses again; serves one thread at a time.
/// </summary>
internal sealed class TreeDecoder
{
    private int[] marks = [];

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">For each word a row: the score of each word as its head, then that of the root.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="heads">Receives the heads; -1 for the root.</param>
    public void Decode(ReadOnlySpan<float> scores, int count, Span<int> heads)
    {
        int roots = 0;
        for (int i = 0; i < count; i++)
        {
            var row = scores.Slice(i * (count + 1), count + 1);
            int best = count;
            for (int j = 0; j < count; j++)
            {
                if (j != i && row[j] > row[best])
                {
                    best = j;
                }
            }
            heads[i] = best == count ? -1 : best;
            roots += best == count ? 1 : 0;
        }
        if (roots == 1 && FindCycle(heads, count) < 0)
        {
            return;
        }
        Spanning(scores, count, heads);
    }

    /// <summary>A word on a cycle; -1 when there is none.</summary>
    private int FindCycle(ReadOnlySpan<int> heads, int count)
    {
        var mark = Buffers.Need(ref marks, count + 1).AsSpan(0, count);
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
                return at;
            }
        }
        return -1;
    }

    /// <summary>Best spanning tree. Arcs from the root cost so much that just one is taken.</summary>
    private static void Spanning(ReadOnlySpan<float> scores, int count, Span<int> heads)
    {
        int size = count + 1;
        float lowest = 0;
        float highest = 0;
        foreach (float score in scores[..(count * size)])
        {
            lowest = Math.Min(lowest, score);
            highest = Math.Max(highest, score);
        }
        float root = (highest - lowest + 1) * size;
        float[] work = scores[..(count * size)].ToArray();
        for (int i = 0; i < count; i++)
        {
            work[i * size + count] -= root;
        }
        int[] found = SpanningTree.Solve(work, count);
        for (int i = 0; i < count; i++)
        {
            heads[i] = found[i] == count ? -1 : found[i];
        }
    }
}
