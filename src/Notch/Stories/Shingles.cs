namespace Notch.Stories;

/// <summary>Hashes of the word n-grams of a text; case, punctuation and white space do not matter.</summary>
internal static class Shingles
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>One hash for each run of words, in order; a text with fewer words has one for all of them, a text without words none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Words in one shingle.</param>
    public static List<ulong> Of(string text, int size)
    {
        var words = Words(text);
        var shingles = new List<ulong>(words.Count);
        for (int i = 0; i < Math.Max(1, words.Count - size + 1) && words.Count > 0; i++)
        {
            ulong shingle = 0;
            for (int j = i; j < Math.Min(i + size, words.Count); j++)
            {
                shingle = Mix(shingle ^ words[j]);
            }
            shingles.Add(shingle);
        }
        return shingles;
    }

    /// <summary>FNV-1a over the lower-case letters and digits of each word; an apostrophe is part of its word.</summary>
    private static List<ulong> Words(string text)
    {
        var hashes = new List<ulong>(text.Length / 6);
        ulong hash = Offset;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            }
            else if (hash != Offset && c is not ('\'' or '\u2019'))
            {
                hashes.Add(hash);
                hash = Offset;
            }
        }
        if (hash != Offset)
        {
            hashes.Add(hash);
        }
        return hashes;
    }

    /// <summary>Finaliser of SplitMix64 (Steele et al. 2014).</summary>
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
