using System.Globalization;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Trains the network. The same sentences, plan and seed give the same weights, on one thread or on more.</summary>
internal sealed class NetworkTrainer
{
    private const int Shards = 2;
    private readonly NetworkWeights weights;
    private readonly Transposes transposes;
    private readonly NetworkRun[] runs;
    private readonly Adam adam;
    private readonly TrainingPlan plan;
    private readonly Random random;

    private NetworkTrainer(NetworkWeights weights, TrainingPlan plan)
    {
        this.weights = weights;
        this.plan = plan;
        transposes = new Transposes(weights);
        runs = [.. Enumerable.Range(0, Shards).Select(_ => new NetworkRun(weights, transposes))];
        adam = new Adam(weights);
        random = new Random(plan.Seed);
    }

    /// <summary>Trains from scratch.</summary>
    /// <param name="weights">The network at its start; changed in place.</param>
    /// <param name="sentences">What it learns from.</param>
    /// <param name="judge">Says how good the network is by now.</param>
    /// <param name="plan">Passes, rates and seed.</param>
    /// <param name="progress">Receives a line after each pass.</param>
    public static void Train(
        NetworkWeights weights,
        IReadOnlyList<NetworkSentence> sentences,
        Func<string> judge,
        TrainingPlan plan,
        Action<string> progress
    )
    {
        var trainer = new NetworkTrainer(weights, plan);
        int step = 0;
        int total = trainer.Batches(sentences).Count / Shards * plan.Passes;
        for (int pass = 0; pass < plan.Passes; pass++)
        {
            var batches = trainer.Batches(sentences);
            double loss = 0;
            int words = 0;
            for (int i = 0; i + Shards <= batches.Count; i += Shards)
            {
                loss += trainer.Step(batches.GetRange(i, Shards), step, total);
                words += batches[i].Rows + batches[i + 1].Rows;
                step++;
            }
            progress(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"network: pass {pass + 1} of {plan.Passes}, loss a word {loss / words:F3}; {judge()}"
                )
            );
        }
    }

    private double Step(List<Batch> shards, int step, int total)
    {
        double[] losses = new double[Shards];
        void Learn(int i) =>
            losses[i] = runs[i]
                .Learn(shards[i], (ulong)plan.Seed * 1_000_003 + (ulong)(step * Shards + i));
        if (plan.Threads > 1)
        {
            Parallel.For(0, Shards, Learn);
        }
        else
        {
            for (int i = 0; i < Shards; i++)
            {
                Learn(i);
            }
        }
        var (gradient, words, pieces) = Sum();
        int count = shards.Sum(s => s.Rows);
        double norm = Adam.Norm(gradient, words, pieces) / count;
        double shrink = norm > plan.Clip ? plan.Clip / norm : 1;
        adam.Step(gradient, words, pieces, plan.RateAt(step, total), (float)(shrink / count));
        Clear(gradient, words, pieces);
        transposes.Refresh(weights);
        return losses.Sum();
    }

    /// <summary>Adds the gradients of all shards to those of the first, in order.</summary>
    private (NetworkWeights Gradient, RowSet Words, RowSet Pieces) Sum()
    {
        var first = runs[0];
        foreach (var other in runs.Skip(1))
        {
            foreach (var (to, from) in first.Gradient.Dense().Zip(other.Gradient.Dense()))
            {
                System.Numerics.Tensors.TensorPrimitives.Add(to, from, to);
                from.AsSpan().Clear();
            }
            Merge(
                first.Gradient.Words,
                other.Gradient.Words,
                first.TouchedWords,
                other.TouchedWords,
                NetworkShape.WordWidth
            );
            Merge(
                first.Gradient.Pieces,
                other.Gradient.Pieces,
                first.TouchedPieces,
                other.TouchedPieces,
                NetworkShape.PieceWidth
            );
        }
        return (first.Gradient, first.TouchedWords, first.TouchedPieces);
    }

    private static void Merge(float[] to, float[] from, RowSet rows, RowSet more, int width)
    {
        foreach (int row in more.Items)
        {
            var target = to.AsSpan(row * width, width);
            var source = from.AsSpan(row * width, width);
            System.Numerics.Tensors.TensorPrimitives.Add(target, source, target);
            source.Clear();
            rows.Add(row);
        }
        more.Clear();
    }

    private static void Clear(NetworkWeights gradient, RowSet words, RowSet pieces)
    {
        foreach (float[] part in gradient.Dense())
        {
            part.AsSpan().Clear();
        }
        foreach (int row in words.Items)
        {
            gradient.Words.AsSpan(row * NetworkShape.WordWidth, NetworkShape.WordWidth).Clear();
        }
        foreach (int row in pieces.Items)
        {
            gradient.Pieces.AsSpan(row * NetworkShape.PieceWidth, NetworkShape.PieceWidth).Clear();
        }
        words.Clear();
        pieces.Clear();
    }

    /// <summary>Sentences of about one length together, in a new order each time.</summary>
    private List<Batch> Batches(IReadOnlyList<NetworkSentence> sentences)
    {
        var order = sentences
            .Select(s => (Sentence: s, Key: s.Length + random.NextDouble() * 3))
            .OrderBy(s => s.Key)
            .Select(s => s.Sentence);
        var batches = new List<Batch>();
        var open = new List<NetworkSentence>();
        int words = 0;
        foreach (var sentence in order)
        {
            open.Add(sentence);
            words += sentence.Length;
            if (words >= plan.WordsPerShard)
            {
                batches.Add(new Batch(open));
                open = [];
                words = 0;
            }
        }
        if (open.Count > 0)
        {
            batches.Add(new Batch(open));
        }
        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
