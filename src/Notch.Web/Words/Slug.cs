using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Notch.Web.Words;

/// <summary>Makes the part of an address from a section's name.</summary>
internal static class Slug
{
    /// <summary>First parts of addresses that are no sections.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "about",
        "actor",
        "actors",
        "alerts",
        "api",
        "assets",
        "author",
        "comment",
        "comment-data",
        "comment-mail",
        "comment-report",
        "comment-vote",
        "desk",
        "error",
        "event",
        "events",
        "feeds",
        "matrix",
        "not-found",
        "notches",
        "openapi",
        "outlet",
        "pair",
        "pairs",
        "patterns",
        "quotes",
        "search",
        "story",
        "today",
        "your-comments",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Middle East &amp; Africa" as "middle-east-africa"; never empty, never an address of another page.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var text = slug.ToString().TrimEnd('-');
        bool taken = text.Length == 0 || char.IsDigit(text[0]) || Reserved.Contains(text);
        return taken ? $"section-{text}".TrimEnd('-') : text;
    }
}
