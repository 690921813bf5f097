namespace Notch.Actors;

/// <summary>Plurals of agent words: "policeman" to "policemen", "member of parliament" to "members of parliament".</summary>
internal static class Plural
{
    /// <summary>The plural; the word itself where it seems to be one already.</summary>
    /// <param name="phrase">Lower-case words, singular.</param>
    public static string Of(string phrase)
    {
        int of = HeadEnd(phrase);
        string head = phrase[..of];
        int space = head.LastIndexOf(' ') + 1;
        return head[..space] + OfWord(head[space..]) + phrase[of..];
    }

    /// <summary>Where the head noun of a phrase ends: before "of", "in", "at", "for", "to" or "-in-".</summary>
    private static int HeadEnd(string phrase)
    {
        int end = phrase.Length;
        foreach (
            string link in (ReadOnlySpan<string>)[" of ", "-in-", " in ", " for ", " to ", " at "]
        )
        {
            int at = phrase.IndexOf(link, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }
        return end;
    }

    private static string OfWord(string word)
    {
        if (
            word.EndsWith("people", StringComparison.Ordinal)
            || word.EndsWith("men", StringComparison.Ordinal)
        )
        {
            return word;
        }
        if (word.EndsWith("man", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 2), "en");
        }
        if (word.EndsWith("person", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 6), "people");
        }
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            return word;
        }
        if (
            word.EndsWith('y')
            && word.Length > 1
            && !"aeiou".Contains(word[^2], StringComparison.Ordinal)
        )
        {
            return string.Concat(word.AsSpan(0, word.Length - 1), "ies");
        }
        return
            word.EndsWith("ss", StringComparison.Ordinal)
            || word.EndsWith("ch", StringComparison.Ordinal)
            || word.EndsWith("sh", StringComparison.Ordinal)
            || word.EndsWith('x')
            ? word + "es"
            : word + "s";
    }
}
