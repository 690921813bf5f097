using System.Runtime.InteropServices;

namespace Notch.Syntax.Neural;

/// <summary>Floats in a model file: little-endian, as they lie in memory.</summary>
internal static class FloatArray
{
    /// <summary>Fills an array from the file.</summary>
    public static void Read(BinaryReader reader, Span<float> values) =>
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));

    /// <summary>Appends an array to the file.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> values) =>
        writer.Write(MemoryMarshal.AsBytes(values));
}
