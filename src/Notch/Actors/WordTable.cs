namespace Notch.Actors;

/// <summary>Finds the number of a word: a table with open addressing over one run of characters, usable as it lies in a file.</summary>
internal sealed class WordTable(char[] letters, int[] ends, int[] slots)
{
    /// <summary>The characters of all words, one after the other.</summary>
    public ReadOnlySpan<char> Letters => letters;

    /// <summary>For each word where it ends in <see cref="Letters"/>.</summary>
    public ReadOnlySpan<int> Ends => ends;

    /// <summary>The number of the word plus one at its place, 0 where none is; a power of two.</summary>
    public ReadOnlySpan<int> Slots => slots;

    /// <summary>Makes a table.</summary>
    /// <param name="words">Different words; each gets its place in the list as its number.</param>
    public static WordTable Of(IReadOnlyList<string> words)
    {
        int size = 16;
        while (size < 2 * words.Count)
        {
            size *= 2;
        }
        var slots = new int[size];
        var ends = new int[words.Count];
        int end = 0;
        for (int i = 0; i < words.Count; i++)
        {
            end += words[i].Length;
            ends[i] = end;
            int slot = Hash(words[i]) & (size - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = i + 1;
        }
        return new WordTable(string.Concat(words).ToCharArray(), ends, slots);
    }

    /// <summary>The number of a word; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int mask = slots.Length - 1;
        for (int slot = Hash(word) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int number = slots[slot] - 1;
            int start = number == 0 ? 0 : ends[number - 1];
            if (letters.AsSpan(start, ends[number] - start).SequenceEqual(word))
            {
                return number;
            }
        }
        return -1;
    }

    /// <summary>FNV-1a over UTF-16 units: the same on every machine, as the table is stored.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }
        return (int)(hash ^ (hash >> 15));
    }
}
