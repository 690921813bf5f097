using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notch.Syntax.Neural;

/// <summary>
/// Products of float matrices. Every sum runs in one fixed order with fused multiply-add, so that all machines give the same bits.
/// </summary>
internal static class PanelKernel
{
    private const int Width = PanelMatrix.Width;

    /// <summary>Adds x · w to y.</summary>
    /// <param name="x">Rows of length <c>w.Rows</c>.</param>
    /// <param name="xStride">Distance between rows of x.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="w">The weights.</param>
    /// <param name="y">Rows of at least <c>w.Panels * 32</c> places.</param>
    /// <param name="yStride">Distance between rows of y.</param>
    public static void MultiplyAdd(
        ReadOnlySpan<float> x,
        int xStride,
        int count,
        PanelMatrix w,
        Span<float> y,
        int yStride
    )
    {
        if (count == 0)
        {
            return;
        }
        Check(x.Length, (long)(count - 1) * xStride + w.Rows);
        Check(y.Length, (long)(count - 1) * yStride + w.Panels * Width);
        ref float a = ref MemoryMarshal.GetReference(x);
        ref float c = ref MemoryMarshal.GetReference(y);
        ref float b = ref MemoryMarshal.GetArrayDataReference(w.Data);
        for (int p = 0; p < w.Panels; p++)
        {
            Strip(
                ref a,
                xStride,
                1,
                count,
                ref Unsafe.Add(ref b, (nint)p * w.Rows * Width),
                Width,
                w.Rows,
                ref Unsafe.Add(ref c, p * Width),
                yStride
            );
        }
    }

    /// <summary>Adds xᵀ · dy to the gradient of the weights.</summary>
    /// <param name="x">Inputs of the product, row by row.</param>
    /// <param name="xStride">Distance between rows of x.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="dy">Gradients of the product, row by row.</param>
    /// <param name="dyStride">Distance between rows of dy.</param>
    /// <param name="gradient">Receives the sum.</param>
    public static void AddOuter(
        ReadOnlySpan<float> x,
        int xStride,
        int count,
        ReadOnlySpan<float> dy,
        int dyStride,
        PanelMatrix gradient
    )
    {
        if (count == 0)
        {
            return;
        }
        Check(x.Length, (long)(count - 1) * xStride + gradient.Rows);
        Check(dy.Length, (long)(count - 1) * dyStride + gradient.Panels * Width);
        ref float a = ref MemoryMarshal.GetReference(x);
        ref float b = ref MemoryMarshal.GetReference(dy);
        ref float c = ref MemoryMarshal.GetArrayDataReference(gradient.Data);
        for (int p = 0; p < gradient.Panels; p++)
        {
            Strip(
                ref a,
                1,
                xStride,
                gradient.Rows,
                ref Unsafe.Add(ref b, p * Width),
                dyStride,
                count,
                ref Unsafe.Add(ref c, (nint)p * gradient.Rows * Width),
                Width
            );
        }
    }

    private static void Check(long have, long need)
    {
        if (have < need)
        {
            throw new ArgumentOutOfRangeException(
                nameof(have),
                have,
                $"expected at least {need} places"
            );
        }
    }

