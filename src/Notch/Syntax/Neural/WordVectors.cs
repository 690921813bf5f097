namespace Notch.Syntax.Neural;

/// <summary>Makes the network's input of a word, and keeps what it has made for the next time that the word comes.</summary>
internal sealed class WordVectors
{
    private const int Capacity = 20_000;
    private readonly SyntaxNetwork network;
    private readonly WordTable table;
    private readonly Dictionary<string, WordEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="network">The tables of words and pieces.</param>
    /// <param name="table">Rows of known words.</param>
    public WordVectors(SyntaxNetwork network, WordTable table)
    {
        this.network = network;
        this.table = table;
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The entry of a word. When very many have been kept, all are dropped.</summary>
    public WordEntry Get(ReadOnlySpan<char> form)
    {
        if (lookup.TryGetValue(form, out var entry))
        {
            return entry;
        }
        if (entries.Count >= Capacity)
        {
            entries.Clear();
        }
        entry = Make(form);
        entries.Add(entry.Form, entry);
        return entry;
    }

    private WordEntry Make(ReadOnlySpan<char> form)
    {
        Span<float> vector = stackalloc float[NetworkShape.InputWidth];
        vector.Clear();
        network.Words.AddTo(table.Row(form), share: 1, vector);
        Span<int> pieces = stackalloc int[WordPieces.Max];
        int count = WordPieces.Read(form, pieces);
        for (int i = 0; i < count; i++)
        {
            network.Pieces.AddTo(
                pieces[i],
                WordPieces.Share(i, count),
                vector[NetworkShape.WordWidth..]
            );
        }
        float top = 1e-9f;
        foreach (float value in vector)
        {
            top = Math.Max(top, MathF.Abs(value));
        }
        float scale = top / 127;
        byte[] bytes = new byte[vector.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((int)MathF.Round(vector[i] / scale) + RecurrentReader.Zero);
        }
        return new WordEntry(form.ToString(), bytes, scale);
    }
}
