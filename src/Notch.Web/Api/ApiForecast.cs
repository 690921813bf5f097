using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>What was expected of a pair's level at the end of a week.</summary>
/// <param name="Week">First day of the week.</param>
/// <param name="Expected">Probability of each level, allied first; null for a week to come whose forecast is withheld.</param>
/// <param name="Persistence">The same by persistence.</param>
/// <param name="Seasonal">The same by season.</param>
/// <param name="Low">Lower end of the 80 % interval, 1 to 7; null when withheld.</param>
/// <param name="High">Upper end; null when withheld.</param>
/// <param name="Outcome">What came, 1 to 7; null for a week to come.</param>
/// <param name="Withheld">True when the model had not beaten both rivals on this pair up to then.</param>
public sealed record ApiForecast(
    string Week,
    IReadOnlyList<double>? Expected,
    IReadOnlyList<double> Persistence,
    IReadOnlyList<double> Seasonal,
    double? Low,
    double? High,
    int? Outcome,
    bool Withheld
)
{
    internal static ApiForecast Of(WeekForecast week)
    {
        bool isHidden = week is { IsWithheld: true, Outcome: null };
        return new ApiForecast(
            DateWords.Iso(week.Start),
            isHidden ? null : Round(week.Expected),
            Round(week.Persistence),
            Round(week.Seasonal),
            isHidden ? null : ApiCell.Round(week.Low),
            isHidden ? null : ApiCell.Round(week.High),
            week.Outcome,
            week.IsWithheld
        );
    }

    private static double[] Round(IReadOnlyList<double> all) =>
        [.. all.Select(p => Math.Round(p, 4))];
}
