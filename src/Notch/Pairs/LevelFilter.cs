namespace Notch.Pairs;

/// <summary>
/// A sticky hidden Markov model over the seven rungs, run forwards day by day: what is known of a day's level uses that day and
/// those before it, nothing later. All that it knows is one array of fixed length; one filter follows one pair.
/// </summary>
/// <remarks>docs/pairs.md gives the formulas.</remarks>
internal sealed class LevelFilter
{
    /// <summary>Numbers in a state.</summary>
    public const int StateLength = Shares + 3;

    private const int Mix = Levels.Count;
    private const int Rate = Mix + ActClasses.Count;
    private const int Weight = Rate + 1;
    private const int Shares = Weight + 1;

    /// <summary>No pair is so quiet that a single act a year is a burst.</summary>
    private const double LeastRate = 0.01;

    /// <summary>Before anything is told, two parties are more likely neither allied nor at war.</summary>
    private static readonly double[] Start = [0.05, 0.1, 0.2, 0.3, 0.2, 0.1, 0.05];

    private readonly LevelModel _model;
    private readonly double[] _state = new double[StateLength];
    private readonly double[] _next = new double[Levels.Count];
    private readonly double[] _share = new double[Levels.Count * ActClasses.Count];
    private readonly double[] _usual = new double[ActClasses.Count];
    private bool _areSharesFresh;

    public LevelFilter(LevelModel model)
    {
        _model = model;
        Start.CopyTo(_state, 0);
        var options = model.Options;
        _state[Shares] = options.Noise;
        _state[Shares + 1] = options.Usual;
    }

    /// <summary>Probability of each rung after the days seen so far, allied first.</summary>
    public ReadOnlySpan<double> Probabilities => _state.AsSpan(0, Levels.Count);

    /// <summary>Share of acts that are noise, as learnt from this pair so far.</summary>
    public double Noise => _state[Shares];

    /// <summary>Copies all that the filter knows.</summary>
    /// <param name="state">Takes <see cref="StateLength"/> numbers.</param>
    public void Save(Span<double> state) => _state.CopyTo(state);

    /// <summary>Goes back (or on) to what a filter knew.</summary>
    /// <param name="state">From <see cref="Save"/>.</param>
    public void Restore(ReadOnlySpan<double> state)
    {
        state.CopyTo(_state);
        _areSharesFresh = false;
    }

    /// <summary>Goes on by one day.</summary>
    /// <param name="acts">Number of acts of each class on that day.</param>
    /// <param name="exposure">How much of the usual was read of that day, above 0, at most 1.</param>
    public void Step(ReadOnlySpan<int> acts, double exposure)
    {
        int total = 0;
        foreach (int n in acts)
        {
            total += n;
        }
        _model.Predict(_state, _next);
        if (total == 0)
        {
            SeeNothing(exposure);
        }
        else
        {
            See(acts, total, exposure);
            LearnShares(acts, total);
        }
        LearnNormal(acts, total, exposure);
    }

    /// <summary>By how much one act of a class speaks for one rung against another, in natural log units.</summary>
    public double Evidence(ActClass act, int against, int @for)
    {
        FreshenShares();
        return Math.Log(
            _share[((@for - 1) * ActClasses.Count) + (int)act]
                / _share[((against - 1) * ActClasses.Count) + (int)act]
        );
    }

    /// <summary>By how much a whole day speaks for one rung against another, in natural log units; call before <see cref="Step"/>.</summary>
    public double Evidence(ReadOnlySpan<int> acts, double exposure, int against, int @for)
    {
        FreshenShares();
        int total = 0;
        foreach (int n in acts)
        {
            total += n;
        }
        return Composition(@for - 1, acts)
            - Composition(against - 1, acts)
            + Volume(@for - 1, total, exposure)
            - Volume(against - 1, total, exposure);
    }

    private void See(ReadOnlySpan<int> acts, int total, double exposure)
    {
        FreshenShares();
        Span<double> logs = stackalloc double[Levels.Count];
        double top = double.NegativeInfinity;
        for (int s = 0; s < Levels.Count; s++)
        {
            logs[s] = Math.Log(_next[s]) + Composition(s, acts) + Volume(s, total, exposure);
            top = Math.Max(top, logs[s]);
        }
        for (int s = 0; s < Levels.Count; s++)
        {
            _next[s] = Math.Exp(logs[s] - top);
        }
        Normalise();
    }

    private void SeeNothing(double exposure)
    {
        if (_state[Weight] > 0)
        {
            _model.Silence(_next, MeanRate * exposure, VolumeShare);
        }
        Normalise();
    }

