namespace Notch.Pairs;

/// <summary>What all pairs' filters share: the ladder's numbers, the moves between rungs, and the options. Immutable.</summary>
internal sealed class LevelModel
{
    private readonly double[] _acts = new double[Levels.Count * ActClasses.Count];
    private readonly int[] _byVolume;
    private readonly double[] _leave = new double[Levels.Count];

    public LevelModel(Ladder ladder, LevelOptions options)
    {
        Options = options;
        Keep = 1 - (1 / options.NormalDays);
        for (int s = 0; s < Levels.Count; s++)
        {
            Volumes[s] = ladder.Rungs[s].Volume;
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
        _byVolume = [.. Enumerable.Range(0, Levels.Count).OrderBy(s => Volumes[s])];
    }

    public LevelOptions Options { get; }

    /// <summary>What a day keeps of the normal before it.</summary>
    public double Keep { get; }

    /// <summary>How much is told on each rung, against the pair's own rate.</summary>
    public double[] Volumes { get; } = new double[Levels.Count];

    /// <summary>Mean share of each class over all rungs: what wrong codes look like.</summary>
    public double[] Average { get; } = new double[ActClasses.Count];

    /// <summary>Share of a class among a rung's acts.</summary>
    public double Acts(int rung, int act) => _acts[(rung * ActClasses.Count) + act];

    /// <summary>Multiplies each rung by the tempered probability of a day without an act.</summary>
    /// <param name="rungs">Probabilities of the rungs.</param>
    /// <param name="mean">Acts a day at volume 1.</param>
    /// <param name="share">How much the volume counts.</param>
    public void Silence(Span<double> rungs, double mean, double share)
    {
        double power = -Options.VolumeSize * share;
        double volume = -1;
        double factor = 1;
        foreach (int rung in _byVolume)
        {
            // Rungs of one volume stand together, so that a power is taken once for all of them.
            if (Volumes[rung] != volume)
            {
                volume = Volumes[rung];
                factor = Math.Pow(1 + (mean * volume / Options.VolumeSize), power);
            }
            rungs[rung] *= factor;
        }
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
