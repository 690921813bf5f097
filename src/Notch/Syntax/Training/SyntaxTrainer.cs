using Notch.Lexicons;

namespace Notch.Syntax.Training;

/// <summary>Trains the shipped model. The same sentences and seed give the same bytes.</summary>
public static class SyntaxTrainer
{
    private const int Folds = 5;
    private const int TaggerPasses = 8;
    private const int FoldPasses = 5;
    private const int ParserPasses = 12;

    /// <summary>Trains tagger, parser and lemma table.</summary>
    /// <param name="sentences">Gold sentences.</param>
    /// <param name="lexicon">Supplies irregular forms.</param>
    /// <param name="seed">Decides the order of sentences.</param>
    /// <param name="progress">Receives lines for people.</param>
    /// <returns>The model file.</returns>
    public static byte[] Train(
        IReadOnlyList<ConlluSentence> sentences,
        LexiconText lexicon,
        int seed,
        Action<string> progress
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(progress);
        TagLabel[] tags =
        [
            .. sentences
                .SelectMany(s => s.Words)
                .Select(w => new TagLabel(w.PartOfSpeech, w.Tag))
                .GroupBy(t => t)
                .Where(g => g.Count() >= 5)
                .Select(g => g.Key)
                .OrderBy(t => t.PartOfSpeech)
                .ThenBy(t => t.Tag, StringComparer.Ordinal),
        ];
        string[] relations =
        [
            .. sentences
                .SelectMany(s => s.Words)
                .Select(w => w.Relation)
                .Where(r => r != "root")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var lemmas = LemmaTrainer.Train(
            sentences.SelectMany(s => s.Words),
            IrregularForms.From(lexicon)
        );
        TrainingSentence[] gold = [.. sentences.Select(s => Convert(s, tags, relations))];
        var jackknifed = Jackknife(gold, tags.Length, seed, progress);
        var tagger = TaggerTrainer.Train(gold, tags.Length, TaggerPasses, seed);
        progress("tagger: done");
        var parser = ParserTrainer.Train(
            gold,
            jackknifed,
            relations.Length,
            ParserPasses,
            seed,
            progress
        );
        return SyntaxModel.Pack(tags, relations, tagger, parser, lemmas);
    }

    /// <summary>Tags each fifth of the sentences with a tagger that learnt from the other four.</summary>
    private static int[][] Jackknife(
        TrainingSentence[] gold,
        int tagCount,
        int seed,
        Action<string> progress
    )
    {
        int[][] result = new int[gold.Length][];
        for (int fold = 0; fold < Folds; fold++)
        {
            TrainingSentence[] others = [.. gold.Where((_, i) => i % Folds != fold)];
            var tagger = new Tagger(
                TaggerTrainer.Train(others, tagCount, FoldPasses, seed),
                tagCount
            );
            for (int i = fold; i < gold.Length; i += Folds)
            {
                result[i] = new int[gold[i].Words.Length];
                tagger.Tag(gold[i].Words, result[i]);
            }
            progress($"tagger: fold {fold + 1} of {Folds}");
        }
        return result;
    }

    private static TrainingSentence Convert(
        ConlluSentence sentence,
        TagLabel[] tags,
        string[] relations
    )
    {
        int count = sentence.Words.Count;
        var words = new WordShape[count];
        int[] tag = new int[count];
        int[] heads = new int[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            var word = sentence.Words[i];
            words[i] = new WordShape(word.Form, first: i == 0);
            tag[i] = TagIndex(tags, word);
            heads[i] = word.Head - 1;
            labels[i] = Array.IndexOf(relations, word.Relation);
        }
        return new TrainingSentence(words, tag, heads, labels);
    }

    /// <summary>The word's tag; for a rare pair, the first tag of its part of speech.</summary>
    private static int TagIndex(TagLabel[] tags, ConlluWord word)
    {
        int exact = Array.IndexOf(tags, new TagLabel(word.PartOfSpeech, word.Tag));
        return exact >= 0
            ? exact
            : Math.Max(0, Array.FindIndex(tags, t => t.PartOfSpeech == word.PartOfSpeech));
    }
}
