namespace Notch.Pairs;

/// <summary>
/// A sticky hidden Markov model over the seven rungs, run forwards day by day: what is known of a day's level uses that day and
/// those before it, nothing later. Constant memory; one filter follows one pair.
/// </summary>
/// <remarks>docs/pairs.md gives the formulas.</remarks>
internal sealed class LevelFilter
{
    /// <summary>Before anything is told, two parties are more likely neither allied nor at war.</summary>
    private static readonly double[] Start = [0.05, 0.1, 0.2, 0.3, 0.2, 0.1, 0.05];

    private readonly LevelOptions _options;
    private readonly Ladder _ladder;
    private readonly double[,] _move;
    private readonly double[] _usual = new double[ActClasses.Count];
    private readonly double[] _next = new double[Levels.Count];
    private double _usualTotal;
    private double _rate;
    private double _rateWeight;

    public LevelFilter(Ladder ladder, LevelOptions options)
    {
        _ladder = ladder;
        _options = options;
        _move = Moves(options);
        foreach (var rung in ladder.Rungs)
        {
            for (int c = 0; c < ActClasses.Count; c++)
            {
                _usual[c] += options.UsualAfter * rung.Acts[c] / Levels.Count;
            }
        }
        _usualTotal = options.UsualAfter;
        Start.CopyTo(Probabilities, 0);
    }

    /// <summary>Probability of each rung after the days seen so far, allied first.</summary>
    public double[] Probabilities { get; } = new double[Levels.Count];

    /// <summary>Goes on by one day.</summary>
    /// <param name="acts">Number of acts of each class on that day.</param>
    public void Step(ReadOnlySpan<int> acts)
    {
        Predict();
        int total = 0;
        foreach (int n in acts)
        {
            total += n;
        }
        Update(acts, total);
        Learn(acts, total);
    }

    /// <summary>By how much one act of a class speaks for one rung against another, in natural log units.</summary>
    public double Evidence(ActClass act, Level against, Level @for) =>
        Math.Log(Share((int)@for - 1, (int)act) / Share((int)against - 1, (int)act));

    private void Predict()
    {
        for (int to = 0; to < Levels.Count; to++)
        {
            double sum = 0;
            for (int from = 0; from < Levels.Count; from++)
            {
                sum += Probabilities[from] * _move[from, to];
            }
            _next[to] = sum;
        }
    }

    private void Update(ReadOnlySpan<int> acts, int total)
    {
        double top = double.NegativeInfinity;
        Span<double> logs = stackalloc double[Levels.Count];
        for (int s = 0; s < Levels.Count; s++)
        {
            logs[s] = Math.Log(_next[s]) + Composition(s, acts, total) + Volume(s, total);
            top = Math.Max(top, logs[s]);
        }
        double sum = 0;
        for (int s = 0; s < Levels.Count; s++)
        {
            logs[s] = Math.Exp(logs[s] - top);
            sum += logs[s];
        }
        for (int s = 0; s < Levels.Count; s++)
        {
            // A floor keeps a rung within reach after years on another.
            Probabilities[s] = Math.Max(logs[s] / sum, 1e-9);
        }
    }

    /// <summary>Log of the Dirichlet-multinomial probability of the day's mix, without the part that all rungs share.</summary>
    private double Composition(int rung, ReadOnlySpan<int> acts, int total)
    {
        double log = 0;
        for (int c = 0; c < acts.Length; c++)
        {
            double alpha = _options.Independence * Share(rung, c);
            for (int k = 0; k < acts[c]; k++)
            {
                log += Math.Log(alpha + k);
            }
        }
        for (int k = 0; k < total; k++)
        {
            log -= Math.Log(_options.Independence + k);
        }
        return log;
    }

    /// <summary>Log of the negative binomial probability of so many acts, without the part that all rungs share.</summary>
    private double Volume(int rung, int total)
    {
        const double Size = 0.3;
        if (_options.VolumeShare == 0 || _rateWeight <= 0)
        {
            return 0;
        }
        double mean = Math.Max(_rate / _rateWeight, 0.002) * _ladder.Rungs[rung].Volume;
        return _options.VolumeShare
            * ((Size * Math.Log(Size / (Size + mean))) + (total * Math.Log(mean / (Size + mean))));
    }

    /// <summary>What a rung's acts are like between these two: the ladder's shares, mixed with what is usual for the pair.</summary>
    private double Share(int rung, int act) =>
        ((1 - _options.Noise) * _ladder.Rungs[rung].Acts[act])
        + (_options.Noise * _usual[act] / _usualTotal);

    private void Learn(ReadOnlySpan<int> acts, int total)
    {
        for (int c = 0; c < acts.Length; c++)
        {
            _usual[c] += acts[c];
        }
        _usualTotal += total;
        double keep = 1 - (1 / _options.RateDays);
        double expected = 0;
        for (int s = 0; s < Levels.Count; s++)
        {
            expected += Probabilities[s] * _ladder.Rungs[s].Volume;
        }
        _rate = (_rate * keep) + (total / expected);
        _rateWeight = (_rateWeight * keep) + 1;
    }

    private static double[,] Moves(LevelOptions options)
    {
        var move = new double[Levels.Count, Levels.Count];
        for (int from = 0; from < Levels.Count; from++)
        {
            double sum = 0;
            for (int to = 0; to < Levels.Count; to++)
            {
                sum += from == to ? 0 : Math.Pow(options.Reach, Math.Abs(from - to));
            }
            for (int to = 0; to < Levels.Count; to++)
            {
                move[from, to] =
                    from == to
                        ? 1 - (1 / options.MeanStay)
                        : Math.Pow(options.Reach, Math.Abs(from - to)) / sum / options.MeanStay;
            }
        }
        return move;
    }
}
