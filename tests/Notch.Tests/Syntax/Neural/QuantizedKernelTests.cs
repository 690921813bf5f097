using System.Runtime.Intrinsics.X86;
using Notch.Syntax.Neural;

namespace Notch.Tests.Syntax.Neural;

public sealed class QuantizedKernelTests
{
    [Theory]
    [InlineData(1, 32, 16)]
    [InlineData(3, 256, 48)]
    [InlineData(4, 64, 32)]
    [InlineData(6, 64, 16)]
    [InlineData(13, 128, 96)]
    public void SumsAreThoseOfWholeNumbers(int count, int rows, int columns)
    {
        var (x, matrix) = Draw(count, rows, columns);
        int[] y = new int[count * columns];
        QuantizedKernel.Multiply(x, count, matrix, y);
        Assert.Equal(Naive(x, count, matrix), y);
    }

    [Fact]
    public void EveryWayOfSummingAgrees()
    {
        var (x, matrix) = Draw(1, 64, 16);
        int[] wide = new int[16];
        int[] plain = new int[16];
        if (Avx2.IsSupported)
        {
            QuantizedKernel.Wide(ref x[0], 64, ref matrix.Data[0], ref wide[0]);
            Assert.Equal(Naive(x, 1, matrix), wide);
        }
        QuantizedKernel.Plain(ref x[0], 64, ref matrix.Data[0], ref plain[0]);
        Assert.Equal(Naive(x, 1, matrix), plain);
    }

    [Fact]
    public void TooFewPlacesAreAnError()
    {
        var (x, matrix) = Draw(2, 32, 16);
        Assert.Throws<ArgumentException>(() => QuantizedKernel.Multiply(x, 2, matrix, new int[16]));
    }

    private static (byte[] Inputs, QuantizedMatrix Matrix) Draw(int count, int rows, int columns)
    {
        var random = new Random(count * 31 + rows);
        var floats = new PanelMatrix(rows, columns);
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                floats[r, c] = (float)(random.NextDouble() - 0.5);
            }
        }
        byte[] x = new byte[count * rows];
        random.NextBytes(x);
        return (x, QuantizedMatrix.From(floats));
    }

    private static int[] Naive(byte[] x, int count, QuantizedMatrix w)
    {
        int[] y = new int[count * w.Columns];
        for (int i = 0; i < count; i++)
        {
            for (int c = 0; c < w.Columns; c++)
            {
                for (int r = 0; r < w.Rows; r++)
                {
                    int place = c / 16 * w.Rows * 16 + r / 4 * 64 + c % 16 * 4 + r % 4;
                    y[i * w.Columns + c] += x[i * w.Rows + r] * w.Data[place];
                }
            }
        }
        return y;
    }
}
