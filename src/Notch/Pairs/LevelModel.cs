namespace Notch.Pairs;

/// <summary>What all pairs' filters share: the ladder's numbers, the moves between rungs, and the options. Immutable.</summary>
internal sealed class LevelModel
{
    private readonly double[] _acts = new double[Levels.Count * ActClasses.Count];
    private readonly double[] _leave = new double[Levels.Count];
    private readonly double[] _swell = new double[Levels.Count];
    private readonly double _fadeOfDay;

    public LevelModel(Ladder ladder, LevelOptions options)
    {
        Options = options;
        Keep = 1 - (1 / options.NormalDays);
        for (int s = 0; s < Levels.Count; s++)
        {
            _swell[s] = ladder.Rungs[s].Swell;
            for (int c = 0; c < ActClasses.Count; c++)
            {
                _acts[(s * ActClasses.Count) + c] = ladder.Rungs[s].Acts[c];
                Average[c] += ladder.Rungs[s].Acts[c] / Levels.Count;
            }
            double reach = 0;
            for (int to = 0; to < Levels.Count; to++)
            {
                reach += to == s ? 0 : Math.Pow(options.Reach, Math.Abs(to - s));
            }
            _leave[s] = 1 / (options.MeanStay * reach);
        }
        _fadeOfDay = Math.Exp(-1 / options.SwellDays);
    }

    public LevelOptions Options { get; }

    /// <summary>What a day keeps of the normal before it.</summary>
    public double Keep { get; }

    /// <summary>How heavily an act of each class weighs as conflict: about the mean Goldstein weight of its kind.</summary>
    public static ReadOnlySpan<double> Conflict => [0, 0, 0, 2, 5, 6, 9.5];

    /// <summary>Mean share of each class over all rungs: what wrong codes look like.</summary>
    public double[] Average { get; } = new double[ActClasses.Count];

    /// <summary>Share of a class among a rung's acts.</summary>
    public double Acts(int rung, int act) => _acts[(rung * ActClasses.Count) + act];

    /// <summary>What a day leaves of the conflict heard before it; a day of which little was read leaves more.</summary>
    public double Fade(double exposure) =>
        exposure == 1 ? _fadeOfDay : Math.Exp(-exposure / Options.SwellDays);

    /// <summary>The spread below which no pair is thought to be: the more is read, the less a single act is news.</summary>
    /// <param name="usual">Stories that are read a day.</param>
    public double LeastSpread(double usual) =>
        Options.LeastSpread + (Options.SpreadOfRead * usual / (1 + (usual / Options.MostRead)));

    /// <summary>Multiplies each rung by the tempered likelihood of a swell: normal about the rung's own swell, with spread 1.</summary>
    /// <param name="rungs">Probabilities of the rungs.</param>
    /// <param name="swell">The swell.</param>
    /// <param name="known">How well the normal is known, 0 to 1.</param>
    public void Hear(Span<double> rungs, double swell, double known)
    {
        double share = Options.SwellShare * known;
        for (int s = 0; s < Levels.Count; s++)
        {
            double own = _swell[s];
            if (own != 0)
            {
                rungs[s] *= Math.Exp(share * own * (swell - (own / 2)));
            }
        }
    }

    /// <summary>Probability of each rung so many days on, if nothing is told.</summary>
    /// <param name="rungs">Probabilities now; allied first.</param>
    /// <param name="days">Days ahead; zero or more.</param>
    internal double[] Ahead(ReadOnlySpan<double> rungs, int days)
    {
        double[] p = rungs.ToArray();
        double[] next = new double[p.Length];
        for (int day = 0; day < days; day++)
        {
            Predict(p, next);
            (p, next) = (next, p);
        }
        double sum = p.Sum();
        return [.. p.Select(x => x / sum)];
    }

    /// <summary>The rungs a day later, when nothing is known of that day.</summary>
    /// <remarks>Each further rung is less likely by the same factor, so two sweeps do what a matrix would.</remarks>
    /// <param name="from">Probabilities of the rungs; more numbers may follow.</param>
    /// <param name="to">Takes the probabilities.</param>
    public void Predict(ReadOnlySpan<double> from, Span<double> to)
    {
        double stay = 1 - (1 / Options.MeanStay);
        double reach = Options.Reach;
        double carried = 0;
        for (int s = 0; s < Levels.Count; s++)
        {
            to[s] = (from[s] * stay) + carried;
            carried = reach * (carried + (from[s] * _leave[s]));
        }
        carried = 0;
        for (int s = Levels.Count - 1; s >= 0; s--)
        {
            to[s] += carried;
            carried = reach * (carried + (from[s] * _leave[s]));
        }
    }
}
