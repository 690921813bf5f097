namespace Notch.Syntax.Neural;

/// <summary>Arrays that grow with the largest batch and are used again.</summary>
internal static class Buffers
{
    /// <summary>Makes an array at least so long; what it holds is not defined.</summary>
    public static T[] Need<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length + length / 4];
        }
        return array;
    }

    /// <summary>Makes an array at least so long, with zeros in its first places.</summary>
    public static void NeedZero(ref float[] array, int length) =>
        Need(ref array, length).AsSpan(0, length).Clear();
}
