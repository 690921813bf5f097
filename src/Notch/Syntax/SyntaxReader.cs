using Notch.Syntax.Neural;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>Reads the sentences of a text in batches of about one length. Keeps buffers and words that it has met; serves one thread at a time.</summary>
internal sealed class SyntaxReader
{
    /// <summary>A longer sentence is read in parts: a reader's time and room grow with the square of the length.</summary>
    public const int Longest = 256;

    private const int BatchSentences = 32;
    private const int BatchWords = 768;
    private readonly SyntaxModel model;
    private readonly Lemmatizer lemmatizer;
    private readonly NetworkReader network;
    private readonly WordVectors words;
    private readonly SentenceBatch batch = new();
    private readonly List<TokenSpan> parts = [];
    private readonly List<int> owners = [];
    private readonly int[] lengths = new int[BatchSentences];
    private int[] order = [];
    private WordEntry[] entries = [];
    private WordEntry[] rows = [];
    private int[] tags = [];
    private int[] heads = [];
    private int[] relations = [];

    public SyntaxReader(SyntaxModel model, Lemmatizer lemmatizer)
    {
        this.model = model;
        this.lemmatizer = lemmatizer;
        network = new NetworkReader(model.Network);
        words = new WordVectors(model.Network, model.Words);
    }

    /// <summary>Reads all sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="data">Receives what is found of each token.</param>
    /// <param name="forms">Receives each token's words.</param>
    public void Read(
        string text,
        IReadOnlyList<TextSpan> tokens,
        IReadOnlyList<TokenSpan> sentences,
        TokenData[] data,
        string[] forms
    )
    {
        Buffers.Need(ref entries, tokens.Count);
        for (int i = 0; i < tokens.Count; i++)
        {
            entries[i] = words.Get(text.AsSpan(tokens[i].Start, tokens[i].Length));
            forms[i] = entries[i].Form;
        }
        Cut(sentences, forms);
        int count = parts.Count;
        Buffers.Need(ref order, count);
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }
        order
            .AsSpan(0, count)
            .Sort(
                (a, b) => parts[a].Count != parts[b].Count ? parts[b].Count - parts[a].Count : a - b
            );
        for (int first = 0; first < count; )
        {
            int last = first;
            int sum = 0;
            while (
                last < count
                && last - first < BatchSentences
                && (last == first || sum + parts[order[last]].Count <= BatchWords)
            )
            {
                sum += parts[order[last]].Count;
                last++;
            }
            ReadBatch(order.AsSpan(first, last - first), tokens, data);
            first = last;
        }
        Join(sentences, data);
    }

    /// <summary>Makes the parts that are read: sentences, the very long ones cut after a mark where there is one.</summary>
    private void Cut(IReadOnlyList<TokenSpan> sentences, string[] forms)
    {
        parts.Clear();
        owners.Clear();
        for (int s = 0; s < sentences.Count; s++)
        {
            var rest = sentences[s];
            while (rest.Count > Longest)
            {
                int length = Longest;
                while (
                    length > Longest / 2
                    && forms[rest.Start + length - 1] is not ("," or ";" or ":")
                )
                {
                    length--;
                }
                length = length == Longest / 2 ? Longest : length;
                parts.Add(new TokenSpan(rest.Start, rest.Start + length));
                owners.Add(s);
                rest = new TokenSpan(rest.Start + length, rest.End);
            }
            parts.Add(rest);
            owners.Add(s);
        }
    }

    private void ReadBatch(
        ReadOnlySpan<int> members,
        IReadOnlyList<TextSpan> tokens,
        TokenData[] data
    )
    {
        for (int b = 0; b < members.Length; b++)
        {
            lengths[b] = parts[members[b]].Count;
        }
        batch.Lay(lengths.AsSpan(0, members.Length));
        Buffers.Need(ref rows, batch.Rows);
        Buffers.Need(ref tags, batch.Rows);
        Buffers.Need(ref heads, batch.Rows);
        Buffers.Need(ref relations, batch.Rows);
        for (int b = 0; b < members.Length; b++)
        {
            int start = parts[members[b]].Start;
            for (int i = 0; i < lengths[b]; i++)
            {
                rows[batch.Row(b, i)] = entries[start + i];
            }
        }
        network.Read(batch, rows.AsSpan(0, batch.Rows), tags, heads, relations);
        for (int b = 0; b < members.Length; b++)
        {
            int start = parts[members[b]].Start;
            for (int i = 0; i < lengths[b]; i++)
            {
                int row = batch.Row(b, i);
                var tag = model.Tags[tags[row]];
                data[start + i] = new TokenData
                {
                    Start = tokens[start + i].Start,
                    End = tokens[start + i].End,
                    Head = start + (heads[row] < 0 ? i : heads[row]),
                    Sentence = owners[members[b]],
                    PartOfSpeech = tag.PartOfSpeech,
                    Tag = tag.Tag,
                    Relation = model.Relations[relations[row]],
                    Lemma = Lemma(rows[row], tags[row]),
                };
            }
        }
    }

    private string Lemma(WordEntry entry, int tag) =>
        entry.Lemma(tag)
        ?? entry.Keep(
            tag,
            lemmatizer.Lemma(entry.Form, model.Tags[tag].PartOfSpeech, model.Tags[tag].Tag)
        );

    /// <summary>Hangs the later parts of a long sentence under the root of its first.</summary>
    private void Join(IReadOnlyList<TokenSpan> sentences, TokenData[] data)
    {
        if (parts.Count == sentences.Count)
        {
            return;
        }
        int root = -1;
        for (int p = 0; p < parts.Count; p++)
        {
            bool first = p == 0 || owners[p] != owners[p - 1];
            for (int i = parts[p].Start; i < parts[p].End; i++)
            {
                if (data[i].Head == i && first)
                {
                    root = i;
                }
                else if (data[i].Head == i)
                {
                    data[i].Head = root;
                    data[i].Relation = "parataxis";
                }
            }
        }
    }
}
