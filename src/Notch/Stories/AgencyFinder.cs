using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Agencies in credits at a story's end, and in phrases of its text.</summary>
internal static partial class AgencyFinder
{
    /// <summary>Takes the last lines off that are an agency's name and no more, and a last "(AFP)" off its paragraph.</summary>
    /// <returns>The agency so named; null when there was none.</returns>
    public static string? TakeCredits(List<StoryLine> lines, AgencyLexicon agencies)
    {
        while (
            lines.Count > 1
            && lines[^1].Text.Length <= 40
            && agencies.Whole(lines[^1].Text) is { } whole
        )
        {
            lines.RemoveAt(lines.Count - 1);
            return whole;
        }
        if (
            lines.Count > 0
            && Credit().Match(lines[^1].Text) is { Success: true } match
            && agencies.Find(match.Groups["who"].Value) is { } agency
        )
        {
            lines[^1] = lines[^1] with { Text = lines[^1].Text[..match.Index].TrimEnd() };
            return agency;
        }
        return null;
    }

    /// <summary>An agency that the lexicon does not know: what a dateline holds in brackets, when it looks like a name.</summary>
    public static string? Unknown(string? bracket) =>
        bracket is not null && Name().IsMatch(bracket) ? bracket : null;

    /// <summary>The agency whose own reporters a story speaks of: "AFP journalists saw". Weaker than any credit.</summary>
    public static string? InText(string text, AgencyLexicon agencies)
    {
        foreach (Match match in Own().Matches(text))
        {
            if (agencies.Find(match.Groups["who"].Value) is { } agency)
            {
                return agency;
            }
        }
        return null;
    }

    [GeneratedRegex(
        @"(?<=[.!?\u201D""])\s*(?:\((?<who>[^()]{2,40})\)|[-\u2013\u2014]{1,2}\s*(?<who>[\p{L} ]{2,40})|\[(?<who>[^\[\]]{2,40})\])\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(?:(?:an?|the)\s+)?(?<who>\p{Lu}[\p{L}-]{1,20})\s+(?:journalists?|correspondents?|reporters?|photographers?|teams?|count|tally)\b|\b(?:told|said to|seen by|interview with|statement to)\s+(?<who>\p{Lu}[\p{L}-]{1,20})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Own();
}
