namespace Notch.Desk.Comments;

/// <summary>Patterns in which * stands for any characters; matching takes time in proportion to both lengths at most.</summary>
public static class WildText
{
    /// <summary>True when a whole text fits a pattern, whatever the case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">"*@mail.example".</param>
    public static bool Fits(string text, string pattern)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pattern);
        int at = 0;
        int p = 0;
        int star = -1;
        int mark = 0;
        while (at < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = at;
            }
            else if (
                p < pattern.Length
                && char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[at])
            )
            {
                p++;
                at++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }
        return p == pattern.Length;
    }

    /// <summary>True when a pattern stands anywhere in a text, whatever the case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">"cheap*watches".</param>
    public static bool Holds(string text, string pattern) => Fits(text, $"*{pattern}*");
}
