using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>The credit under a wire story: "(Reporting by Jane Doe in Riga; 3 January 2020)".</summary>
/// <param name="Byline">The reporters; null when the credit names none.</param>
/// <param name="Published">The first full date in the credit; null when there is none.</param>
internal sealed partial record StoryFoot(string? Byline, DateTimeOffset? Published)
{
    private const int MostLines = 6;

    /// <summary>Reads the last lines of a draft.</summary>
    public static StoryFoot Read(IReadOnlyList<StoryLine> lines)
    {
        for (int i = lines.Count - 1; i >= Math.Max(1, lines.Count - MostLines); i--)
        {
            if (Credit().Match(lines[i].Text) is { Success: true } match)
            {
                var date = NewsDate
                    .All(lines[i].Text)
                    .Select(d => (DateTimeOffset?)d.Value)
                    .FirstOrDefault();
                return new StoryFoot(match.Groups["who"].Value.Trim(), date);
            }
        }
        return new StoryFoot(Byline: null, Published: null);
    }

    [GeneratedRegex(
        @"^\(?(?:Reporting|Reported|Writing|Report) by:? (?<who>\p{Lu}[^;()\d]{2,80}?)(?= in \p{Lu}|[;.)]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Credit();
}
