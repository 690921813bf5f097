namespace Notch.Syntax.Neural;

/// <summary>Rows of known words, found by the hash of their letters.</summary>
internal sealed class WordTable
{
    private readonly ulong[] keys;
    private readonly int[] rows;
    private readonly int mask;

    /// <summary>Lays the words out.</summary>
    /// <param name="words">The key of each row; row 0 stands for unknown words and its key is not looked at.</param>
    public WordTable(ReadOnlySpan<ulong> words)
    {
        Keys = words.ToArray();
        int size = 16;
        while (size < words.Length * 2)
        {
            size *= 2;
        }
        mask = size - 1;
        keys = new ulong[size];
        rows = new int[size];
        for (int row = 1; row < words.Length; row++)
        {
            int at = (int)words[row] & mask;
            while (rows[at] != 0)
            {
                at = (at + 1) & mask;
            }
            (keys[at], rows[at]) = (words[row], row);
        }
    }

    /// <summary>The key of each row.</summary>
    public ulong[] Keys { get; }

    /// <summary>The row of a word; 0 when it is unknown.</summary>
    public int Row(ReadOnlySpan<char> form)
    {
        ulong key = WordPieces.Key(form);
        int at = (int)key & mask;
        while (rows[at] != 0)
        {
            if (keys[at] == key)
            {
                return rows[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }
}
