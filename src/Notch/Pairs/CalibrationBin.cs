namespace Notch.Pairs;

/// <summary>Forecasts of like probability, and how many of them came.</summary>
/// <param name="SaidSum">Sum of the probabilities.</param>
/// <param name="Came">How often the rung came.</param>
/// <param name="Forecasts">How many forecasts of single rungs.</param>
public readonly record struct CalibrationBin(double SaidSum, int Came, int Forecasts)
{
    /// <summary>Mean probability that was said; 0 for an empty bin.</summary>
    public double Said => Forecasts == 0 ? 0 : SaidSum / Forecasts;

    /// <summary>Share that came; 0 for an empty bin.</summary>
    public double Share => Forecasts == 0 ? 0 : (double)Came / Forecasts;
}
