namespace Notch.Syntax.Training;

/// <summary>Arrays that grow with the largest batch and are used again.</summary>
internal static class Workspace
{
    /// <summary>Makes an array at least so long; what it holds is not defined.</summary>
    public static void Need(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length + length / 4];
        }
    }

    /// <summary>Makes an array at least so long, with zeros in its first places.</summary>
    public static void NeedZero(ref float[] array, int length)
    {
        Need(ref array, length);
        array.AsSpan(0, length).Clear();
    }
}
