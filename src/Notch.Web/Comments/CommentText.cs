using System.Text;
using System.Text.RegularExpressions;

namespace Notch.Web.Comments;

/// <summary>Plain text with links: cleans what readers send and finds the addresses in it.</summary>
internal static partial class CommentText
{
    /// <summary>One line without control and direction characters, trimmed and cut.</summary>
    /// <param name="text">As sent; null counts as empty.</param>
    /// <param name="longest">In UTF-16 units.</param>
    public static string Line(string? text, int longest) => Clean(text, longest, keepLines: false);

    /// <summary>Lines without control and direction characters, at most one empty line between two.</summary>
    /// <param name="text">As sent; null counts as empty.</param>
    /// <param name="longest">In UTF-16 units.</param>
    public static string Lines(string? text, int longest) => Clean(text, longest, keepLines: true);

    /// <summary>Paragraphs of a text: what empty lines set apart.</summary>
    public static string[] Paragraphs(string text) =>
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Pieces of a text; those with an address are links.</summary>
    public static List<(string Text, string? Address)> Pieces(string text)
    {
        var pieces = new List<(string, string?)>();
        int at = 0;
        foreach (Match match in Address().Matches(text))
        {
            string shown = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '"');
            if (Reading.QueryText.WebAddress(shown) is not { } address)
            {
                continue;
            }
            if (match.Index > at)
            {
                pieces.Add((text[at..match.Index], null));
            }
            pieces.Add((shown, address));
            at = match.Index + shown.Length;
        }
        if (at < text.Length)
        {
            pieces.Add((text[at..], null));
        }
        return pieces;
    }

    private static string Clean(string? text, int longest, bool keepLines)
    {
        var clean = new StringBuilder();
        int breaks = 0;
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                break;
            }
            if (rune.Value == '\n' && keepLines)
            {
                breaks++;
                continue;
            }
            if (IsBarred(rune))
            {
                continue;
            }
            clean.Append('\n', clean.Length == 0 ? 0 : Math.Min(2, breaks));
            breaks = 0;
            clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }
        string all = clean.ToString().Trim();
        return all.Length <= longest ? all : all[..longest];
    }

    /// <summary>Controls, and marks that turn the direction of what follows.</summary>
    private static bool IsBarred(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n'))
        || rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfeff or 0xfffd;

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Address();
}
