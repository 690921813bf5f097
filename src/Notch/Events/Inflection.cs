namespace Notch.Events;

/// <summary>Regular English verb forms.</summary>
internal static class Inflection
{
    /// <summary>Past forms: "attacked", "denied", "banned".</summary>
    /// <param name="lemma">A regular verb.</param>
    public static IEnumerable<string> Past(string lemma)
    {
        if (lemma.EndsWith('e'))
        {
            yield return lemma + "d";
        }
        else if (EndsInConsonantY(lemma))
        {
            yield return lemma[..^1] + "ied";
        }
        else
        {
            yield return lemma + "ed";
            if (MayDouble(lemma))
            {
                yield return lemma + lemma[^1] + "ed";
            }
        }
    }

    /// <summary>Third person and gerund: "attacks", "attacking".</summary>
    /// <param name="lemma">Any verb.</param>
    public static IEnumerable<string> Present(string lemma)
    {
        yield return EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' or 'o'
        || lemma.EndsWith("ch", StringComparison.Ordinal)
        || lemma.EndsWith("sh", StringComparison.Ordinal)
            ? lemma + "es"
        : lemma + "s";
        yield return lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal)
            ? lemma[..^1] + "ing"
            : lemma + "ing";
        if (MayDouble(lemma))
        {
            yield return lemma + lemma[^1] + "ing";
        }
    }

    private static bool EndsInConsonantY(string lemma) =>
        lemma.Length > 1 && lemma[^1] == 'y' && !IsVowel(lemma[^2]);

    private static bool MayDouble(string lemma) =>
        lemma.Length > 2
        && !IsVowel(lemma[^1])
        && lemma[^1] is not ('w' or 'x' or 'y')
        && IsVowel(lemma[^2])
        && !IsVowel(lemma[^3]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
