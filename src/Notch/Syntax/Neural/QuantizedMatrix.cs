namespace Notch.Syntax.Neural;

/// <summary>
/// A matrix of weights in bytes, each column with a scale of its own. Sums of bytes are exact, so that all machines agree whichever
/// instructions they have.
/// </summary>
internal sealed class QuantizedMatrix
{
    /// <summary>Columns that lie side by side: two registers of eight sums.</summary>
    public const int Width = 16;

    private QuantizedMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Data = new sbyte[rows * columns];
        Scales = new float[columns];
        Sums = new int[columns];
    }

    /// <summary>Length of the vectors that it multiplies; a multiple of 4.</summary>
    public int Rows { get; }

    /// <summary>Length of the products; a multiple of 16.</summary>
    public int Columns { get; }

    /// <summary>The weights: for each panel of 16 columns, for each four rows, for each column, four bytes.</summary>
    public sbyte[] Data { get; }

    /// <summary>What one unit of each column is worth.</summary>
    public float[] Scales { get; }

    /// <summary>Sum of the units of each column: inputs are shifted by 128, and this takes the shift back.</summary>
    public int[] Sums { get; }

    /// <summary>Rounds a matrix of floats.</summary>
    public static QuantizedMatrix From(PanelMatrix matrix)
    {
        int columns = (matrix.Columns + Width - 1) / Width * Width;
        var result = new QuantizedMatrix(matrix.Rows, columns);
        for (int c = 0; c < matrix.Columns; c++)
        {
            float top = 1e-9f;
            for (int r = 0; r < matrix.Rows; r++)
            {
                top = Math.Max(top, MathF.Abs(matrix[r, c]));
            }
            result.Scales[c] = top / 127;
            for (int r = 0; r < matrix.Rows; r++)
            {
                sbyte unit = (sbyte)MathF.Round(matrix[r, c] / result.Scales[c]);
                result.Data[result.Place(r, c)] = unit;
            }
        }
        result.Add();
        return result;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static QuantizedMatrix Read(BinaryReader reader)
    {
        var matrix = new QuantizedMatrix(reader.ReadInt32(), reader.ReadInt32());
        FloatArray.Read(reader, matrix.Scales);
        reader.BaseStream.ReadExactly(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(matrix.Data.AsSpan())
        );
        matrix.Add();
        return matrix;
    }

    /// <summary>Writes sizes, scales and weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        FloatArray.Write(writer, Scales);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Data.AsSpan()));
    }

    /// <summary>Sums the columns.</summary>
    private void Add()
    {
        int at = 0;
        for (int panel = 0; panel < Columns; panel += Width)
        {
            for (int row = 0; row < Rows; row += 4)
            {
                for (int column = panel; column < panel + Width; column++, at += 4)
                {
                    Sums[column] += Data[at] + Data[at + 1] + Data[at + 2] + Data[at + 3];
                }
            }
        }
    }

    private int Place(int row, int column) =>
        column / Width * Rows * Width + row / 4 * 4 * Width + column % Width * 4 + row % 4;
}
