using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Decides what training leaves out, from a seed alone. What stays is made larger so that sums keep their size.</summary>
internal sealed class Dropout
{
    /// <summary>Single numbers of a word's input.</summary>
    public const double Input = 0.15;

    /// <summary>Units between layers, for a whole sentence (Gal and Ghahramani 2016).</summary>
    public const double Layer = 0.33;

    /// <summary>Units of the state that the next step sees, for a whole sentence.</summary>
    public const double Recurrent = 0.25;

    /// <summary>Single numbers of the vectors of choices.</summary>
    public const double View = 0.33;

    /// <summary>Words that lose their own vector, so that unknown words are met in training.</summary>
    public const double Word = 0.15;

    /// <summary>Words that lose their letters.</summary>
    public const double Pieces = 0.1;

    private ulong state;

    public void Start(ulong seed) => state = seed * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019;

    /// <summary>False for a share <paramref name="rate"/> of the calls.</summary>
    public bool Keeps(double rate) => (Next() >> 11) * (1.0 / (1ul << 53)) >= rate;

    /// <summary>Fills a mask with zeros and the factor of what stays.</summary>
    public void Mask(ref float[] mask, int count, double rate)
    {
        Buffers.Need(ref mask, count);
        if (rate == 0)
        {
            mask.AsSpan(0, count).Fill(1);
            return;
        }
        float keep = (float)(1 / (1 - rate));
        uint limit = (uint)(rate * 65536);
        for (int i = 0; i < count; )
        {
            ulong bits = Next();
            for (int k = 0; k < 4 && i < count; k++, i++, bits >>= 16)
            {
                mask[i] = (uint)(bits & 0xFFFF) < limit ? 0 : keep;
            }
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
