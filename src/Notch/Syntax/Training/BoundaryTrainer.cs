using Notch.Syntax.Neural;
using Notch.Text;

namespace Notch.Syntax.Training;

/// <summary>Trains the finder of sentence ends on texts whose sentences are known, over the word vectors of a trained network.</summary>
internal sealed class BoundaryTrainer
{
    private const int Passes = 6;
    private const int BatchRows = 64;
    private const int Wide = 2 * BoundaryNetwork.Context * BoundaryNetwork.Short;
    private const float Rate = 0.0015f;

    /// <summary>Share of inputs, and of hidden units, that training leaves out.</summary>
    private const double Drop = 0.2;
    private readonly BoundaryNetwork network = new();
    private readonly BoundaryNetwork gradient = new();
    private readonly BoundaryNetwork means = new();
    private readonly BoundaryNetwork squares = new();
    private readonly PanelMatrix layerBack = new(BoundaryNetwork.Hidden, BoundaryNetwork.Width);
    private readonly Dropout dropout = new();
    private readonly Random random;
    private readonly List<Example> examples = [];
    private readonly float[] rows = new float[BatchRows * BoundaryNetwork.Width];
    private readonly float[] slopes = new float[BatchRows * BoundaryNetwork.Width];
    private readonly float[] hidden = new float[BatchRows * BoundaryNetwork.Hidden];
    private readonly float[] hiddenSlopes = new float[BatchRows * BoundaryNetwork.Hidden];
    private readonly float[] vector = new float[NetworkShape.InputWidth];
    private float[] inputMask = [];
    private float[] hiddenMask = [];
    private int step;

    private BoundaryTrainer(int seed)
    {
        random = new Random(seed);
        dropout.Start((ulong)seed);
        NetworkStart.Fill(network.Words, random, BoundaryNetwork.Short);
        NetworkStart.Fill(network.Layer, random, BoundaryNetwork.Hidden);
        for (int i = 0; i < BoundaryNetwork.Hidden; i++)
        {
            network.Answer[i] = (float)(random.NextDouble() - 0.5) * 0.4f;
        }
    }

    /// <summary>Trains from scratch.</summary>
    /// <param name="documents">Texts with their right tokens and sentences.</param>
    /// <param name="vectors">Makes the input of each word.</param>
    /// <param name="words">Abbreviations and words that open sentences.</param>
    /// <param name="seed">Decides every choice of chance.</param>
    /// <param name="progress">Receives a line after the last pass.</param>
    public static BoundaryNetwork Train(
        IEnumerable<Document> documents,
        WordVectors vectors,
        SentenceWords words,
        int seed,
        Action<string> progress
    )
    {
        var trainer = new BoundaryTrainer(seed);
        foreach (var document in documents)
        {
            trainer.Add(document, vectors, words);
        }
        double loss = 0;
        int steps = (trainer.examples.Count + BatchRows - 1) / BatchRows * Passes;
        for (int pass = 0; pass < Passes; pass++)
        {
            var order = trainer.examples.ToArray();
            trainer.random.Shuffle(order);
            loss = 0;
            foreach (var batch in order.Chunk(BatchRows))
            {
                loss += trainer.Learn(batch, steps);
            }
        }
        progress(
            FormattableString.Invariant(
                $"sentence ends: {trainer.examples.Count} gaps, loss a gap {loss / Math.Max(1, trainer.examples.Count):F4}"
            )
        );
        return trainer.network;
    }

    private void Add(Document document, WordVectors vectors, SentenceWords words)
    {
        var tokens = new TextSpan[document.Count];
        var entries = new WordEntry[document.Count];
        bool[] ends = new bool[document.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = document.Data(i).Span;
            entries[i] = vectors.Get(document.Text.AsSpan(tokens[i].Start, tokens[i].Length));
            ends[i] =
                i + 1 == tokens.Length
                || document.Data(i + 1).Sentence != document.Data(i).Sentence;
        }
        var gaps = new List<BoundaryGap>();
        BoundaryScan.Find(
            document.Text,
            tokens,
            new SentenceSplitter(words).Split(document.Text, tokens),
            words,
            gaps
        );
        examples.AddRange(gaps.Select(g => new Example(g, entries, ends[g.Token])));
    }

