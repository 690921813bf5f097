using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Finds when a story was published in its dateline, its address, or a full date in its text with its weekday. Guards against history and plans.</summary>
internal static partial class PublishedGuesser
{
    /// <summary>Null when the words have no full date that they could be dated by. News gives the weekday with the days that it tells of, and leaves it out of history.</summary>
    public static DateTimeOffset? Guess(string? dateline, string text)
    {
        if (dateline is not null && NewsDate.Read(dateline) is { } own)
        {
            return own;
        }
        DateTimeOffset? latest = null;
        foreach (var date in NewsDate.All(text))
        {
            int from = Math.Max(0, date.Start - 60);
            string before = text[from..date.Start];
            if (
                Weekday().IsMatch(before)
                && !Elsewhen().IsMatch(before)
                && (latest is null || date.Value > latest)
            )
            {
                latest = date.Value;
            }
        }
        return latest;
    }

    /// <summary>The date in an address ("/2020/01/10/") or in the beginning of a file's name ("2020-01-10-talks.html"); null without one.</summary>
    public static DateTimeOffset? FromAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }
        bool web = HtmlStoryReader.IsWebAddress(address);
        string words = web ? address : address[(address.LastIndexOfAny(['/', '\\']) + 1)..];
        var match = (web ? WebDate() : FileDate()).Match(words);
        return match.Success
            ? NewsDate.Read($"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}")
            : null;
    }

    [GeneratedRegex(
        @"/(?<y>(?:19|20)\d{2})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?=[/_-])|/(?<y>(?:19|20)\d{2})(?<m>[01]\d)(?<d>[0-3]\d)(?=[/_-])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex WebDate();

    [GeneratedRegex(
        @"^(?<y>(?:19|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})(?!\d)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex FileDate();

    [GeneratedRegex(
        @"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*\(?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Weekday();

    /// <summary>"by", "until", "will meet on": a plan; "since", "born": history.</summary>
    [GeneratedRegex(
        @"\b(?:by|until|till|before|from|since|born|dated|deadline|expires?|due|will|would|scheduled|planned|set|expected)\b[^.!?]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Elsewhen();
}
