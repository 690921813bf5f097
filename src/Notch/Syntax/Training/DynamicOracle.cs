namespace Notch.Syntax.Training;

/// <summary>Counts the gold arcs that a transition makes unreachable (Goldberg and Nivre 2013, arc-hybrid).</summary>
internal static class DynamicOracle
{
    /// <summary>The cost of reading the next word.</summary>
    public static int ShiftCost(ParserState state, int[] heads)
    {
        int word = state.Next;
        int cost = heads[word] < 0 && state.Depth > 0 ? 1 : 0;
        for (int i = 0; i < state.Depth; i++)
        {
            int item = state.Stack(i);
            if (heads[item] == word || (i > 0 && heads[word] == item))
            {
                cost++;
            }
        }
        return cost;
    }

    /// <summary>The cost of making the top of the stack depend on the next word.</summary>
    public static int LeftCost(ParserState state, int[] heads)
    {
        int top = state.Stack(0);
        int head = heads[top];
        bool lost = head < 0 || head == state.Stack(1) || head > state.Next;
        return (lost ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    /// <summary>The cost of making the top of the stack depend on the word under it.</summary>
    public static int RightCost(ParserState state, int[] heads)
    {
        int top = state.Stack(0);
        int head = heads[top];
        return (head < 0 || head >= state.Next ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    private static int DependentsAhead(ParserState state, int[] heads, int word)
    {
        int count = 0;
        for (int i = state.Next; i < state.Count; i++)
        {
            if (heads[i] == word)
            {
                count++;
            }
        }
        return count;
    }
}
