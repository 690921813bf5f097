namespace Notch.Syntax.Neural;

/// <summary>The best tree of a weighted graph, by contraction of cycles (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    /// <summary>Finds the best tree.</summary>
    /// <param name="scores">For each node a row of <paramref name="count"/> + 1: the score of each node as its head, then that of the root.</param>
    /// <param name="count">Number of nodes without the root.</param>
    /// <returns>The head of each node; <paramref name="count"/> for the root.</returns>
    public static int[] Solve(float[] scores, int count)
    {
        int[] heads = Best(scores, count);
        bool[]? cycle = Cycle(heads, count);
        if (cycle is null)
        {
            return heads;
        }
        int[] outside = [.. Enumerable.Range(0, count).Where(i => !cycle[i])];
        int[] inside = [.. Enumerable.Range(0, count).Where(i => cycle[i])];
        var (smaller, entry, exit) = Contract(scores, heads, outside, inside, count);
        int[] result = Solve(smaller, outside.Length + 1);
        int joint = outside.Length;
        for (int i = 0; i < outside.Length; i++)
        {
            heads[outside[i]] =
                result[i] == joint ? exit[i]
                : result[i] > joint ? count
                : outside[result[i]];
        }
        int from = result[joint];
        // The arc into the cycle opens it at the word that it enters.
        int word = entry[from > joint ? joint : from];
        heads[word] = from > joint ? count : outside[from];
        return heads;
    }

    private static int[] Best(float[] scores, int count)
    {
        int[] heads = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = i * (count + 1);
            int best = count;
            for (int j = 0; j < count; j++)
            {
                if (j != i && scores[at + j] > scores[at + best])
                {
                    best = j;
                }
            }
            heads[i] = best;
        }
        return heads;
    }

    /// <summary>The nodes of one cycle; null when there is none.</summary>
    private static bool[]? Cycle(int[] heads, int count)
    {
        int[] mark = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = i;
            while (at < count && mark[at] == 0)
            {
                mark[at] = i + 1;
                at = heads[at];
            }
            if (at < count && mark[at] == i + 1)
            {
                bool[] cycle = new bool[count];
                while (!cycle[at])
                {
                    cycle[at] = true;
                    at = heads[at];
                }
                return cycle;
            }
        }
        return null;
    }

    /// <summary>
    /// The graph with the cycle as one node, the last but the root; for each outer head the word of the cycle that it enters best (the
    /// root's is the last); for each outer node the word of the cycle that is its best head.
    /// </summary>
    private static (float[] Scores, int[] Entry, int[] Exit) Contract(
        float[] scores,
        int[] heads,
        int[] outside,
        int[] inside,
        int count
    )
    {
        int joint = outside.Length;
        int size = joint + 2;
        float[] smaller = new float[(joint + 1) * size];
        int[] entry = new int[joint + 1];
        int[] exit = new int[joint];
        for (int i = 0; i < joint; i++)
        {
            int row = outside[i] * (count + 1);
            for (int j = 0; j < joint; j++)
            {
                smaller[i * size + j] = scores[row + outside[j]];
            }
            smaller[i * size + joint + 1] = scores[row + count];
            exit[i] = inside.MaxBy(v => scores[row + v]);
            smaller[i * size + joint] = scores[row + exit[i]];
        }
        for (int j = 0; j <= joint; j++)
        {
            int head = j == joint ? count : outside[j];
            float Gain(int v) =>
                scores[v * (count + 1) + head] - scores[v * (count + 1) + heads[v]];
            entry[j] = inside.MaxBy(Gain);
            smaller[joint * size + (j == joint ? joint + 1 : j)] = Gain(entry[j]);
        }
        return (smaller, entry, exit);
    }
}
