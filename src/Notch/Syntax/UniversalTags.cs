namespace Notch.Syntax;

/// <summary>The names that Universal Dependencies gives to parts of speech.</summary>
public static class UniversalTags
{
    private static readonly string[] Names =
    [
        "X",
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
    ];

    /// <summary>The name as CoNLL-U writes it: "PROPN".</summary>
    /// <param name="part">A part of speech.</param>
    public static string Name(PartOfSpeech part) => Names[(int)part];

    /// <summary>Finds the part of speech with a name.</summary>
    /// <param name="name">As CoNLL-U writes it; compared exactly.</param>
    /// <param name="part">The part of speech, or X when there is none of that name.</param>
    public static bool TryParse(ReadOnlySpan<char> name, out PartOfSpeech part)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                part = (PartOfSpeech)i;
                return true;
            }
        }
        part = PartOfSpeech.X;
        return false;
    }
}
