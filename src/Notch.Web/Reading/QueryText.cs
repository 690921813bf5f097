using System.Globalization;
using Notch.Pairs;

namespace Notch.Web.Reading;

/// <summary>Values of a query string, which anybody may have typed: what does not parse counts as absent.</summary>
internal static class QueryText
{
    private const int LastPage = 10_000;

    /// <summary>A one-based page number; 1 when absent or senseless.</summary>
    public static int Page(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
        && page is >= 1 and <= LastPage
            ? page
            : 1;

    /// <summary>A day as "2020-01-10"; null when absent or senseless.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>A code in capitals, "IRQ"; null when absent, too long or with other characters than letters.</summary>
    public static string? Code(string? text)
    {
        var code = text?.Trim().ToUpperInvariant();
        return code is { Length: >= 2 and <= 8 } && code.All(char.IsAsciiLetterUpper) ? code : null;
    }

    /// <summary>"day", "week" or "month"; a week when absent or senseless.</summary>
    public static PeriodKind Period(string? text) =>
        text switch
        {
            "day" => PeriodKind.Day,
            "month" => PeriodKind.Month,
            _ => PeriodKind.Week,
        };

    /// <summary>Words as typed, cut to a length that search can bear; null when there are none.</summary>
    public static string? Words(string? text)
    {
        const int Longest = 200;
        var words = text?.Trim();
        return string.IsNullOrEmpty(words) ? null : words[..Math.Min(words.Length, Longest)];
    }

    /// <summary>A web address that is safe to link to; null for a file's path, "javascript:" and the like.</summary>
    public static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    /// <summary>A day of an address's parts; false for the 31st of February.</summary>
    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        bool good =
            year is >= 1 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        date = good ? new DateOnly(year, month, day) : default;
        return good;
    }
}
