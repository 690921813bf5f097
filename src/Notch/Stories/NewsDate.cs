using System.Globalization;
using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Absolute dates as pages and wires write them: ISO 8601, RFC 822, "January 3, 2020 14:05 GMT", "3 Jan 2020", "03.01.2020".</summary>
/// <param name="Value">The instant; midnight UTC when only a date is given.</param>
/// <param name="HasTime">True when a time of day was given.</param>
/// <param name="Start">Where the date's words begin.</param>
/// <param name="End">Where the date's words end.</param>
internal readonly partial record struct NewsDate(
    DateTimeOffset Value,
    bool HasTime,
    int Start,
    int End
)
{
    /// <summary>Earlier years stand for history, never for a page's own date.</summary>
    private const int FirstYear = 1970;

    /// <summary>A machine's or a person's date that is the whole of a text, such as a meta element's.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }
        string trimmed = text.Trim();
        if (trimmed.Length is 10 or 13 && trimmed.All(char.IsAsciiDigit))
        {
            long number = long.Parse(trimmed, CultureInfo.InvariantCulture);
            return DateTimeOffset.FromUnixTimeMilliseconds(
                trimmed.Length == 13 ? number : number * 1000
            );
        }
        return All(trimmed).Select(d => (DateTimeOffset?)d.Value).FirstOrDefault();
    }

    /// <summary>Every full date (day, month, year) in a text, in order.</summary>
    public static IEnumerable<NewsDate> All(string text)
    {
        int from = 0;
        while (from < text.Length)
        {
            var match = Pattern().Match(text, from);
            if (!match.Success)
            {
                yield break;
            }
            from = match.Index + match.Length;
            if (FromMatch(match) is { } date)
            {
                yield return date;
            }
        }
    }

    private static NewsDate? FromMatch(Match match)
    {
        int? Number(string name) =>
            match.Groups[name] is { Success: true } g
                ? int.Parse(g.ValueSpan, CultureInfo.InvariantCulture)
                : null;
        int year = Number("year")!.Value;
        int month =
            Number("month")
            ?? (
                1
                + Array.FindIndex(
                    Months,
                    m =>
                        match.Groups["name"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)
                )
            );
        int day = Number("day")!.Value;
        if (
            year < FirstYear
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return null;
        }
        int? hour = Number("hour");
        int minute = Number("minute") ?? 0;
        int second = Number("second") ?? 0;
        string half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59)
        {
            hour = null;
        }
        var local = new DateTime(
            year,
            month,
            day,
            hour ?? 0,
            hour is null ? 0 : minute,
            hour is null ? 0 : second
        );
        var offset = hour is null ? TimeSpan.Zero : Offset(match.Groups["zone"].Value);
        return new NewsDate(
            new DateTimeOffset(local, offset),
            hour is not null,
            match.Index,
            match.Index + match.Length
        );
    }

    /// <summary>Unknown and missing zones count as UTC.</summary>
    private static TimeSpan Offset(string zone)
    {
        if (zone.Length > 0 && zone[0] is '+' or '-' or '\u2212')
        {
            string digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            int hours = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
            int minutes =
                digits.Length >= 4
                    ? int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture)
                    : 0;
            var offset = new TimeSpan(
                Math.Min(hours, 14),
                hours >= 14 ? 0 : Math.Min(minutes, 59),
                0
            );
            return zone[0] == '+' ? offset : -offset;
        }
        int hour = zone.ToUpperInvariant() switch
        {
            "EST" or "ET" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            "BST" or "CET" => 1,
            "CEST" or "EET" => 2,
            "MSK" or "EEST" => 3,
            _ => 0,
        };
        return TimeSpan.FromHours(hour);
    }

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private const string MonthName =
        @"(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private const string Time =
        @"(?:(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?|(?:T|,?\s+(?:at\s+|[-\u2013|\u2022/]\s*)?)(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?)\s*(?<half>[ap]\.?m\b\.?)?\s*\(?(?<zone>Z\b|[+\u2212-]\d{2}:?(?:\d{2})?|(?:GMT|UTC|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|EET|EEST|MSK)\b)?\)?)?";

    [GeneratedRegex(
        $@"(?<![\d/.-])(?:(?<year>\d{{4}})[-/.](?<month>\d{{1,2}})[-/.](?<day>\d{{1,2}})(?!\d)"
            + $@"|(?<year>(?:19|20)\d{{2}})(?<month>\d{{2}})(?<day>\d{{2}})(?!\d)"
            + $@"|\b{MonthName}\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>\d{{4}})\b"
            + $@"|(?<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{MonthName},?[\s-]+(?<year>\d{{4}})\b"
            + $@"|(?<day>\d{{1,2}})\.(?<month>\d{{1,2}})\.(?<year>\d{{4}})\b"
            + $@"|(?<day>1[3-9]|2\d|3[01])/(?<month>\d{{1,2}})/(?<year>\d{{4}})\b"
            + $@"|(?<month>\d{{1,2}})/(?<day>1[3-9]|2\d|3[01])/(?<year>\d{{4}})\b){Time}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Pattern();
}
