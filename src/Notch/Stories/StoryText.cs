using System.Text;

namespace Notch.Stories;

/// <summary>White space and invisible characters of pages.</summary>
internal static class StoryText
{
    /// <summary>One line of text: any run of white space becomes one blank; soft hyphens, zero-width marks and controls go.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        bool blank = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }
            if (IsInvisible(c))
            {
                continue;
            }
            if (blank && clean.Length > 0)
            {
                clean.Append(' ');
            }
            blank = false;
            clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>Cleaned text, or null when nothing is left.</summary>
    public static string? CleanOrNull(string? text) =>
        text is not null && Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>A form for comparing: lower case, straight quotes, no white space or punctuation at the ends.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            key.Append(
                c switch
                {
                    '\u2018' or '\u2019' or '\u02BC' => '\'',
                    '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
                    '\u2013' or '\u2014' => '-',
                    '\u00A0' => ' ',
                    _ => char.ToLowerInvariant(c),
                }
            );
        }
        int start = 0;
        int end = key.Length;
        while (start < end && !char.IsLetterOrDigit(key[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(key[end - 1]))
        {
            end--;
        }
        return key.ToString(start, end - start);
    }

    /// <summary>Number of letters and digits.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }
        return letters;
    }

    /// <summary>True when the text ends as a sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd("\"'\u201D\u2019\u00BB)] ");
        return end is [.., var last] && last is '.' or '!' or '?' or '\u2026' or ':' or ';' or '。';
    }

    private static bool IsInvisible(char c) =>
        c
            is '\u00AD'
                or '\uFEFF'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or '\u2060'
        || char.IsControl(c);
}
