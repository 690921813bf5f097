using System.Text;

namespace Notch.Desk.Runs;

/// <summary>A story's runs of four words, as hashes: what near-duplicates share.</summary>
/// <remarks>Broder 1997: two texts resemble each other by the share of shingles they have in common; the least hash of each of many orders finds candidates.</remarks>
internal static class Shingles
{
    private const int Words = 4;

    /// <summary>Number of bands; two texts that share a band are compared in full.</summary>
    public const int Bands = 16;

    private const int RowsInBand = 2;

    /// <summary>The set of shingles of a text; letter case and marks do not matter.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var words = new List<ulong>();
        ulong hash = Offset;
        bool inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Prime;
                inside = true;
            }
            else if (inside)
            {
                words.Add(hash);
                hash = Offset;
                inside = false;
            }
        }
        if (inside)
        {
            words.Add(hash);
        }
        var shingles = new HashSet<ulong>();
        for (int i = 0; i + Words <= words.Count; i++)
        {
            ulong shingle = Offset;
            for (int k = 0; k < Words; k++)
            {
                shingle = Mix(shingle ^ words[i + k]);
            }
            shingles.Add(shingle);
        }
        return shingles;
    }

    /// <summary>Values by which likely copies are found; empty for a text too short to tell.</summary>
    public static long[] BandsOf(HashSet<ulong> shingles)
    {
        if (shingles.Count == 0)
        {
            return [];
        }
        var bands = new long[Bands];
        for (int band = 0; band < Bands; band++)
        {
            ulong hash = Offset;
            for (int row = 0; row < RowsInBand; row++)
            {
                ulong seed = Mix(((ulong)band * RowsInBand) + (ulong)row + 1);
                ulong least = ulong.MaxValue;
                foreach (ulong shingle in shingles)
                {
                    least = Math.Min(least, Mix(shingle ^ seed));
                }
                hash = Mix(hash ^ least);
            }
            bands[band] = unchecked((long)hash);
        }
        return bands;
    }

    /// <summary>How much of the shorter text stands in the other: 0 to 1.</summary>
    public static double Containment(HashSet<ulong> x, HashSet<ulong> y)
    {
        var (small, large) = x.Count <= y.Count ? (x, y) : (y, x);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Finaliser of MurmurHash3: every input bit moves every output bit.</summary>
    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xff51afd7ed558ccd;
        x ^= x >> 33;
        x *= 0xc4ceb9fe1a85ec53;
        return x ^ (x >> 33);
    }
}
