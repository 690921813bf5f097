using System.Numerics.Tensors;

namespace Notch.Syntax.Training;

/// <summary>An averaged perceptron over hashed features (Collins 2002), which becomes a <see cref="LinearModel"/>.</summary>
/// <param name="classes">Number of classes.</param>
/// <param name="cutoff">Features seen less often than this get no weights.</param>
internal sealed class LinearTrainer(int classes, int cutoff)
{
    private const int CountBits = 26;
    private readonly byte[] counts = new byte[1 << CountBits];
    private readonly Dictionary<uint, int> rows = [];
    private readonly List<float[]> weights = [];
    private readonly List<float[]> drift = [];
    private int step = 1;

    /// <summary>Counts features before training starts.</summary>
    public void See(ReadOnlySpan<uint> hashes)
    {
        foreach (uint hash in hashes)
        {
            ref byte count = ref counts[hash >> (32 - CountBits)];
            count = (byte)Math.Min(255, count + 1);
        }
    }

    /// <summary>Sums the rows of all features.</summary>
    public void Score(ReadOnlySpan<uint> hashes, Span<float> scores)
    {
        scores.Clear();
        foreach (uint hash in hashes)
        {
            if (rows.TryGetValue(hash, out int row))
            {
                TensorPrimitives.Add(scores, weights[row], scores);
            }
        }
    }

    /// <summary>Counts one decision; averages weigh all decisions alike.</summary>
    public void Step() => step++;

    /// <summary>Moves the weights of one class.</summary>
    public void Update(ReadOnlySpan<uint> hashes, int label, float amount)
    {
        foreach (uint hash in hashes)
        {
            if (counts[hash >> (32 - CountBits)] < cutoff)
            {
                continue;
            }
            if (!rows.TryGetValue(hash, out int row))
            {
                row = weights.Count;
                rows.Add(hash, row);
                weights.Add(new float[classes]);
                drift.Add(new float[classes]);
            }
            weights[row][label] += amount;
            drift[row][label] += amount * step;
        }
    }

    /// <summary>The averaged weights as squares of bytes. Bytes alone would clip the few large weights (biases, tags), which costs 7 points of LAS.</summary>
    public LinearModel Quantize()
    {
        var sizes = new List<float>();
        for (int row = 0; row < weights.Count; row++)
        {
            for (int c = 0; c < classes; c++)
            {
                float mean = weights[row][c] - drift[row][c] / step;
                weights[row][c] = mean;
                if (mean != 0)
                {
                    sizes.Add(Math.Abs(mean));
                }
            }
        }
        sizes.Sort();
        float scale = LinearModel.MaxWeight / Math.Max(1e-6f, sizes.Count == 0 ? 1 : sizes[^1]);
        var keys = new List<uint>();
        var starts = new List<int> { 0 };
        var labels = new List<byte>();
        var values = new List<short>();
        foreach (uint key in rows.Keys.Order())
        {
            float[] mean = weights[rows[key]];
            for (int c = 0; c < classes; c++)
            {
                short value = (short)
                    Math.Clamp(MathF.Round(mean[c] * scale), -short.MaxValue, short.MaxValue);
                if (value != 0)
                {
                    labels.Add((byte)c);
                    values.Add(value);
                }
            }
            if (labels.Count > starts[^1])
            {
                keys.Add(key);
                starts.Add(labels.Count);
            }
        }
        return new LinearModel([.. keys], [.. starts], [.. labels], [.. values]);
    }
}
