namespace Notch.Syntax.Neural;

/// <summary>Sizes of the network. Those of the layers are multiples of 32.</summary>
/// <param name="Words">Rows of the word table; row 0 stands for words that are not in it.</param>
/// <param name="Tags">Number of tags.</param>
/// <param name="Relations">Number of relations; the last is "root".</param>
/// <param name="Hidden">Units of one direction of one recurrent layer.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Width of the vectors that choose heads.</param>
/// <param name="Label">Width of the vectors that choose relations.</param>
/// <param name="Tag">Width of the vectors that choose tags.</param>
internal sealed record NetworkShape(
    int Words,
    int Tags,
    int Relations,
    int Hidden = 256,
    int Layers = 3,
    int Arc = 192,
    int Label = 128,
    int Tag = 128
)
{
    /// <summary>Width of a word's own vector.</summary>
    public const int WordWidth = 128;

    /// <summary>Width of the vector that a word's letters give.</summary>
    public const int PieceWidth = 128;

    /// <summary>Width of what the first layer reads.</summary>
    public const int InputWidth = WordWidth + PieceWidth;

    /// <summary>Gates of one unit: forget, output, candidate. What is not forgotten is not written: input and forget gate are one.</summary>
    public const int Gates = 3;

    /// <summary>Width of the vectors of all choices together: dependent and head of arcs, dependent and head of labels, tag.</summary>
    public int Views => 2 * Arc + 2 * Label + Tag;

    /// <summary>Width of what a layer reads.</summary>
    public int InputOf(int layer) => layer == 0 ? InputWidth : 2 * Hidden;
}
