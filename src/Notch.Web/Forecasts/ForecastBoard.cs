using System.Collections.Concurrent;
using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Web.Forecasts;

/// <summary>Forecasts of pairs and what they were worth, kept until the store changes. Safe for many threads.</summary>
internal sealed class ForecastBoard(PairStore pairs, SeriesStore series)
{
    /// <summary>Pairs that the public score is made of: those with most events.</summary>
    public const int Scored = 40;

    private const int Kept = 500;

    private readonly ConcurrentDictionary<
        Pair,
        (string Stamp, IReadOnlyList<WeekForecast> Weeks)
    > _weeks = new();

    private readonly Lock _lock = new();
    private (string Stamp, ForecastScores Scores)? _scores;

    /// <summary>Forecasts of a pair, week by week; the last is of the week to come.</summary>
    public IReadOnlyList<WeekForecast> Of(Pair pair) => Of(pair, series.Stamp());

    /// <summary>The public score.</summary>
    public ForecastScores Scores()
    {
        string stamp = series.Stamp();
        lock (_lock)
        {
            if (_scores is { } kept && kept.Stamp == stamp)
            {
                return kept.Scores;
            }
            var scores = ForecastScores.Of([
                .. pairs
                    .Top(Scored)
                    .Select(p => new PairForecasts(p.Pair, Of(p.Pair, stamp)))
                    .Where(p => p.Record.Model.Weeks > 0),
            ]);
            _scores = (stamp, scores);
            return scores;
        }
    }

    private IReadOnlyList<WeekForecast> Of(Pair pair, string stamp)
    {
        if (_weeks.TryGetValue(pair, out var kept) && kept.Stamp == stamp)
        {
            return kept.Weeks;
        }
        if (_weeks.Count >= Kept)
        {
            _weeks.Clear();
        }
        var weeks = series.Forecasts(
            Party.Of(new PartyMember(pair.A)),
            Party.Of(new PartyMember(pair.B)),
            SeriesFilter.None
        );
        _weeks[pair] = (stamp, weeks);
        return weeks;
    }
}
