using System.Net;
using System.Text;

namespace Notch.Desk.Comments.Exchange;

/// <summary>Plain text between markup: other systems keep comments as HTML.</summary>
internal static class PlainMessage
{
    /// <summary>The text of a piece of HTML: paragraphs and breaks become lines, all other tags go, entities are undone.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length || !IsTag(html[open + 1]))
            {
                int next = open < 0 ? html.Length : open + 1;
                text.Append(html, at, next - at);
                at = next;
                continue;
            }
            text.Append(html, at, open - at);
            int close = html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }
            text.Append(Break(html.AsSpan(open + 1, close - open - 1)));
            at = close + 1;
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Plain text as HTML that says the same.</summary>
    public static string ToHtml(string text) =>
        string.Concat(
            text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(p =>
                    $"<p>{WebUtility.HtmlEncode(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"
                )
        );

    private static bool IsTag(char next) => char.IsAsciiLetter(next) || next is '/' or '!' or '?';

    private static string Break(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimEnd('/').Trim();
        return name.StartsWith("br", StringComparison.OrdinalIgnoreCase)
            && (name.Length == 2 || !char.IsAsciiLetter(name[2]))
                ? "\n"
            : name.Equals("/p", StringComparison.OrdinalIgnoreCase)
            || name.Equals("/div", StringComparison.OrdinalIgnoreCase)
            || name.Equals("/blockquote", StringComparison.OrdinalIgnoreCase)
            || name.Equals("/li", StringComparison.OrdinalIgnoreCase)
                ? "\n\n"
            : "";
    }
}
