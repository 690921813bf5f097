namespace Notch.Pairs;

/// <summary>What was expected of a pair's level at the end of a week, said when the week began, with what two simple rivals expected.</summary>
/// <param name="Start">First day of the week.</param>
/// <param name="Expected">Probability of each rung at the week's end, allied first, by the model.</param>
/// <param name="Persistence">The same by "as it is now, as often as it stayed so far".</param>
/// <param name="Seasonal">The same by the rungs of these weeks in former years.</param>
/// <param name="Outcome">The rung that was most probable at the week's end, 1 to 7; null for a week to come.</param>
/// <param name="IsWithheld">True when the model had not beaten both rivals in log score on this pair up to then: it should not be shown.</param>
public sealed record WeekForecast(
    DateOnly Start,
    IReadOnlyList<double> Expected,
    IReadOnlyList<double> Persistence,
    IReadOnlyList<double> Seasonal,
    int? Outcome,
    bool IsWithheld
)
{
    /// <summary>Lower end of the 80 % interval, 1 to 7.</summary>
    public double Low => Rungs.Quantile([.. Expected], 0.1);

    /// <summary>Upper end of the 80 % interval.</summary>
    public double High => Rungs.Quantile([.. Expected], 0.9);
}