    private double Learn(Example[] batch, int steps)
    {
        int count = batch.Length;
        Forward(batch);
        double loss = Compare(batch);
        network.Layer.TransposeInto(layerBack);
        slopes.AsSpan().Clear();
        PanelKernel.AddOuter(
            rows,
            BoundaryNetwork.Width,
            count,
            hiddenSlopes,
            BoundaryNetwork.Hidden,
            gradient.Layer
        );
        PanelKernel.MultiplyAdd(
            hiddenSlopes,
            BoundaryNetwork.Hidden,
            count,
            layerBack,
            slopes,
            BoundaryNetwork.Width
        );
        for (int r = 0; r < count; r++)
        {
            for (int k = 0; k < 2 * BoundaryNetwork.Context; k++)
            {
                if (batch[r].Word(k) is { } entry)
                {
                    int at = r * BoundaryNetwork.Width + k * BoundaryNetwork.Short;
                    for (int i = 0; i < BoundaryNetwork.Short; i++)
                    {
                        slopes[at + i] *= inputMask[r * Wide + k * BoundaryNetwork.Short + i];
                    }
                    entry.CopyTo(vector);
                    PanelKernel.AddOuter(
                        vector,
                        vector.Length,
                        1,
                        slopes.AsSpan(at),
                        BoundaryNetwork.Short,
                        gradient.Words
                    );
                }
            }
        }
        Move(count, steps);
        return loss;
    }

    private void Forward(Example[] batch)
    {
        rows.AsSpan().Clear();
        dropout.Mask(ref inputMask, batch.Length * Wide, Drop);
        for (int r = 0; r < batch.Length; r++)
        {
            var row = rows.AsSpan(r * BoundaryNetwork.Width, BoundaryNetwork.Width);
            for (int k = 0; k < 2 * BoundaryNetwork.Context; k++)
            {
                if (batch[r].Word(k) is { } entry)
                {
                    var place = row.Slice(k * BoundaryNetwork.Short, BoundaryNetwork.Short);
                    entry.CopyTo(vector);
                    network.Shorten(vector, place);
                    for (int i = 0; i < place.Length; i++)
                    {
                        place[i] *= inputMask[r * Wide + k * BoundaryNetwork.Short + i];
                    }
                }
            }
            BoundarySigns.Write(batch[r].Gap, row[Wide..]);
        }
        network.Activate(rows, batch.Length, hidden);
    }

    /// <summary>Losses, and the slopes of the hidden units.</summary>
    private double Compare(Example[] batch)
    {
        dropout.Mask(ref hiddenMask, batch.Length * BoundaryNetwork.Hidden, Drop);
        double loss = 0;
        for (int r = 0; r < batch.Length; r++)
        {
            int at = r * BoundaryNetwork.Hidden;
            double sum = network.Answer[BoundaryNetwork.Hidden];
            for (int i = 0; i < BoundaryNetwork.Hidden; i++)
            {
                sum += hidden[at + i] * hiddenMask[at + i] * network.Answer[i];
            }
            double likely = 1 / (1 + Math.Exp(-sum));
            loss -= Math.Log(Math.Max(1e-12, batch[r].Ends ? likely : 1 - likely));
            float slope = (float)(likely - (batch[r].Ends ? 1 : 0));
            gradient.Answer[BoundaryNetwork.Hidden] += slope;
            for (int i = 0; i < BoundaryNetwork.Hidden; i++)
            {
                gradient.Answer[i] += slope * hidden[at + i] * hiddenMask[at + i];
                float down = slope * network.Answer[i] * hiddenMask[at + i];
                hiddenSlopes[at + i] = hidden[at + i] > 0 ? down : down * Activations.Leak;
                gradient.LayerBias[i] += hiddenSlopes[at + i];
            }
        }
        return loss;
    }

    private void Move(int count, int steps)
    {
        float rate = Rate * Math.Max(0.01f, 1 - (float)step / steps);
        step++;
        foreach (
            var (((value, slope), mean), square) in network
                .Parts()
                .Zip(gradient.Parts())
                .Zip(means.Parts())
                .Zip(squares.Parts())
        )
        {
            Adam.Move(value, slope, mean, square, rate, 1f / count, step);
            slope.AsSpan().Clear();
        }
    }

    /// <summary>A gap, and whether a sentence ends there.</summary>
    private sealed record Example(BoundaryGap Gap, WordEntry[] Entries, bool Ends)
    {
        public WordEntry? Word(int k) =>
            Gap.Neighbour(k) is >= 0 and var token ? Entries[token] : null;
    }
}
