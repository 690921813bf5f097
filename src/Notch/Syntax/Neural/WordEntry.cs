namespace Notch.Syntax.Neural;

/// <summary>What is kept of a form once it has been met: its text, its input to the network, its lemmas.</summary>
internal sealed class WordEntry
{
    private (int Tag, string Lemma)[] lemmas = [];

    /// <summary>Makes an entry.</summary>
    public WordEntry(string form, byte[] vector, float scale)
    {
        Form = form;
        Vector = vector;
        Scale = scale;
    }

    /// <summary>The word as it stands in the text.</summary>
    public string Form { get; }

    /// <summary>The input in bytes shifted by 128.</summary>
    public byte[] Vector { get; }

    /// <summary>What one unit of the input is worth.</summary>
    public float Scale { get; }

    /// <summary>What the finder of sentence ends sees of the word; null until it asks.</summary>
    public float[]? Short { get; set; }

    /// <summary>Writes the input as numbers.</summary>
    /// <param name="target">As many places as the input has.</param>
    public void CopyTo(Span<float> target)
    {
        for (int i = 0; i < Vector.Length; i++)
        {
            target[i] = (Vector[i] - RecurrentReader.Zero) * Scale;
        }
    }

    /// <summary>The lemma under a tag; null when it has not been asked for yet.</summary>
    public string? Lemma(int tag)
    {
        foreach (var (known, lemma) in lemmas)
        {
            if (known == tag)
            {
                return lemma;
            }
        }
        return null;
    }

    /// <summary>Keeps a lemma.</summary>
    public string Keep(int tag, string lemma)
    {
        lemmas = [.. lemmas, (tag, lemma)];
        return lemma;
    }
}
