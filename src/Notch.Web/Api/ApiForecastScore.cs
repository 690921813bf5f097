using Notch.Pairs;

namespace Notch.Web.Api;

/// <summary>What forecasts were worth.</summary>
/// <param name="Pair">"IRQ-USA"; null for all pairs together.</param>
/// <param name="Weeks">How many weeks were scored.</param>
/// <param name="Log">Mean log score of the model.</param>
/// <param name="Brier">Mean Brier score of the model.</param>
/// <param name="PersistenceLog">Mean log score of persistence.</param>
/// <param name="PersistenceBrier">Mean Brier score of persistence.</param>
/// <param name="SeasonalLog">Mean log score of the season.</param>
/// <param name="SeasonalBrier">Mean Brier score of the season.</param>
/// <param name="BeatsPersistence">True when the model's log score is above that of persistence.</param>
public sealed record ApiForecastScore(
    string? Pair,
    int Weeks,
    double Log,
    double Brier,
    double PersistenceLog,
    double PersistenceBrier,
    double SeasonalLog,
    double SeasonalBrier,
    bool BeatsPersistence
)
{
    internal static ApiForecastScore Of(string? pair, ForecastRecord record) =>
        new(
            pair,
            record.Model.Weeks,
            Math.Round(record.Model.Log, 4),
            Math.Round(record.Model.Brier, 4),
            Math.Round(record.Persistence.Log, 4),
            Math.Round(record.Persistence.Brier, 4),
            Math.Round(record.Seasonal.Log, 4),
            Math.Round(record.Seasonal.Brier, 4),
            record.BeatsPersistence
        );
}
