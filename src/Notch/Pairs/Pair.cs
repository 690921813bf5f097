namespace Notch.Pairs;

/// <summary>Two parties without order: both dyads together, which is what readers see.</summary>
/// <param name="A">The code that comes first in ordinal order.</param>
/// <param name="B">The other code.</param>
public readonly record struct Pair(string A, string B)
{
    /// <summary>A pair of two codes in any order.</summary>
    /// <param name="x">One code.</param>
    /// <param name="y">The other.</param>
    public static Pair Of(string x, string y) =>
        string.CompareOrdinal(x, y) <= 0 ? new Pair(x, y) : new Pair(y, x);

    /// <summary>Reads "IRQ-USA" (in any order); the last hyphen divides.</summary>
    /// <param name="text">Two codes with a hyphen between them.</param>
    /// <param name="pair">The pair.</param>
    public static bool TryParse(string text, out Pair pair)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hyphen = text.LastIndexOf('-');
        bool good = hyphen > 0 && hyphen < text.Length - 1;
        pair = good ? Of(text[..hyphen].Trim(), text[(hyphen + 1)..].Trim()) : default;
        return good && pair.A.Length > 0 && pair.A != pair.B;
    }

    /// <summary>"IRQ-USA".</summary>
    public override string ToString() => $"{A}-{B}";
}
