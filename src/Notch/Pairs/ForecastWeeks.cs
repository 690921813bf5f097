namespace Notch.Pairs;

/// <summary>What one pair's past weeks teach about its next: how often the level stayed, by how sure it was, and how the three forecasts did. Bounded memory.</summary>
/// <param name="reach">How much less likely each further rung is as the next one.</param>
internal sealed class ForecastWeeks(double reach)
{
    /// <summary>How sure the level is: the probability of its likeliest rung a week ahead falls into one of these bins.</summary>
    private static readonly double[] Bins = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>Weeks that what is expected beforehand counts for.</summary>
    private const double PriorWeeks = 8;

    /// <summary>Weeks that a forecast must have been tried before it is shown.</summary>
    private const int LeastWeeks = 26;

    private const int WeeksOfYear = 53;

    private readonly (double Stayed, double All)[] _bins = new (double, double)[Bins.Length + 1];
    private readonly double[] _season = new double[WeeksOfYear * Levels.Count];
    private double _stayed;
    private double _weeks;
    private double _logModel;
    private double _logPersistence;
    private double _logSeasonal;
    private int _tried;
    private int _rung;
    private double _confidence;

    public bool HasSeen => _rung > 0;

    /// <summary>The forecasts for a week.</summary>
    /// <param name="start">Its first day.</param>
    /// <param name="ahead">The model's probabilities at its end, if nothing were told.</param>
    public WeekForecast Say(DateOnly start, double[] ahead)
    {
        int now = _rung > 0 ? _rung : Forecaster.Likeliest(ahead);
        _confidence = ahead[now - 1];
        var (stayed, all) = _bins[Bin(_confidence)];
        double stay = (stayed + (PriorWeeks * _confidence)) / (all + PriorWeeks);
        bool isWithheld =
            _tried < LeastWeeks || _logModel <= Math.Max(_logPersistence, _logSeasonal);
        return new WeekForecast(
            start,
            Spread(now, stay, ahead),
            Spread(now, (_stayed + (PriorWeeks * 0.9)) / (_weeks + PriorWeeks), Steps(now)),
            Seasonal(start),
            Outcome: null,
            isWithheld
        );
    }

    /// <summary>Learns from a week.</summary>
    public void See(DateOnly start, WeekForecast? said, int outcome)
    {
        if (said is not null)
        {
            bool stayed = outcome == _rung;
            if (_rung > 0)
            {
                ref var bin = ref _bins[Bin(_confidence)];
                bin = (bin.Stayed + (stayed ? 1 : 0), bin.All + 1);
                _stayed += stayed ? 1 : 0;
                _weeks++;
            }
            _logModel += Math.Log(said.Expected[outcome - 1]);
            _logPersistence += Math.Log(said.Persistence[outcome - 1]);
            _logSeasonal += Math.Log(said.Seasonal[outcome - 1]);
            _tried++;
        }
        _season[(Week(start) * Levels.Count) + outcome - 1]++;
        _rung = outcome;
    }

    /// <summary>Stays with a probability, else moves in proportion to the weights of the other rungs.</summary>
    private static double[] Spread(int now, double stay, double[] weights)
    {
        stay = Math.Clamp(stay, 0.01, 0.995);
        double others = weights.Sum() - weights[now - 1];
        return [.. weights.Select((w, s) => s == now - 1 ? stay : (1 - stay) * w / others)];
    }

    private double[] Steps(int now) =>
        [
            .. Enumerable
                .Range(1, Levels.Count)
                .Select(rung => Math.Pow(reach, Math.Abs(rung - now))),
        ];

    /// <summary>Rungs of this week and the two beside it in former years; each rung starts with a little.</summary>
    private double[] Seasonal(DateOnly start)
    {
        var p = new double[Levels.Count];
        Array.Fill(p, 0.25);
        for (int beside = -2; beside <= 2; beside++)
        {
            int week = (Week(start) + beside + WeeksOfYear) % WeeksOfYear;
            for (int s = 0; s < Levels.Count; s++)
            {
                p[s] += _season[(week * Levels.Count) + s];
            }
        }
        double sum = p.Sum();
        return [.. p.Select(x => x / sum)];
    }

    private static int Week(DateOnly start) => Math.Min((start.DayOfYear - 1) / 7, WeeksOfYear - 1);

    private static int Bin(double confidence)
    {
        int bin = 0;
        while (bin < Bins.Length && confidence >= Bins[bin])
        {
            bin++;
        }
        return bin;
    }
}
