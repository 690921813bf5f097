using Notch.Syntax.Neural;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>Reads the sentences of texts in batches of about one length. Keeps buffers and words that it has met; serves one thread at a time.</summary>
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
    private readonly BoundaryReader boundaries;
    private readonly SentenceBatch batch = new();
    private readonly List<Part> parts = [];
    private readonly int[] lengths = new int[BatchSentences];
    private int[] order = [];
    private WordEntry[] rows = [];
    private int[] tags = [];
    private int[] heads = [];
    private int[] relations = [];

    public SyntaxReader(SyntaxModel model, Lemmatizer lemmatizer, SentenceWords sentenceWords)
    {
        this.model = model;
        this.lemmatizer = lemmatizer;
        network = new NetworkReader(model.Network);
        words = new WordVectors(model.Network, model.Words);
        boundaries = new BoundaryReader(model.Boundaries, sentenceWords);
    }

    /// <summary>Looks all words of a text up.</summary>
    public WordEntry[] Look(string text, IReadOnlyList<TextSpan> tokens)
    {
        var entries = new WordEntry[tokens.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = words.Get(text.AsSpan(tokens[i].Start, tokens[i].Length));
        }
        return entries;
    }

    /// <summary>Corrects the sentences that the rules found in a text.</summary>
    public IReadOnlyList<TokenSpan> Correct(
        string text,
        IReadOnlyList<TextSpan> tokens,
        IReadOnlyList<TokenSpan> sentences,
        WordEntry[] entries
    ) => boundaries.Correct(text, tokens, sentences, entries);

    /// <summary>Reads all sentences of some texts, those of about one length together.</summary>
    /// <param name="texts">The texts; they receive what is found.</param>
    public void Read(IReadOnlyList<TextParts> texts)
    {
        parts.Clear();
        foreach (var text in texts)
        {
            for (int s = 0; s < text.Sentences.Count; s++)
            {
                Cut(text, s);
            }
        }
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
            ReadBatch(order.AsSpan(first, last - first));
            first = last;
        }
        Join();
    }

    /// <summary>Makes the parts that are read: sentences, the very long ones cut after a mark where there is one.</summary>
    private void Cut(TextParts text, int sentence)
    {
        var rest = text.Sentences[sentence];
        while (rest.Count > Longest)
        {
            int length = Longest;
            while (
                length > Longest / 2
                && text.Entries[rest.Start + length - 1].Form is not ("," or ";" or ":")
            )
            {
                length--;
            }
            length = length == Longest / 2 ? Longest : length;
            parts.Add(new Part(text, sentence, rest.Start, length));
            rest = new TokenSpan(rest.Start + length, rest.End);
        }
        parts.Add(new Part(text, sentence, rest.Start, rest.Count));
    }

    private void ReadBatch(ReadOnlySpan<int> members)
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
            var part = parts[members[b]];
            for (int i = 0; i < part.Count; i++)
            {
                rows[batch.Row(b, i)] = part.Text.Entries[part.Start + i];
            }
        }
        network.Read(batch, rows.AsSpan(0, batch.Rows), tags, heads, relations);
        for (int b = 0; b < members.Length; b++)
        {
            Keep(parts[members[b]], b);
        }
    }

    /// <summary>Writes what was read of a part into its text.</summary>
    private void Keep(Part part, int place)
    {
        for (int i = 0; i < part.Count; i++)
        {
            int row = batch.Row(place, i);
            var tag = model.Tags[tags[row]];
            var span = part.Text.Tokens[part.Start + i];
            part.Text.Data[part.Start + i] = new TokenData
            {
                Start = span.Start,
                End = span.End,
                Head = part.Start + (heads[row] < 0 ? i : heads[row]),
                Sentence = part.Sentence,
                PartOfSpeech = tag.PartOfSpeech,
                Tag = tag.Tag,
                Relation = model.Relations[relations[row]],
                Lemma = Lemma(rows[row], tags[row]),
            };
        }
    }

    private string Lemma(WordEntry entry, int tag) =>
        entry.Lemma(tag)
        ?? entry.Keep(
            tag,
            lemmatizer.Lemma(entry.Form, model.Tags[tag].PartOfSpeech, model.Tags[tag].Tag)
        );

    /// <summary>Hangs the later parts of a long sentence under the root of its first.</summary>
    private void Join()
    {
        int root = -1;
        for (int p = 1; p < parts.Count; p++)
        {
            var part = parts[p];
            if (part.Text != parts[p - 1].Text || part.Sentence != parts[p - 1].Sentence)
            {
                root = -1;
                continue;
            }
            var data = part.Text.Data;
            root = root < 0 ? Root(parts[p - 1]) : root;
            int own = Root(part);
            data[own].Head = root;
            data[own].Relation = "parataxis";
        }
    }

    private static int Root(Part part)
    {
        int i = part.Start;
        while (part.Text.Data[i].Head != i)
        {
            i++;
        }
        return i;
    }

    /// <summary>What is read as one sentence.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Sentence">The number of its sentence in the text.</param>
    /// <param name="Start">Its first token.</param>
    /// <param name="Count">How many tokens it has.</param>
    private readonly record struct Part(TextParts Text, int Sentence, int Start, int Count);
}
