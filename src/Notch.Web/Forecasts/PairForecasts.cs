using Notch.Pairs;

namespace Notch.Web.Forecasts;

/// <summary>A pair's forecasts.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Weeks">Week by week; the last is of the week to come.</param>
internal sealed record PairForecasts(Pair Pair, IReadOnlyList<WeekForecast> Weeks)
{
    /// <summary>What they were worth.</summary>
    public ForecastRecord Record { get; } = ForecastRecord.Of(Weeks);
}
