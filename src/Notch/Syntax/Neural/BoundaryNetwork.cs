namespace Notch.Syntax.Neural;

/// <summary>
/// Says how likely a sentence ends between two words: each word near by is made short by one matrix, all of them and some
/// signs go through one layer of hidden units. Immutable.
/// </summary>
internal sealed class BoundaryNetwork
{
    /// <summary>Words looked at on each side of a gap.</summary>
    public const int Context = 6;

    /// <summary>Numbers that stand for one word.</summary>
    public const int Short = 32;

    /// <summary>Hidden units.</summary>
    public const int Hidden = 96;

    /// <summary>Numbers that stand for a gap.</summary>
    public const int Width = 2 * Context * Short + BoundarySigns.Count;

    /// <summary>From the vector of a word to its short form.</summary>
    public PanelMatrix Words { get; } = new(NetworkShape.InputWidth, Short);

    /// <summary>From a gap to the hidden units.</summary>
    public PanelMatrix Layer { get; } = new(Width, Hidden);

    /// <summary>Biases of the hidden units.</summary>
    public float[] LayerBias { get; } = new float[Hidden];

    /// <summary>From the hidden units to the answer; the last number is its bias.</summary>
    public float[] Answer { get; } = new float[Hidden + 1];

    /// <summary>All weights that training moves.</summary>
    public IEnumerable<float[]> Parts() => [Words.Data, Layer.Data, LayerBias, Answer];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BoundaryNetwork Read(BinaryReader reader)
    {
        var network = new BoundaryNetwork();
        foreach (float[] part in network.Parts())
        {
            FloatArray.Read(reader, part);
        }
        return network;
    }

    /// <summary>Writes the network; equal networks give equal bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (float[] part in Parts())
        {
            FloatArray.Write(writer, part);
        }
    }

    /// <summary>Adds the short form of a word's vector to <paramref name="target"/>, 32 places.</summary>
    public void Shorten(ReadOnlySpan<float> vector, Span<float> target) =>
        PanelKernel.MultiplyAdd(vector, vector.Length, count: 1, Words, target, Short);

    /// <summary>The hidden units of some gaps.</summary>
    /// <param name="gaps">Rows of <see cref="Width"/> numbers.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="hidden">Receives the hidden units of all rows.</param>
    public void Activate(ReadOnlySpan<float> gaps, int count, Span<float> hidden)
    {
        for (int r = 0; r < count; r++)
        {
            LayerBias.CopyTo(hidden[(r * Hidden)..]);
        }
        PanelKernel.MultiplyAdd(gaps, Width, count, Layer, hidden, Hidden);
        for (int i = 0; i < count * Hidden; i++)
        {
            hidden[i] = Math.Max(hidden[i], hidden[i] * Activations.Leak);
        }
    }

    /// <summary>The answers of some gaps, above zero where a sentence is likelier to end than not.</summary>
    /// <param name="gaps">Rows of <see cref="Width"/> numbers.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="hidden">Room for the hidden units of all rows; receives them.</param>
    /// <param name="answers">Receives an answer (log odds) a row.</param>
    public void Ask(ReadOnlySpan<float> gaps, int count, Span<float> hidden, Span<float> answers)
    {
        Activate(gaps, count, hidden);
        for (int r = 0; r < count; r++)
        {
            float sum = Answer[Hidden];
            for (int i = 0; i < Hidden; i++)
            {
                sum += hidden[r * Hidden + i] * Answer[i];
            }
            answers[r] = sum;
        }
    }
}
