namespace Notch.Desk.Comments.Spam;

/// <summary>Logistic regression that learns one labelled comment at a time and can take each one back exactly.</summary>
/// <remarks>
/// The dual form (Yu, Huang and Lin 2011): the weights are the sum of what each labelled comment adds, its features times one number of
/// its own. Sums are kept in whole units, so taking a comment back restores every weight to the last bit. Not safe for many threads.
/// </remarks>
internal sealed class SpamModel
{
    /// <summary>Units in 1: a weight is a whole number of these parts.</summary>
    private const double Units = 1 << 24;

    /// <summary>Bound of a comment's number: how far one label may pull.</summary>
    private const double Pull = 5;
    private const double Least = 1e-8;
    private const int NewtonSteps = 40;

    private readonly long[] _weights = new long[FeatureBuilder.TableSize];
    private long _bias;

    /// <summary>Log odds of spam; above zero means spam is likelier. Zero before anything was learnt.</summary>
    public double Score(ReadOnlySpan<int> keys, ReadOnlySpan<float> values)
    {
        double sum = _bias;
        for (int i = 0; i < keys.Length; i++)
        {
            sum += _weights[keys[i]] * (double)values[i];
        }
        return sum / Units;
    }

    /// <summary>What one feature adds to the score of a text that shows it with value 1.</summary>
    public double Weight(int key) => _weights[key] / Units;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_weights);
        _bias = 0;
    }

    /// <summary>Moves a comment's number to where it fits best, all others kept.</summary>
    /// <param name="features">What the comment shows.</param>
    /// <param name="isSpam">Its label.</param>
    /// <param name="old">Its number so far; 0 when it is new.</param>
    /// <returns>Its number now, which <see cref="Remove"/> must be given.</returns>
    public double Fit(FeatureVector features, bool isSpam, double old)
    {
        double sign = isSpam ? 1 : -1;
        double margin = sign * Score(features.Keys, features.Values);
        double length = 1;
        foreach (float value in features.Values)
        {
            length += (double)value * value;
        }
        double fitted = Solve(margin, length, old);
        Add(features, sign * old, -1);
        Add(features, sign * fitted, 1);
        return fitted;
    }

    /// <summary>Takes back what a comment added.</summary>
    /// <param name="features">What the comment shows.</param>
    /// <param name="isSpam">Its label.</param>
    /// <param name="number">Its number.</param>
    public void Remove(FeatureVector features, bool isSpam, double number) =>
        Add(features, isSpam ? number : -number, -1);

    /// <summary>The root of margin + length (z - old) + ln(z / (Pull - z)), which rises from end to end, by guarded Newton steps.</summary>
    private static double Solve(double margin, double length, double old)
    {
        double z = Math.Clamp(old, Least, Pull - Least);
        for (int step = 0; step < NewtonSteps; step++)
        {
            double value = margin + length * (z - old) + Math.Log(z / (Pull - z));
            double next = z - value / (length + Pull / (z * (Pull - z)));
            if (next <= 0)
            {
                next = z / 10;
            }
            else if (next >= Pull)
            {
                next = Pull - (Pull - z) / 10;
            }
            if (Math.Abs(next - z) < 1e-9)
            {
                return next;
            }
            z = next;
        }
        return z;
    }

    private void Add(FeatureVector features, double number, int direction)
    {
        if (number == 0)
        {
            return;
        }
        double units = number * Units;
        for (int i = 0; i < features.Keys.Length; i++)
        {
            _weights[features.Keys[i]] += direction * (long)Math.Round(units * features.Values[i]);
        }
        _bias += direction * (long)Math.Round(units);
    }
}
