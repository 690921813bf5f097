namespace Notch.Desk.Comments.Spam;

/// <summary>FNV-1a over UTF-16 units: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class FeatureHash
{
    public const uint Start = 2166136261;
    private const uint Prime = 16777619;

    public static uint Add(uint hash, char c) => (hash ^ c) * Prime;

    public static uint Of(ReadOnlySpan<char> text)
    {
        uint hash = Start;
        foreach (char c in text)
        {
            hash = Add(hash, c);
        }
        return hash;
    }

    /// <summary>Joins two hashes; the order counts.</summary>
    public static uint Join(uint first, uint second)
    {
        uint mixed = (first * 31 + second) * 0x9E3779B1;
        return mixed ^ (mixed >> 15);
    }
}
