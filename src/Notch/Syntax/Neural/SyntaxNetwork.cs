namespace Notch.Syntax.Neural;

/// <summary>The trained network as the reader uses it: large tables and matrices in bytes, small ones in floats. Immutable.</summary>
internal sealed class SyntaxNetwork
{
    private SyntaxNetwork(NetworkShape shape, ByteTable words, ByteTable pieces)
    {
        Shape = shape;
        Words = words;
        Pieces = pieces;
        var layers = shape.Layers;
        Input = new QuantizedMatrix[layers];
        InputBias = new float[layers][];
        Forward = new QuantizedMatrix[layers];
        Backward = new QuantizedMatrix[layers];
    }

    public NetworkShape Shape { get; }

    public ByteTable Words { get; }

    public ByteTable Pieces { get; }

    /// <summary>Of each layer, what its input adds to the gates of both directions.</summary>
    public QuantizedMatrix[] Input { get; }

    /// <summary>Biases of the gates, with the shift of the state's bytes taken back.</summary>
    public float[][] InputBias { get; }

    public QuantizedMatrix[] Forward { get; }

    public QuantizedMatrix[] Backward { get; }

    public QuantizedMatrix Views { get; private set; } = null!;

    public float[] ViewBias { get; private set; } = [];

    public PanelMatrix Arc { get; private set; } = null!;

    public float[] ArcBias { get; private set; } = [];

    public float[] RootArc { get; private set; } = [];

    public float[] RootLabel { get; private set; } = [];

    public PanelMatrix Label { get; private set; } = null!;

    public float[] LabelBias { get; private set; } = [];

    public PanelMatrix Tag { get; private set; } = null!;

    public float[] TagBias { get; private set; } = [];

    /// <summary>Rounds trained weights.</summary>
    public static SyntaxNetwork From(NetworkWeights weights)
    {
        var network = new SyntaxNetwork(
            weights.Shape,
            ByteTable.From(weights.Words, NetworkShape.WordWidth),
            ByteTable.From(weights.Pieces, NetworkShape.PieceWidth)
        );
        for (int l = 0; l < weights.Shape.Layers; l++)
        {
            network.Input[l] = QuantizedMatrix.From(weights.Input[l]);
            network.Forward[l] = QuantizedMatrix.From(weights.Forward[l]);
            network.Backward[l] = QuantizedMatrix.From(weights.Backward[l]);
            network.InputBias[l] = weights.InputBias[l];
        }
        network.Views = QuantizedMatrix.From(weights.Views);
        network.ViewBias = weights.ViewBias;
        network.Arc = weights.Arc;
        network.ArcBias = weights.ArcBias;
        network.RootArc = weights.RootArc;
        network.RootLabel = weights.RootLabel;
        network.Label = weights.Label;
        network.LabelBias = weights.LabelBias;
        network.Tag = weights.Tag;
        network.TagBias = weights.TagBias;
        return network;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SyntaxNetwork Read(BinaryReader reader)
    {
        var shape = new NetworkShape(
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32()
        );
        var network = new SyntaxNetwork(shape, ByteTable.Read(reader), ByteTable.Read(reader));
        for (int l = 0; l < shape.Layers; l++)
        {
            network.Input[l] = QuantizedMatrix.Read(reader);
            network.Forward[l] = QuantizedMatrix.Read(reader);
            network.Backward[l] = QuantizedMatrix.Read(reader);
            network.InputBias[l] = Floats(reader);
        }
        network.Views = QuantizedMatrix.Read(reader);
        network.ViewBias = Floats(reader);
        network.Arc = Panels(reader);
        network.ArcBias = Floats(reader);
        network.RootArc = Floats(reader);
        network.RootLabel = Floats(reader);
        network.Label = Panels(reader);
        network.LabelBias = Floats(reader);
        network.Tag = Panels(reader);
        network.TagBias = Floats(reader);
        return network;
    }

    /// <summary>Writes the network; equal networks give equal bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        int[] sizes =
        [
            Shape.Words,
            Shape.Tags,
            Shape.Relations,
            Shape.Hidden,
            Shape.Layers,
            Shape.Arc,
            Shape.Label,
            Shape.Tag,
        ];
        foreach (int size in sizes)
        {
            writer.Write(size);
        }
        Words.Write(writer);
        Pieces.Write(writer);
        for (int l = 0; l < Shape.Layers; l++)
        {
            Input[l].Write(writer);
            Forward[l].Write(writer);
            Backward[l].Write(writer);
            Append(writer, InputBias[l]);
        }
        Views.Write(writer);
        Append(writer, ViewBias);
        Append(writer, Arc);
        Append(writer, ArcBias);
        Append(writer, RootArc);
        Append(writer, RootLabel);
        Append(writer, Label);
        Append(writer, LabelBias);
        Append(writer, Tag);
        Append(writer, TagBias);
    }

    private static float[] Floats(BinaryReader reader)
    {
        float[] values = new float[reader.ReadInt32()];
        FloatArray.Read(reader, values);
        return values;
    }

    private static PanelMatrix Panels(BinaryReader reader)
    {
        var matrix = new PanelMatrix(reader.ReadInt32(), reader.ReadInt32());
        FloatArray.Read(reader, matrix.Data);
        return matrix;
    }

    private static void Append(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        FloatArray.Write(writer, values);
    }

    private static void Append(BinaryWriter writer, PanelMatrix matrix)
    {
        writer.Write(matrix.Rows);
        writer.Write(matrix.Columns);
        FloatArray.Write(writer, matrix.Data);
    }
}
