using Notch.Lexicons;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Trains the shipped model. The same sentences, vectors and seed give the same bytes.</summary>
public static class SyntaxTrainer
{
    /// <summary>Longer sentences are left out: they are few, and lists more than sentences.</summary>
    private const int Longest = 120;

    /// <summary>One plain sentence from <see cref="DrillTreebank"/> for so many of the treebanks.</summary>
    private const int DrillShare = 8;

    /// <summary>Trains the network and the lemma table.</summary>
    /// <param name="sentences">Gold sentences.</param>
    /// <param name="dev">Gold sentences that progress is measured on.</param>
    /// <param name="vectors">Words with vectors of at most 128 numbers, the most frequent first.</param>
    /// <param name="lexicon">Supplies irregular forms, plain sentences and abbreviations; its examples teach where sentences do not end.</param>
    /// <param name="seed">Decides every choice of chance.</param>
    /// <param name="passes">Passes over the sentences.</param>
    /// <param name="progress">Receives lines for people.</param>
    /// <returns>The model file.</returns>
    public static byte[] Train(
        IReadOnlyList<ConlluSentence> sentences,
        IReadOnlyList<ConlluSentence> dev,
        IReadOnlyList<(string Word, float[] Vector)> vectors,
        LexiconText lexicon,
        int seed,
        int passes,
        Action<string> progress
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(dev);
        ArgumentNullException.ThrowIfNull(progress);
        var data = NetworkData.Make(sentences, vectors);
        progress(
            $"network: {data.Shape.Words} words, {data.Tags.Length} tags, {data.Relations.Length} relations"
        );
        var weights = NetworkStart.Draw(data.Shape, data.Vectors, seed);
        var lemmas = LemmaTrainer.Train(
            sentences.SelectMany(s => s.Words),
            IrregularForms.From(lexicon)
        );
        var boundaries = new BoundaryNetwork();
        byte[] Pack() =>
            SyntaxModel.Pack(
                data.Tags,
                data.Relations,
                data.Keys(),
                SyntaxNetwork.From(weights),
                lemmas,
                boundaries
            );
        var held = ConlluReader.ToDocument(dev);
        string Judge()
        {
            var builder = new DocumentBuilder(SyntaxModel.Load(Pack()), lexicon);
            return "dev " + ParseScores.Compare(held, builder.Rebuild(held)).Summary;
        }
        NetworkSentence[] gold = Convert(sentences);
        var plan = new TrainingPlan { Seed = seed, Passes = passes };
        NetworkTrainer.Train(weights, gold, Judge, plan, progress);
        NetworkSentence[] drill = Convert(
            DrillTreebank.Make(lexicon, sentences.Count / DrillShare, seed)
        );
        progress($"network: {drill.Length} plain sentences join the treebanks");
        NetworkTrainer.Train(weights, [.. gold, .. drill], Judge, plan.Finish(), progress);
        var words = SentenceWords.From(lexicon);
        boundaries = BoundaryTrainer.Train(
            [ConlluReader.ToDocument(sentences), LexiconSentences.Read(lexicon, words)],
            new WordVectors(SyntaxNetwork.From(weights), new WordTable(data.Keys())),
            words,
            seed,
            progress
        );
        return Pack();

        NetworkSentence[] Convert(IEnumerable<ConlluSentence> some) =>
            [.. some.Where(s => s.Words.Count <= Longest).Select(data.Convert)];
    }
}
