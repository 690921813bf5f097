using Notch.Syntax;

namespace Notch.Events;

/// <summary>Compares fixed words with tokens.</summary>
internal static class Phrase
{
    /// <summary>True when the words stand side by side and end at a token; each matches by lemma or by form.</summary>
    /// <param name="document">The document.</param>
    /// <param name="last">Token of the last word.</param>
    /// <param name="words">Lower-case words.</param>
    public static bool EndsAt(Document document, int last, string[] words)
    {
        int first = last - words.Length + 1;
        if (first < document.SentenceSpan(document.Data(last).Sentence).Start)
        {
            return false;
        }
        for (int i = 0; i < words.Length; i++)
        {
            if (!IsWord(document, first + i, words[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when a token has this lemma or this form, whatever its case.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">A token.</param>
    /// <param name="word">A lower-case word.</param>
    public static bool IsWord(Document document, int token, string word)
    {
        string lemma = document.Data(token).Lemma;
        return string.Equals(lemma, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(document.Form(token), word, StringComparison.OrdinalIgnoreCase)
            || IsPluralOf(lemma, word);
    }

    /// <summary>True for "troops" and "troop": a lemma that kept its plural ending.</summary>
    public static bool IsPluralOf(string lemma, string word) =>
        lemma.Length == word.Length + 1
        && lemma[^1] == 's'
        && lemma.AsSpan(0, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
