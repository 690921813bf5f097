namespace Notch.Events;

/// <summary>A tree given by heads, turned over.</summary>
internal static class TreeShape
{
    /// <summary>The dependents of each token, in text order; a root is its own head and nobody's dependent.</summary>
    public static int[][] ChildrenOf(int[] heads)
    {
        var counts = new int[heads.Length];
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] != i)
            {
                counts[heads[i]]++;
            }
        }
        var lists = new int[heads.Length][];
        for (int i = 0; i < heads.Length; i++)
        {
            lists[i] = counts[i] == 0 ? [] : new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < heads.Length; i++)
        {
            int head = heads[i];
            if (head != i)
            {
                lists[head][counts[head]++] = i;
            }
        }
        return lists;
    }
}
