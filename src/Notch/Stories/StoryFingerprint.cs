namespace Notch.Stories;

/// <summary>A text as keys under which its likely copies are filed, and as the set of word shingles that decides.</summary>
internal sealed class StoryFingerprint
{
    private const int ShingleSize = 4;
    private const int Bands = 7;
    private const int BandBits = 64 / Bands;

    /// <summary>One shingle in so many is a key; a copy cut to a third still shares some.</summary>
    private const ulong SampleRate = 16;

    private readonly HashSet<ulong> _shingles;

    private StoryFingerprint(HashSet<ulong> shingles, List<ulong> keys)
    {
        _shingles = shingles;
        Keys = keys;
    }

    /// <summary>Bands of the text's <see cref="SimHash"/>, for edited copies, and sampled shingles, for shortened ones.</summary>
    public IReadOnlyList<ulong> Keys { get; }

    public static StoryFingerprint Of(string text)
    {
        var shingles = Shingles.Of(text, ShingleSize).ToHashSet();
        ulong hash = SimHash.Of(text);
        var keys = shingles.Where(s => s % SampleRate == 0).Order().ToList();
        for (int band = 0; band < Bands; band++)
        {
            // The band's number in bits that no shingle key of this size is likely to share.
            keys.Add(
                ((ulong)band << BandBits) | ((hash >> (band * BandBits)) & ((1UL << BandBits) - 1))
            );
        }
        return new StoryFingerprint(shingles, keys);
    }

    /// <summary>Shared shingles as a share of the shorter text's, 0 to 1: a shortened copy is a copy.</summary>
    public double Overlap(StoryFingerprint other)
    {
        var (small, large) =
            _shingles.Count <= other._shingles.Count
                ? (_shingles, other._shingles)
                : (other._shingles, _shingles);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }
}
