namespace Notch.Pairs;

/// <summary>
/// A sticky hidden Markov model over the seven rungs, run forwards day by day: what is known of a day's level uses that day and
/// those before it, nothing later. All that it knows is one array of fixed length; one filter follows one pair.
/// </summary>
/// <remarks>docs/pairs.md gives the formulas.</remarks>
internal sealed class LevelFilter
{
    /// <summary>Numbers in a state.</summary>
    public const int StateLength = Heard + 4;

    private const int Mix = Levels.Count;
    private const int Shares = Mix + ActClasses.Count;
    private const int Heard = Shares + 3;
    private const int Mean = Heard + 1;
    private const int Square = Heard + 2;
    private const int Weight = Heard + 3;

    /// <summary>A swell further out says no more: news comes in bursts.</summary>
    private const double LeastSwell = -1;
    private const double MostSwell = 6;

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

    /// <summary>How far the conflict told of these days lies above what is normal between the two, in the pair's own spread.</summary>
    public double Swell { get; private set; }

    /// <summary>Goes on by one day.</summary>
    /// <param name="acts">Number of acts of each class on that day.</param>
    /// <param name="read">What was read of that day.</param>
    public void Step(ReadOnlySpan<int> acts, ReadDay read)
    {
        int total = 0;
        double conflict = 0;
        for (int c = 0; c < acts.Length; c++)
        {
            total += acts[c];
            conflict += acts[c] * LevelModel.Conflict[c];
        }
        _model.Predict(_state, _next);
        Hear(conflict, read);
        if (total > 0)
        {
            See(acts);
        }
        Normalise();
        if (total > 0)
        {
            LearnShares(acts, total);
        }
        LearnMix(acts, total);
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

    /// <summary>By how much a day's acts speak for one rung against another, in natural log units; call before <see cref="Step"/>.</summary>
    public double Evidence(ReadOnlySpan<int> acts, int against, int @for)
    {
        FreshenShares();
        return Composition(@for - 1, acts) - Composition(against - 1, acts);
    }

    private void See(ReadOnlySpan<int> acts)
    {
        FreshenShares();
        Span<double> logs = stackalloc double[Levels.Count];
        double top = double.NegativeInfinity;
        for (int s = 0; s < Levels.Count; s++)
        {
            logs[s] = Math.Log(_next[s]) + Composition(s, acts);
            top = Math.Max(top, logs[s]);
        }
        for (int s = 0; s < Levels.Count; s++)
        {
            _next[s] = Math.Exp(logs[s] - top);
        }
    }

    /// <summary>Sets the swell, lets it speak for each rung, and learns what is normal.</summary>
    private void Hear(double conflict, ReadDay read)
    {
        double heard = (_state[Heard] * _model.Fade(read.Exposure)) + conflict;
        double weight = _state[Weight];
        double mean = 0;
        double variance = 0;
        if (weight > 0)
        {
            mean = _state[Mean] / weight;
            variance = Math.Max((_state[Square] / weight) - (mean * mean), 0);
        }
        double least = _model.LeastSpread(read.Usual);
        Swell = (heard - mean) / Math.Sqrt(variance + (least * least));
        // What is normal is hardly known at first, and says less.
        double known = weight / (weight + _model.Options.NormalKnown);
        _model.Hear(_next, Math.Clamp(Swell, LeastSwell, MostSwell) * known, known);
        double keep = _model.Keep;
        _state[Heard] = heard;
        _state[Mean] = (_state[Mean] * keep) + (heard * read.Exposure);
        _state[Square] = (_state[Square] * keep) + (heard * heard * read.Exposure);
        _state[Weight] = (weight * keep) + read.Exposure;
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

    private void LearnMix(ReadOnlySpan<int> acts, int total)
    {
        double keep = _model.Keep;
        for (int c = 0; c < ActClasses.Count; c++)
        {
            _state[Mix + c] *= keep;
        }
        for (int c = 0; total > 0 && c < acts.Length; c++)
        {
            _state[Mix + c] += acts[c];
        }
        _areSharesFresh = false;
    }
}
