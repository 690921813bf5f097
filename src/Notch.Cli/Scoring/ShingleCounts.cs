using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Notch.Cli.Scoring;

/// <summary>Word 4-grams that two texts share and do not share.</summary>
/// <param name="Shared">In both.</param>
/// <param name="Extra">Only in the text found.</param>
/// <param name="Missed">Only in the true text.</param>
internal readonly partial record struct ShingleCounts(int Shared, int Extra, int Missed)
{
    private const int Size = 4;

    /// <summary>Share of what was found that is right; 1 when both texts are empty.</summary>
    public double Precision => Shared + Extra + Missed == Shared ? 1 : Ratio(Extra);

    /// <summary>Share of what is right that was found; 1 when both texts are empty.</summary>
    public double Recall => Shared + Extra + Missed == Shared ? 1 : Ratio(Missed);

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ShingleCounts Of(string truth, string found)
    {
        var left = Shingles(truth);
        var right = Shingles(found);
        int shared = left.Sum(s => Math.Min(s.Value, right.GetValueOrDefault(s.Key)));
        return new ShingleCounts(shared, right.Values.Sum() - shared, left.Values.Sum() - shared);
    }

    private double Ratio(int wrong) => Shared == 0 ? 0 : (double)Shared / (Shared + wrong);

    /// <summary>A text of fewer than four words is one shingle, as in the benchmark.</summary>
    private static Dictionary<string, int> Shingles(string text)
    {
        string[] words = [.. Word().Matches(text).Select(m => m.Value)];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, words.Length - Size + 1) && words.Length > 0; i++)
        {
            string shingle = string.Join(' ', words[i..Math.Min(i + Size, words.Length)]);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, shingle, out _)++;
        }
        return counts;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Word();
}
