namespace Notch.Syntax.Training;

/// <summary>How long and how fast the network learns.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Decides every choice of chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Passes over all sentences.</summary>
    public int Passes { get; init; } = 24;

    /// <summary>Words of one of the two halves that make a step.</summary>
    public int WordsPerShard { get; init; } = 400;

    /// <summary>The longest step.</summary>
    public double Rate { get; init; } = 0.002;

    /// <summary>Steps until the longest is reached.</summary>
    public int WarmUp { get; init; } = 300;

    /// <summary>Gradients of a word longer than this are cut to it.</summary>
    public double Clip { get; init; } = 1;

    /// <summary>Threads; the weights do not depend on them.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The plan of the last passes, on treebanks and plain sentences together: few and slow, so that what was learnt stays.</summary>
    public TrainingPlan Finish() =>
        this with
        {
            Passes = Math.Min(4, Passes),
            Rate = 0.0006,
            WarmUp = 100,
        };

    /// <summary>Rises, then falls in a straight line to a hundredth.</summary>
    public float RateAt(int step, int total)
    {
        double warm = Math.Min(1, (step + 1.0) / WarmUp);
        double rest = Math.Max(0.01, 1 - (double)step / Math.Max(1, total));
        return (float)(Rate * warm * rest);
    }
}
