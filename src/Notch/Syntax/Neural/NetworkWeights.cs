namespace Notch.Syntax.Neural;

/// <summary>All weights of the network as floats: what training changes. Gradients have the same form.</summary>
internal sealed class NetworkWeights
{
    /// <summary>Makes a network of zeros.</summary>
    public NetworkWeights(NetworkShape shape)
    {
        Shape = shape;
        Words = new float[shape.Words * NetworkShape.WordWidth];
        Pieces = new float[WordPieces.Buckets * NetworkShape.PieceWidth];
        int gates = NetworkShape.Gates * shape.Hidden;
        Input = new PanelMatrix[shape.Layers];
        InputBias = new float[shape.Layers][];
        Forward = new PanelMatrix[shape.Layers];
        Backward = new PanelMatrix[shape.Layers];
        for (int l = 0; l < shape.Layers; l++)
        {
            Input[l] = new PanelMatrix(shape.InputOf(l), 2 * gates);
            InputBias[l] = new float[2 * gates];
            Forward[l] = new PanelMatrix(shape.Hidden, gates);
            Backward[l] = new PanelMatrix(shape.Hidden, gates);
        }
        Views = new PanelMatrix(2 * shape.Hidden, shape.Views);
        ViewBias = new float[shape.Views];
        Arc = new PanelMatrix(shape.Arc, shape.Arc);
        ArcBias = new float[shape.Arc];
        RootArc = new float[shape.Arc];
        RootLabel = new float[shape.Label];
        Label = new PanelMatrix(3 * shape.Label, shape.Relations);
        LabelBias = new float[Label.Panels * PanelMatrix.Width];
        Tag = new PanelMatrix(shape.Tag, shape.Tags);
        TagBias = new float[Tag.Panels * PanelMatrix.Width];
    }

    public NetworkShape Shape { get; }

    /// <summary>Vectors of words, row after row.</summary>
    public float[] Words { get; }

    /// <summary>Vectors of pieces of words, row after row.</summary>
    public float[] Pieces { get; }

    /// <summary>Of each layer, what its input adds to the gates of the forward direction, then of the backward direction.</summary>
    public PanelMatrix[] Input { get; }

    public float[][] InputBias { get; }

    /// <summary>Of each layer, what its state adds to the gates, from left to right.</summary>
    public PanelMatrix[] Forward { get; }

    /// <summary>The same from right to left.</summary>
    public PanelMatrix[] Backward { get; }

    /// <summary>From the last layer to the vectors of all choices.</summary>
    public PanelMatrix Views { get; }

    public float[] ViewBias { get; }

    /// <summary>The form that weighs a dependent against a head.</summary>
    public PanelMatrix Arc { get; }

    /// <summary>How likely a word is a head at all.</summary>
    public float[] ArcBias { get; }

    /// <summary>The head vector of the root.</summary>
    public float[] RootArc { get; }

    /// <summary>The label vector of the root.</summary>
    public float[] RootLabel { get; }

    /// <summary>From dependent, head and their product to relations.</summary>
    public PanelMatrix Label { get; }

    public float[] LabelBias { get; }

    public PanelMatrix Tag { get; }

    public float[] TagBias { get; }

    /// <summary>Every array but those of words and pieces.</summary>
    public IEnumerable<float[]> Dense()
    {
        for (int l = 0; l < Shape.Layers; l++)
        {
            yield return Input[l].Data;
            yield return InputBias[l];
            yield return Forward[l].Data;
            yield return Backward[l].Data;
        }
        yield return Views.Data;
        yield return ViewBias;
        yield return Arc.Data;
        yield return ArcBias;
        yield return RootArc;
        yield return RootLabel;
        yield return Label.Data;
        yield return LabelBias;
        yield return Tag.Data;
        yield return TagBias;
    }
}
