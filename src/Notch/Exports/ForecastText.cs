using System.Globalization;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>What forecasts of a pair were worth, in a sentence or two.</summary>
public static class ForecastText
{
    /// <summary>Scores beside persistence, and whether the coming week's forecast may be shown.</summary>
    /// <param name="weeks">From <see cref="Forecaster.Follow"/>.</param>
    public static string Of(IReadOnlyList<WeekForecast> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        if (weeks.Count == 0)
        {
            return "No forecast: too little has been read.";
        }
        var record = ForecastRecord.Of(weeks);
        string shown = weeks[^1] switch
        {
            { Outcome: not null } => "No week to come is forecast.",
            { IsWithheld: false } => "The coming week is shown.",
            _ when record.Model.Weeks == 0 =>
                "The coming week is withheld: the forecast has not been tried long enough.",
            _ => "The coming week is withheld: the forecast has not beaten both rivals here.",
        };
        return record.Model.Weeks == 0
            ? shown
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Over {record.Model.Weeks} weeks log score {record.Model.Log:F3} (persistence {record.Persistence.Log:F3}, season {record.Seasonal.Log:F3}), Brier {record.Model.Brier:F3} (persistence {record.Persistence.Brier:F3}, season {record.Seasonal.Brier:F3}). {shown}"
            );
    }
}
