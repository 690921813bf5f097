using System.Numerics.Tensors;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>One batch through the network and back. Holds arrays that it uses again; serves one thread.</summary>
internal sealed class NetworkRun
{
    private readonly NetworkWeights weights;
    private readonly NetworkShape shape;
    private readonly Transposes transposes;
    private readonly Dropout dropout;
    private readonly RecurrentTrainer[] right;
    private readonly RecurrentTrainer[] left;
    private readonly ChoiceTrainer choices;
    private readonly float[][] layerIn;
    private readonly float[][] layerOut;
    private readonly float[][] inMask;
    private readonly float[][] rightMask;
    private readonly float[][] leftMask;
    private float[] gates = [];
    private bool[] wordKept = [];
    private bool[] piecesKept = [];
    private float[] gateSlopes = [];
    private float[] outMask = [];
    private float[] top = [];
    private float[] views = [];
    private float[] viewMask = [];
    private float[] viewSlopes = [];
    private float[] slopes = [];
    private float[] below = [];

    public NetworkRun(NetworkWeights weights, Transposes transposes)
    {
        this.weights = weights;
        this.transposes = transposes;
        shape = weights.Shape;
        Gradient = new NetworkWeights(shape);
        TouchedWords = new RowSet(shape.Words);
        TouchedPieces = new RowSet(WordPieces.Buckets);
        dropout = new Dropout();
        right =
        [
            .. Enumerable
                .Range(0, shape.Layers)
                .Select(_ => new RecurrentTrainer(shape.Hidden, backward: false)),
        ];
        left =
        [
            .. Enumerable
                .Range(0, shape.Layers)
                .Select(_ => new RecurrentTrainer(shape.Hidden, backward: true)),
        ];
        choices = new ChoiceTrainer(
            weights,
            Gradient,
            transposes.Arc,
            transposes.Label,
            transposes.Tag
        );
        layerIn = new float[shape.Layers][];
        layerOut = new float[shape.Layers][];
        inMask = new float[shape.Layers][];
        rightMask = new float[shape.Layers][];
        leftMask = new float[shape.Layers][];
        for (int l = 0; l < shape.Layers; l++)
        {
            (layerIn[l], layerOut[l], inMask[l], rightMask[l], leftMask[l]) = ([], [], [], [], []);
        }
    }

    /// <summary>Gradients of the batches since they were last cleared.</summary>
    public NetworkWeights Gradient { get; }

    /// <summary>Rows of words with a gradient.</summary>
    public RowSet TouchedWords { get; }

    /// <summary>Rows of pieces with a gradient.</summary>
    public RowSet TouchedPieces { get; }

    /// <summary>Learns from one batch.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="seed">Decides what is dropped.</param>
    /// <returns>The sum of the losses of all words.</returns>
    public double Learn(Batch batch, ulong seed)
    {
        dropout.Start(seed);
        Forward(batch);
        Buffers.NeedZero(ref viewSlopes, batch.Rows * shape.Views);
        double loss = choices.Learn(batch, views, viewSlopes);
        Backward(batch);
        return loss;
    }

    private void Forward(Batch batch)
    {
        int sentences = batch.Sentences.Length;
        int hidden = shape.Hidden;
        for (int l = 0; l < shape.Layers; l++)
        {
            int width = shape.InputOf(l);
            int wide = 2 * NetworkShape.Gates * hidden;
            Buffers.Need(ref layerIn[l], batch.Rows * width);
            bool first = l == 0;
            dropout.Mask(
                ref inMask[l],
                (first ? batch.Rows : sentences) * width,
                first ? Dropout.Input : Dropout.Layer
            );
            dropout.Mask(ref rightMask[l], sentences * hidden, Dropout.Recurrent);
            dropout.Mask(ref leftMask[l], sentences * hidden, Dropout.Recurrent);
            if (first)
            {
                Embed(batch, layerIn[0]);
            }
            else
            {
                Masked(batch, layerOut[l - 1], inMask[l], width, layerIn[l]);
            }
            Buffers.Need(ref gates, batch.Rows * wide);
            for (int r = 0; r < batch.Rows; r++)
            {
                weights.InputBias[l].CopyTo(gates.AsSpan(r * wide));
            }
            PanelKernel.MultiplyAdd(layerIn[l], width, batch.Rows, weights.Input[l], gates, wide);
            Buffers.Need(ref layerOut[l], batch.Rows * 2 * hidden);
            right[l].Run(batch, weights.Forward[l], gates, rightMask[l], layerOut[l]);
            left[l].Run(batch, weights.Backward[l], gates, leftMask[l], layerOut[l]);
        }
        dropout.Mask(ref outMask, sentences * 2 * hidden, Dropout.Layer);
        Buffers.Need(ref top, batch.Rows * 2 * hidden);
        Masked(batch, layerOut[^1], outMask, 2 * hidden, top);
        dropout.Mask(ref viewMask, batch.Rows * shape.Views, Dropout.View);
        Buffers.Need(ref views, batch.Rows * shape.Views);
        for (int r = 0; r < batch.Rows; r++)
        {
            weights.ViewBias.CopyTo(views.AsSpan(r * shape.Views));
        }
        PanelKernel.MultiplyAdd(top, 2 * hidden, batch.Rows, weights.Views, views, shape.Views);
        for (int i = 0; i < batch.Rows * shape.Views; i++)
        {
            viewMask[i] *= views[i] > 0 ? 1 : Activations.Leak;
            views[i] *= viewMask[i];
        }
    }

