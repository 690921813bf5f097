using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notch.Syntax;

/// <summary>A linear classifier over hashed features: sorted keys with an index over their high bits, each key with a few classes and their weights.</summary>
internal sealed class LinearModel
{
    private readonly uint[] keys;
    private readonly int[] starts;
    private readonly byte[] classes;
    private readonly short[] weights;
    private readonly int shift;
    private readonly int[] index;

    /// <summary>Builds the index in one pass, so that loading takes milliseconds.</summary>
    /// <param name="keys">Feature hashes, ascending, all different.</param>
    /// <param name="starts">Where each row starts among the cells; one more than there are keys.</param>
    /// <param name="classes">Class of each cell.</param>
    /// <param name="weights">Weight of each cell; all share one scale, so that sums compare.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LinearModel(uint[] keys, int[] starts, byte[] classes, short[] weights)
    {
        this.keys = keys;
        this.starts = starts;
        this.classes = classes;
        this.weights = weights;
        int bits = Math.Clamp(BitOperations.Log2((uint)keys.Length + 1) + 1, 4, 30);
        shift = 32 - bits;
        index = new int[(1 << bits) + 1];
        int row = 0;
        for (int slot = 0; slot < index.Length; slot++)
        {
            while (row < keys.Length && keys[row] >> shift < slot)
            {
                row++;
            }
            index[slot] = row;
        }
    }

    /// <summary>Sums the rows of all features that have one.</summary>
    /// <param name="hashes">The features.</param>
    /// <param name="scores">Receives the sums, one for each class.</param>
    public void Score(ReadOnlySpan<uint> hashes, Span<int> scores)
    {
        scores.Clear();
        foreach (uint hash in hashes)
        {
            int row = Row(hash);
            if (row < 0)
            {
                continue;
            }
            for (int i = starts[row]; i < starts[row + 1]; i++)
            {
                scores[classes[i]] += weights[i];
            }
        }
    }

    /// <summary>The row of a key; -1 when there is none. A slot holds half a key on average.</summary>
    private int Row(uint hash)
    {
        uint slot = hash >> shift;
        int end = index[slot + 1];
        for (int row = index[slot]; row < end; row++)
        {
            if (keys[row] == hash)
            {
                return row;
            }
        }
        return -1;
    }

    /// <summary>The largest weight: a byte holds the root of a weight, so small weights stay fine and large ones are not clipped.</summary>
    public const int MaxWeight = 127 * 127;

    /// <summary>The nearest weight that a byte can hold: plus or minus a square.</summary>
    /// <param name="weight">At most <see cref="MaxWeight"/> in size.</param>
    public static short Nearest(double weight)
    {
        int root = Math.Clamp((int)Math.Round(Math.Sqrt(Math.Abs(weight))), 0, 127);
        return (short)(Math.Sign(weight) * root * root);
    }

    /// <summary>Writes the rows.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(keys.Length);
        foreach (uint key in keys)
        {
            writer.Write(key);
        }
        for (int row = 0; row < keys.Length; row++)
        {
            writer.Write((byte)(starts[row + 1] - starts[row]));
        }
        writer.Write(classes);
        foreach (short weight in weights)
        {
            writer.Write(
                (sbyte)(Math.Sign(weight) * (int)Math.Round(Math.Sqrt(Math.Abs((double)weight))))
            );
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <remarks>Optimized from the first call: it runs once, over millions of cells.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LinearModel Read(BinaryReader reader)
    {
        uint[] hashes = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        byte[] counts = reader.ReadBytes(hashes.Length);
        int[] ends = new int[hashes.Length + 1];
        for (int row = 0; row < hashes.Length; row++)
        {
            ends[row + 1] = ends[row] + counts[row];
        }
        byte[] labels = new byte[ends[^1]];
        short[] values = new short[ends[^1]];
        reader.BaseStream.ReadExactly(labels);
        byte[] roots = new byte[values.Length];
        reader.BaseStream.ReadExactly(roots);
        for (int i = 0; i < roots.Length; i++)
        {
            sbyte root = (sbyte)roots[i];
            values[i] = (short)(root * Math.Abs(root));
        }
        return new LinearModel(hashes, ends, labels, values);
    }
}
