namespace Notch.Syntax;

/// <summary>The words that English writes together and Universal Dependencies takes apart: "do|n't", "it|'s", "can|not".</summary>
internal static class Contractions
{
    /// <summary>Whole words that fall in two or three without an apostrophe, lower case, cut at '|'.</summary>
    private static readonly Dictionary<string, string> Whole = Pieces(
        "can|not gon|na wan|na got|ta out|ta lem|me gim|me du|n|no do|nt did|nt does|nt is|nt was|nt are|nt wo|nt ca|nt could|nt would|nt should|nt have|nt has|nt ai|nt "
            + "'t|is ’t|is 't|was ’t|was d'|ye d’|ye y'|all y’|all"
    );

    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "m", "d"];

    /// <summary>Finds where to cut a word.</summary>
    /// <param name="word">A word without white space or punctuation at its edges, but for apostrophes.</param>
    /// <param name="cuts">Receives the offsets in the word at which a further token starts, in order.</param>
    /// <returns>The number of cuts, at most 2.</returns>
    public static int Cut(ReadOnlySpan<char> word, Span<int> cuts)
    {
        Span<char> lower = stackalloc char[12];
        if (word.Length <= lower.Length)
        {
            int length = word.ToLowerInvariant(lower);
            if (
                Whole
                    .GetAlternateLookup<ReadOnlySpan<char>>()
                    .TryGetValue(lower[..length], out string? pieces)
            )
            {
                int count = 0;
                int offset = 0;
                foreach (char c in pieces)
                {
                    if (c == '|')
                    {
                        cuts[count++] = offset;
                    }
                    else
                    {
                        offset++;
                    }
                }
                return count;
            }
        }
        int clitic = CliticStart(word);
        if (clitic <= 0)
        {
            return 0;
        }
        // "should|n't|'ve": a second clitic under the first.
        int inner = CliticStart(word[..clitic]);
        if (inner > 0)
        {
            cuts[0] = inner;
            cuts[1] = clitic;
            return 2;
        }
        cuts[0] = clitic;
        return 1;
    }

    /// <summary>True when a token is written in one word with the token before it.</summary>
    /// <param name="before">The token before.</param>
    /// <param name="token">The token, which follows without a space.</param>
    public static bool Belongs(string before, string token)
    {
        if (before.Length == 0 || !char.IsLetterOrDigit(before[^1]) && !IsApostrophe(before[^1]))
        {
            return false;
        }
        Span<int> cuts = stackalloc int[2];
        string whole = before + token;
        int count = Cut(whole, cuts);
        for (int i = 0; i < count; i++)
        {
            if (cuts[i] == before.Length)
            {
                return true;
            }
        }
        return (before, token) is ("n", "no")
            || (
                IsApostrophe(token[0])
                && token.Length == 1
                && before[^1] is 's' or 'S' or 'z' or 'x'
            );
    }

    /// <summary>True for a straight, curly or backward apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    /// <summary>Where "n't", "'s", "'ll" and their like start in a word; -1 when it holds none, or nothing else.</summary>
    private static int CliticStart(ReadOnlySpan<char> word)
    {
        if (
            word.Length > 3
            && word[^1] is 't' or 'T'
            && IsApostrophe(word[^2])
            && word[^3] is 'n' or 'N'
        )
        {
            return word.Length - 3;
        }
        foreach (string clitic in Clitics)
        {
            int apostrophe = word.Length - clitic.Length - 1;
            if (
                apostrophe > 0
                && IsApostrophe(word[apostrophe])
                && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)
            )
            {
                return apostrophe;
            }
        }
        return -1;
    }

    private static Dictionary<string, string> Pieces(string list)
    {
        var pieces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in list.Split(' '))
        {
            pieces.Add(entry.Replace("|", "", StringComparison.Ordinal), entry);
        }
        return pieces;
    }
}