    private void Normalise()
    {
        double sum = 0;
        for (int s = 0; s < Levels.Count; s++)
        {
            sum += _next[s];
        }
        for (int s = 0; s < Levels.Count; s++)
        {
            // A floor keeps a rung within reach after years on another.
            _state[s] = Math.Max(_next[s] / sum, 1e-9);
        }
    }

    /// <summary>Log of the Dirichlet-multinomial probability of the day's mix, without the part that all rungs share.</summary>
    private double Composition(int rung, ReadOnlySpan<int> acts)
    {
        double log = 0;
        for (int c = 0; c < acts.Length; c++)
        {
            double alpha = _model.Options.Independence * _share[(rung * ActClasses.Count) + c];
            for (int k = 0; k < acts[c]; k++)
            {
                log += Math.Log(alpha + k);
            }
        }
        return log;
    }

    /// <summary>Log of the negative binomial probability of so many acts, tempered, without the part that all rungs share.</summary>
    private double Volume(int rung, int total, double exposure)
    {
        if (_state[Weight] <= 0)
        {
            return 0;
        }
        double size = _model.Options.VolumeSize;
        double mean = MeanRate * exposure * _model.Volumes[rung];
        return VolumeShare
            * ((size * Math.Log(size / (size + mean))) + (total * Math.Log(mean / (size + mean))));
    }

    /// <summary>The volume says less as long as the pair's own rate is hardly known.</summary>
    private double VolumeShare =>
        _model.Options.VolumeShare * _state[Weight] / (_state[Weight] + _model.Options.RateKnown);

    private double MeanRate => Math.Max(_state[Rate] / _state[Weight], LeastRate);

    /// <summary>What a rung's acts are like between these two: the ladder's shares, the average of all rungs (noise), and what is usual for the pair.</summary>
    private void FreshenShares()
    {
        if (_areSharesFresh)
        {
            return;
        }
        _areSharesFresh = true;
        double after = _model.Options.UsualAfter;
        double sum = after;
        for (int c = 0; c < ActClasses.Count; c++)
        {
            sum += _state[Mix + c];
        }
        double noise = _state[Shares];
        double usual = _state[Shares + 1] * Known(sum - after);
        for (int c = 0; c < ActClasses.Count; c++)
        {
            double average = _model.Average[c];
            _usual[c] = ((after * average) + _state[Mix + c]) / sum;
            double common = (noise * average) + (usual * _usual[c]);
            for (int s = 0; s < Levels.Count; s++)
            {
                _share[(s * ActClasses.Count) + c] =
                    ((1 - noise - usual) * _model.Acts(s, c)) + common;
            }
        }
    }

    /// <summary>Of a pair just met, little is usual.</summary>
    private double Known(double acts) => acts <= 0 ? 0 : acts / (acts + _model.Options.UsualKnown);

    /// <summary>Expectation maximisation, one day at a time: how many of the day's acts were noise, how many usual.</summary>
    private void LearnShares(ReadOnlySpan<int> acts, int total)
    {
        double noise = _state[Shares];
        double mix = 0;
        for (int c = 0; c < acts.Length; c++)
        {
            mix += _state[Mix + c];
        }
        double usual = _state[Shares + 1] * Known(mix);
        double noiseActs = 0;
        // What is not yet known to be usual neither speaks for that share nor against it.
        double usualActs = total * (_state[Shares + 1] - usual);
        for (int c = 0; c < acts.Length; c++)
        {
            if (acts[c] == 0)
            {
                continue;
            }
            double inverse = 0;
            for (int s = 0; s < Levels.Count; s++)
            {
                inverse += _state[s] / _share[(s * ActClasses.Count) + c];
            }
            noiseActs += acts[c] * noise * _model.Average[c] * inverse;
            usualActs += acts[c] * usual * _usual[c] * inverse;
        }
        double before = _model.Options.LearnAfter + _state[Shares + 2];
        _state[Shares] = Blend(noise, before, noiseActs, total);
        _state[Shares + 1] = Blend(_state[Shares + 1], before, usualActs, total);
        _state[Shares + 2] += total;
    }

    private static double Blend(double share, double before, double acts, int total) =>
        double.IsPositiveInfinity(before) ? share : ((share * before) + acts) / (before + total);

    private void LearnNormal(ReadOnlySpan<int> acts, int total, double exposure)
    {
        double keep = _model.Keep;
        for (int c = 0; c < acts.Length; c++)
        {
            _state[Mix + c] = (_state[Mix + c] * keep) + acts[c];
        }
        _state[Rate] = (_state[Rate] * keep) + total;
        _state[Weight] = (_state[Weight] * keep) + exposure;
        _areSharesFresh = false;
    }
}
