using System.Numerics;

namespace Notch.Stories;

/// <summary>64-bit fingerprints of texts; near texts have fingerprints that differ in few bits (Charikar 2002).</summary>
public static class SimHash
{
    /// <summary>Words in one shingle.</summary>
    private const int ShingleSize = 3;

    /// <summary>The fingerprint of a text's words; case, punctuation and white space do not matter. 0 for a text without words.</summary>
    /// <param name="text">The text.</param>
    public static ulong Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> votes = stackalloc int[64];
        votes.Clear();
        foreach (ulong shingle in Shingles.Of(text, ShingleSize))
        {
            for (int bit = 0; bit < 64; bit++)
            {
                votes[bit] += ((shingle >> bit) & 1) == 1 ? 1 : -1;
            }
        }
        ulong hash = 0;
        for (int bit = 0; bit < 64; bit++)
        {
            hash |= votes[bit] > 0 ? 1UL << bit : 0;
        }
        return hash;
    }

    /// <summary>Number of bits in which two fingerprints differ, 0 to 64.</summary>
    /// <param name="a">One fingerprint.</param>
    /// <param name="b">The other.</param>
    public static int Distance(ulong a, ulong b) => BitOperations.PopCount(a ^ b);
}
