namespace Notch.Syntax.Neural;

/// <summary>
/// A matrix of weights as panels of 32 columns, each panel row after row: products then read memory from front to back.
/// Columns are padded to a multiple of 32 with zeros.
/// </summary>
internal sealed class PanelMatrix
{
    /// <summary>Columns of one panel: two registers of sixteen floats.</summary>
    public const int Width = 32;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="rows">Length of the vectors that it multiplies.</param>
    /// <param name="columns">Length of the products.</param>
    public PanelMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Panels = (columns + Width - 1) / Width;
        Data = new float[(long)rows * Panels * Width];
    }

    /// <summary>Length of the vectors that it multiplies.</summary>
    public int Rows { get; }

    /// <summary>Length of the products.</summary>
    public int Columns { get; }

    /// <summary>Number of panels.</summary>
    public int Panels { get; }

    /// <summary>All weights, panel after panel.</summary>
    public float[] Data { get; }

    /// <summary>One weight.</summary>
    public ref float this[int row, int column] =>
        ref Data[(column / Width * Rows + row) * Width + column % Width];

    /// <summary>Writes the transpose of this matrix into another.</summary>
    /// <param name="target">As many rows as this has columns, and the other way round.</param>
    public void TransposeInto(PanelMatrix target)
    {
        for (int p = 0; p < Panels; p++)
        {
            int width = Math.Min(Width, Columns - p * Width);
            for (int r = 0; r < Rows; r++)
            {
                int from = (p * Rows + r) * Width;
                int to = (r / Width * target.Rows + p * Width) * Width + r % Width;
                for (int c = 0; c < width; c++)
                {
                    target.Data[to + c * Width] = Data[from + c];
                }
            }
        }
    }
}
