using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Lines that say who wrote a story: "By Jane Doe, AFP".</summary>
internal static partial class Byline
{
    /// <summary>The authors in a line of its own, without "By"; null when the line is no byline.</summary>
    public static string? Read(string line)
    {
        if (line.Length > 160 || StoryText.Key(line).Length == 0)
        {
            return null;
        }
        var match = Line().Match(line);
        return match.Success ? Trim(match.Groups["who"].Value) : null;
    }

    /// <summary>An author field's words without "By", e-mail addresses, dates and web addresses; null when nothing is left.</summary>
    public static string? Trim(string? words)
    {
        string? clean = StoryText.CleanOrNull(words);
        if (clean is null || clean.Length > 200 || clean.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }
        var by = Lead().Match(clean);
        clean = by.Success ? clean[by.Length..] : clean;
        foreach (var date in NewsDate.All(clean).Take(1))
        {
            clean = clean[..date.Start];
        }
        clean = Tail().Replace(clean, "");
        clean = clean.Trim(' ', ',', '|', '-', '\u2013', '\u2014', '\u00B7', '\u2022', '/', ':');
        return clean.Length > 1 && clean.Any(char.IsLetter) ? clean : null;
    }

    [GeneratedRegex(
        @"^(?i:by|written by|story by|posted by|author:?|text by)\s+(?<who>\p{Lu}[\p{L}.'\u2019-]*(?:(?: |, | and | & |,? with | | \| | / |/| - | \u2014 | \u2013 )(?:(?:of|the|for|in|de|van|von|bin|al|el|del|la|der|den|ibn)\b|[\p{Lu}\d(][\p{L}\d.:,'\u2019()-]*)){0,18})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^(?:(?:written|posted|story|reported|published|text) )?by:?\s+|^author:?\s+|^(?:posted|published)(?: on)?:?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\s*\S+@\S+\.\w+|\s*@\w+|\s*\|?\s*(?:published|posted|updated|last updated|follow)\b.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Tail();
}
