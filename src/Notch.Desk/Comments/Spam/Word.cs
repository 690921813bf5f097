namespace Notch.Desk.Comments.Spam;

/// <summary>A word, or a mark on its own, of a canonical text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Hash">Of its characters.</param>
internal readonly record struct Word(int Start, int End, uint Hash)
{
    /// <summary>Splits a text: letters and digits run together, every other character but a space stands alone.</summary>
    public static void Split(string text, List<Word> words)
    {
        words.Clear();
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            int start = i++;
            if (IsPart(c))
            {
                while (
                    i < text.Length
                    && (
                        IsPart(text[i])
                        || (text[i] == '\'' && i + 1 < text.Length && IsPart(text[i + 1]))
                    )
                )
                {
                    i++;
                }
            }
            else if (char.IsHighSurrogate(c) && i < text.Length)
            {
                i++;
            }
            words.Add(new Word(start, i, FeatureHash.Of(text.AsSpan(start, i - start))));
        }
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c);
}
