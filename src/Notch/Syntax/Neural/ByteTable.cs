using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notch.Syntax.Neural;

/// <summary>Vectors of words or pieces in bytes, each row with a scale of its own.</summary>
internal sealed class ByteTable
{
    private readonly sbyte[] data;
    private readonly float[] scales;

    private ByteTable(int rows, int width)
    {
        Width = width;
        data = new sbyte[rows * width];
        scales = new float[rows];
    }

    /// <summary>Length of a row; a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>Rounds a table of floats.</summary>
    public static ByteTable From(ReadOnlySpan<float> table, int width)
    {
        var result = new ByteTable(table.Length / width, width);
        for (int row = 0; row < result.scales.Length; row++)
        {
            var values = table.Slice(row * width, width);
            float top = 1e-9f;
            foreach (float value in values)
            {
                top = Math.Max(top, MathF.Abs(value));
            }
            float scale = result.scales[row] = top / 127;
            for (int i = 0; i < width; i++)
            {
                result.data[row * width + i] = (sbyte)MathF.Round(values[i] / scale);
            }
        }
        return result;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ByteTable Read(BinaryReader reader)
    {
        var table = new ByteTable(reader.ReadInt32(), reader.ReadInt32());
        FloatArray.Read(reader, table.scales);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.data.AsSpan()));
        return table;
    }

    /// <summary>Writes sizes, scales and rows.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(scales.Length);
        writer.Write(Width);
        FloatArray.Write(writer, scales);
        writer.Write(MemoryMarshal.AsBytes(data.AsSpan()));
    }

    /// <summary>Adds a share of a row to a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(int row, float share, Span<float> vector)
    {
        if (vector.Length < Width)
        {
            throw new ArgumentException("the vector is shorter than a row", nameof(vector));
        }
        ref sbyte from = ref data[row * Width];
        ref float to = ref MemoryMarshal.GetReference(vector);
        var factor = Vector512.Create(scales[row] * share);
        for (nuint i = 0; i < (nuint)Width; i += 16)
        {
            (
                Vector512.LoadUnsafe(ref to, i) + Floats(ref Unsafe.Add(ref from, i)) * factor
            ).StoreUnsafe(ref to, i);
        }
    }

    private static Vector512<float> Floats(ref sbyte from)
    {
        var words = Vector256.Create(
            Vector128.WidenLower(Vector128.LoadUnsafe(ref from)),
            Vector128.WidenUpper(Vector128.LoadUnsafe(ref from))
        );
        return Vector512.ConvertToSingle(
            Vector512.Create(Vector256.WidenLower(words), Vector256.WidenUpper(words))
        );
    }
}
