namespace Notch.Syntax;

/// <summary>Finds dictionary forms: learnt exceptions first, then irregular forms, then rules by ending.</summary>
/// <param name="table">What the treebanks teach.</param>
/// <param name="irregular">What the lexicon knows.</param>
internal sealed class Lemmatizer(LemmaTable table, IrregularForms irregular)
{
    /// <summary>The lemma of a word: lower case, but for proper nouns.</summary>
    /// <param name="form">As it stands in the text.</param>
    /// <param name="part">Universal part of speech.</param>
    /// <param name="tag">Penn Treebank tag.</param>
    public string Lemma(string form, PartOfSpeech part, string tag)
    {
        string plain =
            form.AsSpan().IndexOfAny("’‘`´ʼ") >= 0 && form.Length > 1 ? Straighten(form) : form;
        string lower = plain.ToLowerInvariant();
        string? known = table.Exception(lower, tag);
        bool name = part == PartOfSpeech.Propn || tag is "NNP" or "NNPS";
        if (known is not null)
        {
            return name && string.Equals(known, lower, StringComparison.OrdinalIgnoreCase)
                ? plain
                : known;
        }
        if (name)
        {
            return tag == "NNPS" ? table.ByRule(plain, tag) : plain;
        }
        return irregular.LemmaOf(part, lower) ?? Undoubled(lower, table.ByRule(lower, tag));
    }

    /// <summary>A rule that takes a doubled letter away ("grabbed") wants one: "bombed" keeps its last letter, and "trafficked" loses its k.</summary>
    private static string Undoubled(string form, string lemma)
    {
        int ending =
            form.EndsWith("ed", StringComparison.Ordinal) ? 2
            : form.EndsWith("ing", StringComparison.Ordinal) ? 3
            : 0;
        bool tooShort =
            ending > 0
            && lemma.Length == form.Length - ending - 1
            && lemma.Length > 0
            && form.StartsWith(lemma, StringComparison.Ordinal)
            && form[lemma.Length] != lemma[^1]
            && !(form[lemma.Length] == 'k' && lemma[^1] == 'c');
        return tooShort ? form[..^ending] : lemma;
    }

    private static string Straighten(string form) =>
        string.Create(
            form.Length,
            form,
            static (target, source) =>
            {
                for (int i = 0; i < target.Length; i++)
                {
                    target[i] = Contractions.IsApostrophe(source[i]) ? '\'' : source[i];
                }
            }
        );
}
