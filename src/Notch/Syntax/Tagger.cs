namespace Notch.Syntax;

/// <summary>Chooses a part of speech for each word, from left to right.</summary>
/// <param name="model">Scores of the tags.</param>
/// <param name="tagCount">Number of tags.</param>
internal sealed class Tagger(LinearModel model, int tagCount)
{
    /// <summary>Upper bound of the features of one word.</summary>
    public const int MaxFeatures = 40;

    private const ulong Outside = 7;

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">Receives a tag index for each word.</param>
    public void Tag(ReadOnlySpan<WordShape> words, Span<int> tags)
    {
        Span<int> scores = stackalloc int[tagCount];
        Span<uint> buffer = stackalloc uint[MaxFeatures];
        for (int i = 0; i < words.Length; i++)
        {
            var features = new FeatureList(buffer);
            Extract(words, tags, i, ref features);
            model.Score(features.Hashes, scores);
            int best = 0;
            for (int t = 1; t < tagCount; t++)
            {
                if (scores[t] > scores[best])
                {
                    best = t;
                }
            }
            tags[i] = best;
        }
    }

    /// <summary>The features of one word, given the tags to its left.</summary>
    internal static void Extract(
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<int> tags,
        int i,
        ref FeatureList features
    )
    {
        ref readonly var word = ref words[i];
        ulong before = i > 0 ? words[i - 1].Word : Outside;
        ulong after = i + 1 < words.Length ? words[i + 1].Word : Outside;
        ulong tag1 = i > 0 ? (ulong)tags[i - 1] : 251;
        ulong tag2 = i > 1 ? (ulong)tags[i - 2] : 252;
        features.Add(1);
        features.Add(word.Word);
        features.Add(word.Word, word.Shape);
        features.Add(word.Shape);
        features.Add(word.Prefix1);
        features.Add(word.Prefix3);
        features.Add(word.Suffix1);
        features.Add(word.Suffix2);
        features.Add(word.Suffix3);
        features.Add(word.Suffix4);
        features.Add(word.Suffix3, word.Shape);
        features.Add(word.Suffix2, tag1);
        features.Add(tag1);
        features.Add(tag1, tag2);
        features.Add(tag1, word.Word);
        features.Add(tag1, tag2, word.Word);
        features.Add(before);
        features.Add(after);
        features.Add(before, word.Word);
        features.Add(word.Word, after);
        features.Add(before, after);
        features.Add(tag1, after);
        features.Add(i > 1 ? words[i - 2].Word : Outside);
        features.Add(i + 2 < words.Length ? words[i + 2].Word : Outside);
        features.Add(after, i + 2 < words.Length ? words[i + 2].Word : Outside);
        if (i > 0)
        {
            features.Add(words[i - 1].Suffix3);
            features.Add(words[i - 1].Shape, word.Shape);
        }
        else
        {
            features.Add(Outside);
            features.Add(Outside);
        }
        if (i + 1 < words.Length)
        {
            features.Add(words[i + 1].Suffix3);
            features.Add(words[i + 1].Suffix2, tag1);
            features.Add(words[i + 1].Shape, word.Shape);
        }
    }
}
