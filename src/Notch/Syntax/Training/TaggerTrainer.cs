namespace Notch.Syntax.Training;

/// <summary>Trains the tagger: an averaged perceptron that sees its own tags to the left.</summary>
internal static class TaggerTrainer
{
    private const int Cutoff = 2;

    /// <summary>Trains on some sentences.</summary>
    /// <param name="sentences">The training set.</param>
    /// <param name="tagCount">Number of tags.</param>
    /// <param name="epochs">Passes over the set.</param>
    /// <param name="seed">Decides the order of the sentences.</param>
    public static LinearModel Train(
        IReadOnlyList<TrainingSentence> sentences,
        int tagCount,
        int epochs,
        int seed
    )
    {
        var trainer = new LinearTrainer(tagCount, Cutoff);
        var order = sentences.ToArray();
        var random = new Random(seed);
        float[] scores = new float[tagCount];
        uint[] buffer = new uint[Tagger.MaxFeatures];
        foreach (var sentence in order)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                var features = new FeatureList(buffer);
                Tagger.Extract(sentence.Words, sentence.Tags, i, ref features);
                trainer.See(features.Hashes);
            }
        }
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order)
            {
                int[] tags = new int[sentence.Words.Length];
                for (int i = 0; i < tags.Length; i++)
                {
                    var features = new FeatureList(buffer);
                    Tagger.Extract(sentence.Words, tags, i, ref features);
                    trainer.Score(features.Hashes, scores);
                    int best = Best(scores, tagCount);
                    tags[i] = best;
                    trainer.Step();
                    if (best != sentence.Tags[i])
                    {
                        trainer.Update(features.Hashes, sentence.Tags[i], 1);
                        trainer.Update(features.Hashes, best, -1);
                    }
                }
            }
        }
        return trainer.Quantize();
    }

    private static int Best(float[] scores, int count)
    {
        int best = 0;
        for (int t = 1; t < count; t++)
        {
            if (scores[t] > scores[best])
            {
                best = t;
            }
        }
        return best;
    }
}
