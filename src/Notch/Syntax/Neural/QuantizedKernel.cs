using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Notch.Syntax.Neural;

/// <summary>Products of bytes: unsigned inputs shifted by 128, signed weights, sums of 32 bits. Exact on every machine.</summary>
/// <remarks>Its loops are compiled in full at the first call: a first page should not wait for the run-time to find out that they are hot.</remarks>
internal static class QuantizedKernel
{
    private const int Width = QuantizedMatrix.Width;

    /// <summary>Multiplies rows of bytes by a matrix.</summary>
    /// <param name="x">Rows of length <c>w.Rows</c>, one after another.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="w">The weights.</param>
    /// <param name="y">Receives rows of length <c>w.Columns</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<byte> x, int count, QuantizedMatrix w, Span<int> y)
    {
        if (x.Length < count * w.Rows || y.Length < count * w.Columns)
        {
            throw new ArgumentException("too few places for the rows", nameof(count));
        }
        ref byte a = ref MemoryMarshal.GetReference(x);
        ref int c = ref MemoryMarshal.GetReference(y);
        ref sbyte b = ref MemoryMarshal.GetArrayDataReference(w.Data);
        for (int p = 0; p < w.Columns / Width; p++)
        {
            ref sbyte panel = ref Unsafe.Add(ref b, p * w.Rows * Width);
            ref int target = ref Unsafe.Add(ref c, p * Width);
            int r = 0;
            if (AvxVnni.IsSupported)
            {
                for (; r + 6 <= count; r += 6)
                {
                    Six(
                        ref Unsafe.Add(ref a, r * w.Rows),
                        w.Rows,
                        ref panel,
                        ref Unsafe.Add(ref target, r * w.Columns),
                        w.Columns
                    );
                }
                for (; r + 4 <= count; r += 4)
                {
                    Four(
                        ref Unsafe.Add(ref a, r * w.Rows),
                        w.Rows,
                        ref panel,
                        ref Unsafe.Add(ref target, r * w.Columns),
                        w.Columns
                    );
                }
            }
            for (; r < count; r++)
            {
                ref byte row = ref Unsafe.Add(ref a, r * w.Rows);
                ref int sums = ref Unsafe.Add(ref target, r * w.Columns);
                if (AvxVnni.IsSupported)
                {
                    One(ref row, w.Rows, ref panel, ref sums);
                }
                else if (Avx2.IsSupported)
                {
                    Wide(ref row, w.Rows, ref panel, ref sums);
                }
                else
                {
                    Plain(ref row, w.Rows, ref panel, ref sums);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(ref byte a, int rows, ref sbyte b, ref int c, int columns)
    {
        Vector256<int> c00 = default;
        Vector256<int> c01 = default;
        Vector256<int> c10 = default;
        Vector256<int> c11 = default;
        Vector256<int> c20 = default;
        Vector256<int> c21 = default;
        Vector256<int> c30 = default;
        Vector256<int> c31 = default;
        Vector256<int> c40 = default;
        Vector256<int> c41 = default;
        Vector256<int> c50 = default;
        Vector256<int> c51 = default;
        ref byte a3 = ref Unsafe.Add(ref a, 3 * rows);
        ref byte end = ref Unsafe.Add(ref a, rows);
        nint two = 2 * rows;
        while (Unsafe.IsAddressLessThan(ref a, ref end))
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 32);
            var x = Four(ref a, 0);
            c00 = AvxVnni.MultiplyWideningAndAdd(c00, x, b0);
            c01 = AvxVnni.MultiplyWideningAndAdd(c01, x, b1);
            x = Four(ref Unsafe.Add(ref a, rows), 0);
            c10 = AvxVnni.MultiplyWideningAndAdd(c10, x, b0);
            c11 = AvxVnni.MultiplyWideningAndAdd(c11, x, b1);
            x = Four(ref Unsafe.Add(ref a, two), 0);
            c20 = AvxVnni.MultiplyWideningAndAdd(c20, x, b0);
            c21 = AvxVnni.MultiplyWideningAndAdd(c21, x, b1);
            x = Four(ref a3, 0);
            c30 = AvxVnni.MultiplyWideningAndAdd(c30, x, b0);
            c31 = AvxVnni.MultiplyWideningAndAdd(c31, x, b1);
            x = Four(ref Unsafe.Add(ref a3, rows), 0);
            c40 = AvxVnni.MultiplyWideningAndAdd(c40, x, b0);
            c41 = AvxVnni.MultiplyWideningAndAdd(c41, x, b1);
            x = Four(ref Unsafe.Add(ref a3, two), 0);
            c50 = AvxVnni.MultiplyWideningAndAdd(c50, x, b0);
            c51 = AvxVnni.MultiplyWideningAndAdd(c51, x, b1);
            a = ref Unsafe.Add(ref a, 4);
            a3 = ref Unsafe.Add(ref a3, 4);
            b = ref Unsafe.Add(ref b, 4 * Width);
        }
        nuint stride = (nuint)columns;
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, 8);
        c10.StoreUnsafe(ref c, stride);
        c11.StoreUnsafe(ref c, stride + 8);
        c20.StoreUnsafe(ref c, 2 * stride);
        c21.StoreUnsafe(ref c, 2 * stride + 8);
        c30.StoreUnsafe(ref c, 3 * stride);
        c31.StoreUnsafe(ref c, 3 * stride + 8);
        c40.StoreUnsafe(ref c, 4 * stride);
        c41.StoreUnsafe(ref c, 4 * stride + 8);
        c50.StoreUnsafe(ref c, 5 * stride);
        c51.StoreUnsafe(ref c, 5 * stride + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(ref byte a, int rows, ref sbyte b, ref int c, int columns)
    {
        Vector256<int> c00 = default;
        Vector256<int> c01 = default;
        Vector256<int> c10 = default;
        Vector256<int> c11 = default;
        Vector256<int> c20 = default;
        Vector256<int> c21 = default;
        Vector256<int> c30 = default;
        Vector256<int> c31 = default;
        ref byte a1 = ref Unsafe.Add(ref a, rows);
        ref byte a2 = ref Unsafe.Add(ref a, 2 * rows);
        ref byte a3 = ref Unsafe.Add(ref a, 3 * rows);
        for (nuint k = 0; k < (nuint)rows; k += 4)
        {
            var b0 = Vector256.LoadUnsafe(ref b, k * Width);
            var b1 = Vector256.LoadUnsafe(ref b, k * Width + 32);
            var x = Four(ref a, k);
            c00 = AvxVnni.MultiplyWideningAndAdd(c00, x, b0);
            c01 = AvxVnni.MultiplyWideningAndAdd(c01, x, b1);
            x = Four(ref a1, k);
            c10 = AvxVnni.MultiplyWideningAndAdd(c10, x, b0);
            c11 = AvxVnni.MultiplyWideningAndAdd(c11, x, b1);
            x = Four(ref a2, k);
            c20 = AvxVnni.MultiplyWideningAndAdd(c20, x, b0);
            c21 = AvxVnni.MultiplyWideningAndAdd(c21, x, b1);
            x = Four(ref a3, k);
            c30 = AvxVnni.MultiplyWideningAndAdd(c30, x, b0);
            c31 = AvxVnni.MultiplyWideningAndAdd(c31, x, b1);
        }
        nuint stride = (nuint)columns;
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, 8);
        c10.StoreUnsafe(ref c, stride);
        c11.StoreUnsafe(ref c, stride + 8);
        c20.StoreUnsafe(ref c, 2 * stride);
        c21.StoreUnsafe(ref c, 2 * stride + 8);
        c30.StoreUnsafe(ref c, 3 * stride);
        c31.StoreUnsafe(ref c, 3 * stride + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref byte a, int rows, ref sbyte b, ref int c)
    {
        Vector256<int> even0 = default;
        Vector256<int> even1 = default;
        for (nuint k = 0; k < (nuint)rows; k += 4)
        {
            var x = Four(ref a, k);
            even0 = AvxVnni.MultiplyWideningAndAdd(
                even0,
                x,
                Vector256.LoadUnsafe(ref b, k * Width)
            );
            even1 = AvxVnni.MultiplyWideningAndAdd(
                even1,
                x,
                Vector256.LoadUnsafe(ref b, k * Width + 32)
            );
        }
        even0.StoreUnsafe(ref c);
        even1.StoreUnsafe(ref c, 8);
    }

    /// <summary>Without dot products of bytes: bytes become words of 16 bits, pairs of which are summed to 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Wide(ref byte a, int rows, ref sbyte b, ref int c)
    {
        Vector256<int> s0 = default;
        Vector256<int> s1 = default;
        Vector256<int> s2 = default;
        Vector256<int> s3 = default;
        for (nuint k = 0; k < (nuint)rows; k += 4)
        {
            var x = Avx2.ConvertToVector256Int16(Four(ref a, k).GetLower());
            ref sbyte at = ref Unsafe.Add(ref b, k * Width);
            s0 += Avx2.MultiplyAddAdjacent(x, Words(ref at, 0));
            s1 += Avx2.MultiplyAddAdjacent(x, Words(ref at, 16));
            s2 += Avx2.MultiplyAddAdjacent(x, Words(ref at, 32));
            s3 += Avx2.MultiplyAddAdjacent(x, Words(ref at, 48));
        }
        Pairs(s0).StoreUnsafe(ref c);
        Pairs(s1).StoreUnsafe(ref c, 4);
        Pairs(s2).StoreUnsafe(ref c, 8);
        Pairs(s3).StoreUnsafe(ref c, 12);
    }

    /// <summary>Without any of these.</summary>
    internal static void Plain(ref byte a, int rows, ref sbyte b, ref int c)
    {
        for (int j = 0; j < Width; j++)
        {
            int sum = 0;
            for (int k = 0; k < rows; k++)
            {
                sum += Unsafe.Add(ref a, k) * Unsafe.Add(ref b, k / 4 * 4 * Width + j * 4 + k % 4);
            }
            Unsafe.Add(ref c, j) = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte a, nuint k) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref a, k))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Words(ref sbyte b, nuint offset) =>
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref b, offset));

    /// <summary>Adds neighbours: eight sums of two rows become four of four.</summary>
    private static Vector128<int> Pairs(Vector256<int> sums) =>
        Ssse3.HorizontalAdd(sums.GetLower(), sums.GetUpper());
}
