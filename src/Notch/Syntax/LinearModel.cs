using System.Numerics;
using System.Runtime.InteropServices;

namespace Notch.Syntax;

/// <summary>A linear classifier over hashed features: a hash table of rows, each a few classes with their weights.</summary>
internal sealed class LinearModel
{
    private readonly uint[] keys;
    private readonly int[] starts;
    private readonly byte[] classes;
    private readonly short[] weights;
    private readonly int shift;
    private readonly int[] slots;

    /// <summary>Builds the hash table.</summary>
    /// <param name="keys">Feature hashes, all different.</param>
    /// <param name="starts">Where each row starts among the cells; one more than there are keys.</param>
    /// <param name="classes">Class of each cell.</param>
    /// <param name="weights">Weight of each cell; all share one scale, so that sums compare.</param>
    public LinearModel(uint[] keys, int[] starts, byte[] classes, short[] weights)
    {
        this.keys = keys;
        this.starts = starts;
        this.classes = classes;
        this.weights = weights;
        int bits = Math.Max(4, BitOperations.Log2((uint)keys.Length + 1) + 2);
        shift = 32 - bits;
        slots = new int[1 << bits];
        for (int row = 0; row < keys.Length; row++)
        {
            uint slot = Slot(keys[row]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }
            slots[slot] = row + 1;
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

    private int Row(uint hash)
    {
        uint slot = Slot(hash);
        while (slots[slot] != 0)
        {
            int row = slots[slot] - 1;
            if (keys[row] == hash)
            {
                return row;
            }
            slot = (slot + 1) & (uint)(slots.Length - 1);
        }
        return -1;
    }

    private uint Slot(uint hash) => (hash * 2654435769u) >> shift;

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
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
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
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new LinearModel(hashes, ends, labels, values);
    }
}
