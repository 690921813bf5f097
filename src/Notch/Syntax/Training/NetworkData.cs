using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Treebank sentences as rows and numbers: the word table, the tags and the relations that a network is trained for.</summary>
internal sealed class NetworkData
{
    private const int RareWord = 2;
    private const int RareTag = 5;
    private readonly Dictionary<ulong, int> rows = [];
    private readonly List<float[]?> vectors = [null];

    private NetworkData(IReadOnlyList<ConlluSentence> sentences)
    {
        Tags =
        [
            .. sentences
                .SelectMany(s => s.Words)
                .Select(w => new TagLabel(w.PartOfSpeech, w.Tag))
                .GroupBy(t => t)
                .Where(g => g.Count() >= RareTag)
                .Select(g => g.Key)
                .OrderBy(t => t.PartOfSpeech)
                .ThenBy(t => t.Tag, StringComparer.Ordinal),
        ];
        Relations =
        [
            .. sentences
                .SelectMany(s => s.Words)
                .Select(w => w.Relation)
                .Where(r => r != "root")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            "root",
        ];
    }

    /// <summary>What the tagger chooses among.</summary>
    public TagLabel[] Tags { get; }

    /// <summary>All relations; "root" is the last.</summary>
    public string[] Relations { get; }

    /// <summary>The known vector of each row of the word table; null for none.</summary>
    public IReadOnlyList<float[]?> Vectors => vectors;

    /// <summary>The key of each row of the word table.</summary>
    public ulong[] Keys()
    {
        ulong[] keys = new ulong[vectors.Count];
        foreach (var (key, row) in rows)
        {
            keys[row] = key;
        }
        return keys;
    }

    /// <summary>Sizes that follow from the data.</summary>
    public NetworkShape Shape => new(vectors.Count, Tags.Length, Relations.Length);

    /// <summary>Gathers the tables.</summary>
    /// <param name="sentences">The training set.</param>
    /// <param name="known">Words with vectors, the most frequent first.</param>
    public static NetworkData Make(
        IReadOnlyList<ConlluSentence> sentences,
        IReadOnlyList<(string Word, float[] Vector)> known
    )
    {
        var data = new NetworkData(sentences);
        foreach (var (word, vector) in known)
        {
            if (data.rows.TryAdd(WordPieces.Key(word), data.vectors.Count))
            {
                data.vectors.Add(vector);
            }
        }
        foreach (
            var group in sentences
                .SelectMany(s => s.Words)
                .GroupBy(w => WordPieces.Key(w.Form))
                .Where(g => g.Count() >= RareWord)
                .OrderBy(g => g.Key)
        )
        {
            if (data.rows.TryAdd(group.Key, data.vectors.Count))
            {
                data.vectors.Add(null);
            }
        }
        return data;
    }

    /// <summary>One sentence as numbers.</summary>
    public NetworkSentence Convert(ConlluSentence sentence)
    {
        int count = sentence.Words.Count;
        int[] words = new int[count];
        int[][] pieces = new int[count][];
        int[] tags = new int[count];
        int[] heads = new int[count];
        int[] relations = new int[count];
        Span<int> buffer = stackalloc int[WordPieces.Max];
        for (int i = 0; i < count; i++)
        {
            var word = sentence.Words[i];
            words[i] = rows.GetValueOrDefault(WordPieces.Key(word.Form));
            pieces[i] = buffer[..WordPieces.Read(word.Form, buffer)].ToArray();
            tags[i] = TagIndex(word);
            heads[i] = word.Head - 1;
            relations[i] = Math.Max(0, Array.IndexOf(Relations, word.Relation));
        }
        return new NetworkSentence(words, pieces, tags, heads, relations);
    }

    /// <summary>The word's tag; for a rare pair, the first tag of its part of speech.</summary>
    private int TagIndex(ConlluWord word)
    {
        int exact = Array.IndexOf(Tags, new TagLabel(word.PartOfSpeech, word.Tag));
        return exact >= 0
            ? exact
            : Math.Max(0, Array.FindIndex(Tags, t => t.PartOfSpeech == word.PartOfSpeech));
    }
}