    private void Backward(Batch batch)
    {
        int wide = 2 * shape.Hidden;
        int count = batch.Rows * shape.Views;
        var part = viewSlopes.AsSpan(0, count);
        TensorPrimitives.Multiply(part, viewMask.AsSpan(0, count), part);
        AddRows(viewSlopes, batch.Rows, Gradient.ViewBias);
        PanelKernel.AddOuter(top, wide, batch.Rows, viewSlopes, shape.Views, Gradient.Views);
        Buffers.NeedZero(ref slopes, batch.Rows * wide);
        PanelKernel.MultiplyAdd(
            viewSlopes,
            shape.Views,
            batch.Rows,
            transposes.Views,
            slopes,
            wide
        );
        Masked(batch, slopes, outMask, wide, slopes);
        for (int l = shape.Layers - 1; l >= 0; l--)
        {
            LayerBackward(batch, l);
        }
        EmbedBack(batch);
    }

    private void LayerBackward(Batch batch, int l)
    {
        int width = shape.InputOf(l);
        int wide = 2 * NetworkShape.Gates * shape.Hidden;
        Buffers.Need(ref gateSlopes, batch.Rows * wide);
        right[l]
            .Return(
                batch,
                transposes.Forward[l],
                rightMask[l],
                slopes,
                gateSlopes,
                Gradient.Forward[l]
            );
        left[l]
            .Return(
                batch,
                transposes.Backward[l],
                leftMask[l],
                slopes,
                gateSlopes,
                Gradient.Backward[l]
            );
        AddRows(gateSlopes, batch.Rows, Gradient.InputBias[l]);
        PanelKernel.AddOuter(layerIn[l], width, batch.Rows, gateSlopes, wide, Gradient.Input[l]);
        Buffers.NeedZero(ref below, batch.Rows * width);
        PanelKernel.MultiplyAdd(gateSlopes, wide, batch.Rows, transposes.Input[l], below, width);
        if (l > 0)
        {
            Masked(batch, below, inMask[l], width, below);
        }
        (slopes, below) = (below, slopes);
    }

    /// <summary>Looks words and pieces up; some words lose their own vector, some their letters.</summary>
    private void Embed(Batch batch, float[] rows)
    {
        const int Word = NetworkShape.WordWidth;
        const int Piece = NetworkShape.PieceWidth;
        if (wordKept.Length < batch.Rows)
        {
            (wordKept, piecesKept) = (new bool[batch.Rows], new bool[batch.Rows]);
        }
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                int row = batch.Row(s, i);
                bool word = wordKept[row] = dropout.Keeps(Dropout.Word);
                bool piece = piecesKept[row] = dropout.Keeps(Dropout.Pieces) || !word;
                var place = rows.AsSpan(row * NetworkShape.InputWidth, NetworkShape.InputWidth);
                place.Clear();
                int known = word ? sentence.Words[i] : 0;
                weights.Words.AsSpan(known * Word, Word).CopyTo(place);
                if (piece)
                {
                    int[] pieces = sentence.Pieces[i];
                    for (int p = 0; p < pieces.Length; p++)
                    {
                        TensorPrimitives.MultiplyAdd(
                            weights.Pieces.AsSpan(pieces[p] * Piece, Piece),
                            WordPieces.Share(p, pieces.Length),
                            place[Word..],
                            place[Word..]
                        );
                    }
                }
            }
        }
        var all = rows.AsSpan(0, batch.Rows * NetworkShape.InputWidth);
        TensorPrimitives.Multiply(all, inMask[0].AsSpan(0, all.Length), all);
    }

    private void EmbedBack(Batch batch)
    {
        const int Word = NetworkShape.WordWidth;
        const int Piece = NetworkShape.PieceWidth;
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                int row = batch.Row(s, i);
                var slope = slopes.AsSpan(row * NetworkShape.InputWidth, NetworkShape.InputWidth);
                var mask = inMask[0].AsSpan(row * NetworkShape.InputWidth, NetworkShape.InputWidth);
                TensorPrimitives.Multiply(slope, mask, slope);
                int known = wordKept[row] ? sentence.Words[i] : 0;
                var target = Gradient.Words.AsSpan(known * Word, Word);
                TensorPrimitives.Add(target, slope[..Word], target);
                TouchedWords.Add(known);
                if (piecesKept[row])
                {
                    int[] pieces = sentence.Pieces[i];
                    for (int p = 0; p < pieces.Length; p++)
                    {
                        var part = Gradient.Pieces.AsSpan(pieces[p] * Piece, Piece);
                        TensorPrimitives.MultiplyAdd(
                            slope[Word..],
                            WordPieces.Share(p, pieces.Length),
                            part,
                            part
                        );
                        TouchedPieces.Add(pieces[p]);
                    }
                }
            }
        }
    }

    private static void Masked(Batch batch, float[] from, float[] mask, int width, float[] to)
    {
        for (int t = 0; t < batch.Steps; t++)
        {
            int count = batch.Active(t) * width;
            int start = batch.Row(0, t) * width;
            TensorPrimitives.Multiply(
                from.AsSpan(start, count),
                mask.AsSpan(0, count),
                to.AsSpan(start, count)
            );
        }
    }

    private static void AddRows(float[] rows, int count, float[] sum)
    {
        for (int r = 0; r < count; r++)
        {
            TensorPrimitives.Add(sum, rows.AsSpan(r * sum.Length, sum.Length), sum);
        }
    }
}
