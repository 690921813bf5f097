using System.Globalization;

namespace Notch.Cli.Scoring;

/// <summary>Precision, recall and their harmonic mean.</summary>
/// <param name="Precision">Right among found, 0 to 1.</param>
/// <param name="Recall">Found among those there are, 0 to 1.</param>
internal readonly record struct Figures(double Precision, double Recall)
{
    /// <summary>The harmonic mean; 0 when both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Figures Of(int right, int found, int covered, int gold) =>
        new(found == 0 ? 0 : (double)right / found, gold == 0 ? 0 : (double)covered / gold);

    /// <summary>Three columns for a table, in percent with one decimal.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Precision:F1}\t{100 * Recall:F1}\t{100 * F1:F1}"
        );
}