    private static void Strip(
        ref float a,
        nint aRow,
        nint aStep,
        int rows,
        ref float b,
        nint bStep,
        int steps,
        ref float c,
        nint cRow
    )
    {
        int r = 0;
        for (; r + 8 <= rows; r += 8)
        {
            Eight(
                ref Unsafe.Add(ref a, r * aRow),
                aRow,
                aStep,
                ref b,
                bStep,
                steps,
                ref Unsafe.Add(ref c, r * cRow),
                cRow
            );
        }
        for (; r + 4 <= rows; r += 4)
        {
            Four(
                ref Unsafe.Add(ref a, r * aRow),
                aRow,
                aStep,
                ref b,
                bStep,
                steps,
                ref Unsafe.Add(ref c, r * cRow),
                cRow
            );
        }
        for (; r < rows; r++)
        {
            One(
                ref Unsafe.Add(ref a, r * aRow),
                aStep,
                ref b,
                bStep,
                steps,
                ref Unsafe.Add(ref c, r * cRow)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(
        ref float a,
        nint aRow,
        nint aStep,
        ref float b,
        nint bStep,
        int steps,
        ref float c,
        nint cRow
    )
    {
        Load(ref c, out var c00, out var c01);
        Load(ref Unsafe.Add(ref c, cRow), out var c10, out var c11);
        Load(ref Unsafe.Add(ref c, 2 * cRow), out var c20, out var c21);
        Load(ref Unsafe.Add(ref c, 3 * cRow), out var c30, out var c31);
        Load(ref Unsafe.Add(ref c, 4 * cRow), out var c40, out var c41);
        Load(ref Unsafe.Add(ref c, 5 * cRow), out var c50, out var c51);
        Load(ref Unsafe.Add(ref c, 6 * cRow), out var c60, out var c61);
        Load(ref Unsafe.Add(ref c, 7 * cRow), out var c70, out var c71);
        nint r3 = 3 * aRow;
        ref float a4 = ref Unsafe.Add(ref a, 4 * aRow);
        for (int k = 0; k < steps; k++)
        {
            Load(ref b, out var b0, out var b1);
            Step(a, b0, b1, ref c00, ref c01);
            Step(Unsafe.Add(ref a, aRow), b0, b1, ref c10, ref c11);
            Step(Unsafe.Add(ref a, 2 * aRow), b0, b1, ref c20, ref c21);
            Step(Unsafe.Add(ref a, r3), b0, b1, ref c30, ref c31);
            Step(a4, b0, b1, ref c40, ref c41);
            Step(Unsafe.Add(ref a4, aRow), b0, b1, ref c50, ref c51);
            Step(Unsafe.Add(ref a4, 2 * aRow), b0, b1, ref c60, ref c61);
            Step(Unsafe.Add(ref a4, r3), b0, b1, ref c70, ref c71);
            a = ref Unsafe.Add(ref a, aStep);
            a4 = ref Unsafe.Add(ref a4, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }
        Store(c00, c01, ref c);
        Store(c10, c11, ref Unsafe.Add(ref c, cRow));
        Store(c20, c21, ref Unsafe.Add(ref c, 2 * cRow));
        Store(c30, c31, ref Unsafe.Add(ref c, 3 * cRow));
        Store(c40, c41, ref Unsafe.Add(ref c, 4 * cRow));
        Store(c50, c51, ref Unsafe.Add(ref c, 5 * cRow));
        Store(c60, c61, ref Unsafe.Add(ref c, 6 * cRow));
        Store(c70, c71, ref Unsafe.Add(ref c, 7 * cRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(
        ref float a,
        nint aRow,
        nint aStep,
        ref float b,
        nint bStep,
        int steps,
        ref float c,
        nint cRow
    )
    {
        Load(ref c, out var c00, out var c01);
        Load(ref Unsafe.Add(ref c, cRow), out var c10, out var c11);
        Load(ref Unsafe.Add(ref c, 2 * cRow), out var c20, out var c21);
        Load(ref Unsafe.Add(ref c, 3 * cRow), out var c30, out var c31);
        for (int k = 0; k < steps; k++)
        {
            Load(ref b, out var b0, out var b1);
            Step(a, b0, b1, ref c00, ref c01);
            Step(Unsafe.Add(ref a, aRow), b0, b1, ref c10, ref c11);
            Step(Unsafe.Add(ref a, 2 * aRow), b0, b1, ref c20, ref c21);
            Step(Unsafe.Add(ref a, 3 * aRow), b0, b1, ref c30, ref c31);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }
        Store(c00, c01, ref c);
        Store(c10, c11, ref Unsafe.Add(ref c, cRow));
        Store(c20, c21, ref Unsafe.Add(ref c, 2 * cRow));
        Store(c30, c31, ref Unsafe.Add(ref c, 3 * cRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(
        ref float a,
        nint aStep,
        ref float b,
        nint bStep,
        int steps,
        ref float c
    )
    {
        Load(ref c, out var c0, out var c1);
        for (int k = 0; k < steps; k++)
        {
            Load(ref b, out var b0, out var b1);
            Step(a, b0, b1, ref c0, ref c1);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }
        Store(c0, c1, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float from, out Vector512<float> low, out Vector512<float> high)
    {
        low = Vector512.LoadUnsafe(ref from);
        high = Vector512.LoadUnsafe(ref from, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> low, Vector512<float> high, ref float to)
    {
        low.StoreUnsafe(ref to);
        high.StoreUnsafe(ref to, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        float a,
        Vector512<float> b0,
        Vector512<float> b1,
        ref Vector512<float> c0,
        ref Vector512<float> c1
    )
    {
        var factor = Vector512.Create(a);
        c0 = Vector512.FusedMultiplyAdd(factor, b0, c0);
        c1 = Vector512.FusedMultiplyAdd(factor, b1, c1);
    }
}
