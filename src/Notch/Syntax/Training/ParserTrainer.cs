namespace Notch.Syntax.Training;

/// <summary>Trains the parser with a dynamic oracle: after the first pass it mostly follows its own mistakes, and learns the way back.</summary>
internal sealed class ParserTrainer
{
    private const int Cutoff = 3;
    private const double Exploration = 0.9;
    private readonly LinearTrainer trainer;
    private readonly int labelCount;
    private readonly Random random;
    private readonly float[] scores;
    private readonly uint[] buffer = new uint[ParserFeatures.Max];

    private ParserTrainer(int labelCount, int seed)
    {
        this.labelCount = labelCount;
        trainer = new LinearTrainer(1 + 2 * labelCount, Cutoff);
        scores = new float[1 + 2 * labelCount];
        random = new Random(seed);
    }

    /// <summary>Trains on some sentences.</summary>
    /// <param name="sentences">The training set.</param>
    /// <param name="tags">The tags to train with, one array a sentence: those of a tagger that has not seen it.</param>
    /// <param name="labelCount">Number of relations.</param>
    /// <param name="epochs">Passes over the set.</param>
    /// <param name="seed">Decides the order of the sentences and when mistakes are followed.</param>
    /// <param name="progress">Receives a line after each pass.</param>
    public static LinearModel Train(
        IReadOnlyList<TrainingSentence> sentences,
        IReadOnlyList<int[]> tags,
        int labelCount,
        int epochs,
        int seed,
        Action<string> progress
    )
    {
        var run = new ParserTrainer(labelCount, seed);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (int s = 0; s < sentences.Count; s++)
        {
            run.See(sentences[s], tags[s]);
        }
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            run.random.Shuffle(order);
            int wrong = 0;
            int all = 0;
            foreach (int s in order)
            {
                wrong += run.Learn(sentences[s], tags[s], explore: epoch > 0);
                all += 2 * sentences[s].Words.Length - 1;
            }
            progress(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"parser: pass {epoch + 1} of {epochs}, {100.0 * wrong / all:F2} % of transitions corrected"
                )
            );
        }
        return run.trainer.Quantize();
    }

    /// <summary>Counts the features along one gold derivation.</summary>
    private void See(TrainingSentence sentence, int[] tags)
    {
        var state = new ParserState(sentence.Words.Length);
        while (!state.IsDone)
        {
            var features = new FeatureList(buffer);
            ParserFeatures.Extract(state, sentence.Words, tags, ref features);
            trainer.See(features.Hashes);
            DependencyParser.Apply(state, Choose(state, sentence).Good, labelCount);
        }
    }

    private int Learn(TrainingSentence sentence, int[] tags, bool explore)
    {
        var state = new ParserState(sentence.Words.Length);
        int wrong = 0;
        while (!state.IsDone)
        {
            var features = new FeatureList(buffer);
            ParserFeatures.Extract(state, sentence.Words, tags, ref features);
            trainer.Score(features.Hashes, scores);
            trainer.Step();
            var (predicted, good) = Choose(state, sentence);
            if (scores[good] <= scores[predicted] && good != predicted)
            {
                trainer.Update(features.Hashes, good, 1);
                trainer.Update(features.Hashes, predicted, -1);
                wrong++;
                if (!explore || random.NextDouble() >= Exploration)
                {
                    predicted = good;
                }
            }
            DependencyParser.Apply(state, predicted, labelCount);
        }
        return wrong;
    }

    /// <summary>The best transition of all, and the best of those that lose least.</summary>
    private (int Predicted, int Good) Choose(ParserState state, TrainingSentence sentence)
    {
        const int Never = int.MaxValue;
        int shift = state.CanShift ? DynamicOracle.ShiftCost(state, sentence.Heads) : Never;
        int left = state.CanLeft ? DynamicOracle.LeftCost(state, sentence.Heads) : Never;
        int right = state.CanRight ? DynamicOracle.RightCost(state, sentence.Heads) : Never;
        int least = Math.Min(shift, Math.Min(left, right));
        int top = state.Stack(0);
        int label = top < 0 ? -1 : sentence.Labels[top];
        int predicted = -1;
        int good = -1;
        for (int side = 0; side < 2; side++)
        {
            int cost = side == 0 ? left : right;
            if (cost == Never)
            {
                continue;
            }
            for (int l = 0; l < labelCount; l++)
            {
                int t = 1 + side * labelCount + l;
                if (predicted < 0 || scores[t] > scores[predicted])
                {
                    predicted = t;
                }
                if (
                    cost == least
                    && (label < 0 || l == label)
                    && (good < 0 || scores[t] > scores[good])
                )
                {
                    good = t;
                }
            }
        }
        if (shift != Never && (predicted < 0 || scores[0] > scores[predicted]))
        {
            predicted = 0;
        }
        if (shift == least && (good < 0 || scores[0] > scores[good]))
        {
            good = 0;
        }
        return (predicted, good);
    }
}
