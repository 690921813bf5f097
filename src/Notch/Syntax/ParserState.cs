namespace Notch.Syntax;

/// <summary>An arc-hybrid configuration: a stack, the words not yet read, and the arcs so far (Kuhlmann et al. 2011).</summary>
/// <remarks>There is no artificial root: the last word left on the stack is the root, so each tree has exactly one.</remarks>
internal sealed class ParserState
{
    private readonly int[] stack;
    private int depth;

    /// <summary>Starts a sentence.</summary>
    /// <param name="count">Number of words; at least one.</param>
    public ParserState(int count)
    {
        Count = count;
        stack = new int[count];
        Heads = Filled(count);
        Labels = Filled(count);
        Left1 = Filled(count);
        Left2 = Filled(count);
        Right1 = Filled(count);
        Right2 = Filled(count);
        LeftCount = new int[count];
        RightCount = new int[count];
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>The first word not yet read.</summary>
    public int Next { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Head of each word; -1 when it has none yet.</summary>
    public int[] Heads { get; }

    /// <summary>Relation of each word to its head.</summary>
    public int[] Labels { get; }

    /// <summary>Outermost dependent on the left.</summary>
    public int[] Left1 { get; }

    /// <summary>Second dependent from outside on the left.</summary>
    public int[] Left2 { get; }

    /// <summary>Outermost dependent on the right.</summary>
    public int[] Right1 { get; }

    /// <summary>Second dependent from outside on the right.</summary>
    public int[] Right2 { get; }

    /// <summary>Number of dependents on the left.</summary>
    public int[] LeftCount { get; }

    /// <summary>Number of dependents on the right.</summary>
    public int[] RightCount { get; }

    /// <summary>True when one word is left, the root.</summary>
    public bool IsDone => Next == Count && depth == 1;

    /// <summary>True when a word can be read.</summary>
    public bool CanShift => Next < Count;

    /// <summary>True when the top of the stack can depend on the next word.</summary>
    public bool CanLeft => Next < Count && depth > 0;

    /// <summary>True when the top of the stack can depend on the word under it.</summary>
    public bool CanRight => depth > 1;

    /// <summary>A word on the stack, counted from the top; -1 below the bottom.</summary>
    public int Stack(int fromTop) => fromTop < depth ? stack[depth - 1 - fromTop] : -1;

    /// <summary>A word not yet read; -1 after the last.</summary>
    public int Buffer(int ahead) => Next + ahead < Count ? Next + ahead : -1;

    /// <summary>Reads the next word.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>Makes the top of the stack depend on the next word.</summary>
    public void Left(int label)
    {
        int child = stack[--depth];
        Attach(child, Next, label);
        Left2[Next] = Left1[Next];
        Left1[Next] = child;
        LeftCount[Next]++;
    }

    /// <summary>Makes the top of the stack depend on the word under it.</summary>
    public void Right(int label)
    {
        int child = stack[--depth];
        int head = stack[depth - 1];
        Attach(child, head, label);
        Right2[head] = Right1[head];
        Right1[head] = child;
        RightCount[head]++;
    }

    private void Attach(int child, int head, int label)
    {
        Heads[child] = head;
        Labels[child] = label;
    }

    private static int[] Filled(int count)
    {
        int[] array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
