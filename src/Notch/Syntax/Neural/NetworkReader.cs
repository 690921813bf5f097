using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notch.Syntax.Neural;

/// <summary>Reads batches of sentences: tags, heads and relations. Holds buffers that it uses again; serves one thread at a time.</summary>
internal sealed class NetworkReader
{
    private readonly SyntaxNetwork network;
    private readonly NetworkShape shape;
    private readonly RecurrentReader layers;
    private readonly TreeDecoder decoder = new();
    private readonly int[] viewShift;
    private byte[] input = [];
    private float[] scales = [];
    private int[] sums = [];
    private float[] views = [];
    private float[] query = [];
    private float[] sentence = [];
    private float[] scores = [];
    private float[] joined = [];
    private float[] logits = [];

    public NetworkReader(SyntaxNetwork network)
    {
        this.network = network;
        shape = network.Shape;
        layers = new RecurrentReader(network);
        viewShift = [.. network.Views.Sums.Select(s => s * RecurrentReader.Zero)];
    }

    /// <summary>Reads a batch.</summary>
    /// <param name="batch">How the sentences lie.</param>
    /// <param name="forms">The words, a row each.</param>
    /// <param name="tags">Receives the tag of each row.</param>
    /// <param name="heads">Receives the head of each row as a position in its sentence; -1 for the root.</param>
    /// <param name="relations">Receives the relation of each row.</param>
    public void Read(
        SentenceBatch batch,
        ReadOnlySpan<WordEntry> forms,
        Span<int> tags,
        Span<int> heads,
        Span<int> relations
    )
    {
        const int Width = NetworkShape.InputWidth;
        Buffers.Need(ref input, batch.Rows * Width);
        Buffers.Need(ref scales, batch.Rows);
        for (int r = 0; r < batch.Rows; r++)
        {
            forms[r].Vector.CopyTo(input.AsSpan(r * Width));
            scales[r] = forms[r].Scale;
        }
        View(batch.Rows, layers.Run(batch, input.AsSpan(0, batch.Rows * Width), scales));
        Tag(batch.Rows, tags);
        Query(batch.Rows);
        for (int s = 0; s < batch.Count; s++)
        {
            Tree(batch, s, heads);
        }
        Label(batch, heads, relations);
    }

    /// <summary>Vectors of all choices: a product, a bias, a leaky rectifier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void View(int rows, ReadOnlySpan<byte> states)
    {
        int wide = network.Views.Columns;
        Buffers.Need(ref sums, rows * wide);
        Buffers.Need(ref views, rows * wide);
        QuantizedKernel.Multiply(states, rows, network.Views, sums);
        var unit = Vector512.Create(1f / 127);
        var leak = Vector512.Create(Activations.Leak);
        ref int shift = ref MemoryMarshal.GetArrayDataReference(viewShift);
        ref float scale = ref MemoryMarshal.GetArrayDataReference(network.Views.Scales);
        ref float bias = ref MemoryMarshal.GetArrayDataReference(network.ViewBias);
        for (int r = 0; r < rows; r++)
        {
            ref int from = ref sums[r * wide];
            ref float to = ref views[r * wide];
            for (nuint i = 0; i < (nuint)wide; i += 16)
            {
                var sum = Vector512.ConvertToSingle(
                    Vector512.LoadUnsafe(ref from, i) - Vector512.LoadUnsafe(ref shift, i)
                );
                var x =
                    sum * (Vector512.LoadUnsafe(ref scale, i) * unit)
                    + Vector512.LoadUnsafe(ref bias, i);
                Vector512.Max(x, x * leak).StoreUnsafe(ref to, i);
            }
        }
    }

    private void Tag(int rows, Span<int> tags)
    {
        int places = network.Tag.Panels * PanelMatrix.Width;
        Spread(network.TagBias, rows, ref logits);
        PanelKernel.MultiplyAdd(
            views.AsSpan(2 * shape.Arc + 2 * shape.Label),
            shape.Views,
            rows,
            network.Tag,
            logits,
            places
        );
        for (int r = 0; r < rows; r++)
        {
            tags[r] = Top(logits.AsSpan(r * places, shape.Tags));
        }
    }

    private void Query(int rows)
    {
        Spread(network.ArcBias, rows, ref query);
        PanelKernel.MultiplyAdd(views, shape.Views, rows, network.Arc, query, shape.Arc);
    }

    private void Tree(SentenceBatch batch, int index, Span<int> heads)
    {
        int count = batch.Length(index);
        Buffers.Need(ref scores, count * (count + 1));
        Buffers.Need(ref sentence, (count + 1) * shape.Arc);
        for (int j = 0; j < count; j++)
        {
            views
                .AsSpan(batch.Row(index, j) * shape.Views + shape.Arc, shape.Arc)
                .CopyTo(sentence.AsSpan(j * shape.Arc));
        }
        network.RootArc.CopyTo(sentence.AsSpan(count * shape.Arc));
        for (int i = 0; i < count; i++)
        {
            ref float q = ref query[batch.Row(index, i) * shape.Arc];
            for (int j = 0; j <= count; j++)
            {
                scores[i * (count + 1) + j] = Dot(ref q, ref sentence[j * shape.Arc], shape.Arc);
            }
        }
        Span<int> found = count <= 256 ? stackalloc int[count] : new int[count];
        decoder.Decode(scores, count, found);
        for (int i = 0; i < count; i++)
        {
            heads[batch.Row(index, i)] = found[i];
        }
    }

    private void Label(SentenceBatch batch, ReadOnlySpan<int> heads, Span<int> relations)
    {
        int wide = shape.Label;
        int places = network.Label.Panels * PanelMatrix.Width;
        Buffers.Need(ref joined, batch.Rows * 3 * wide);
        int own = 2 * shape.Arc;
        for (int s = 0; s < batch.Count; s++)
        {
            for (int i = 0; i < batch.Length(s); i++)
            {
                int row = batch.Row(s, i);
                var dependent = views.AsSpan(row * shape.Views + own, wide);
                ReadOnlySpan<float> head =
                    heads[row] < 0
                        ? network.RootLabel
                        : views.AsSpan(batch.Row(s, heads[row]) * shape.Views + own + wide, wide);
                var place = joined.AsSpan(row * 3 * wide, 3 * wide);
                dependent.CopyTo(place);
                head.CopyTo(place[wide..]);
                for (int k = 0; k < wide; k++)
                {
                    place[2 * wide + k] = dependent[k] * head[k];
                }
            }
        }
        Spread(network.LabelBias, batch.Rows, ref logits);
        PanelKernel.MultiplyAdd(joined, 3 * wide, batch.Rows, network.Label, logits, places);
        int root = shape.Relations - 1;
        for (int r = 0; r < batch.Rows; r++)
        {
            relations[r] = heads[r] < 0 ? root : Top(logits.AsSpan(r * places, root));
        }
    }

    private static void Spread(float[] bias, int rows, ref float[] target)
    {
        Buffers.Need(ref target, rows * bias.Length);
        for (int r = 0; r < rows; r++)
        {
            bias.CopyTo(target, r * bias.Length);
        }
    }

    private static int Top(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }
        return best;
    }

    /// <summary>A dot product whose order of sums is the same on all machines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ref float a, ref float b, int length)
    {
        var sum = Vector512<float>.Zero;
        for (nuint i = 0; i < (nuint)length; i += 16)
        {
            sum = Vector512.FusedMultiplyAdd(
                Vector512.LoadUnsafe(ref a, i),
                Vector512.LoadUnsafe(ref b, i),
                sum
            );
        }
        var eight = sum.GetLower() + sum.GetUpper();
        var four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }
}
