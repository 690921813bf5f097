namespace Notch.Pairs;

/// <summary>What seven probabilities say: mean, quantiles, and how much lies above or below a rung. Rungs count from 1.</summary>
internal static class Rungs
{
    public static double Mean(ReadOnlySpan<double> p)
    {
        double mean = 0;
        for (int s = 0; s < p.Length; s++)
        {
            mean += (s + 1) * p[s];
        }
        return mean;
    }

    public static int Median(ReadOnlySpan<double> p) => (int)Math.Ceiling(Quantile(p, 0.5) - 0.5);

    public static double Above(ReadOnlySpan<double> p, int rung)
    {
        double sum = 0;
        for (int s = rung; s < p.Length; s++)
        {
            sum += p[s];
        }
        return sum;
    }

    public static double Below(ReadOnlySpan<double> p, int rung)
    {
        double sum = 0;
        for (int s = 0; s < rung - 1; s++)
        {
            sum += p[s];
        }
        return sum;
    }

    /// <summary>The furthest rung above (or below) that the level has reached with a probability; at least the next one.</summary>
    public static int Reached(ReadOnlySpan<double> p, int rung, bool rises, double bound)
    {
        int to = rises ? rung + 1 : rung - 1;
        if (rises)
        {
            while (to < p.Length && Above(p, to) >= bound)
            {
                to++;
            }
            return to;
        }
        while (to > 1 && Below(p, to) >= bound)
        {
            to--;
        }
        return to;
    }

    /// <summary>Each rung spreads over half a step to either side, so that the interval moves without jumps.</summary>
    public static double Quantile(ReadOnlySpan<double> p, double share)
    {
        double sum = 0;
        for (int s = 0; s < p.Length; s++)
        {
            if (sum + p[s] >= share)
            {
                double inside = p[s] > 0 ? (share - sum) / p[s] : 0.5;
                return Math.Clamp(s + 0.5 + inside, 1, p.Length);
            }
            sum += p[s];
        }
        return p.Length;
    }
}
