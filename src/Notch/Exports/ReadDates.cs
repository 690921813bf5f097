using System.Globalization;

namespace Notch.Exports;

/// <summary>Days as event files write them.</summary>
internal static class ReadDates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "yyMMdd"];

    /// <summary>"1990-08-02", "19900802" or "900802"; six digits mean 1940 to 2039.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        text = text.Trim();
        if (text.Length > 10 && text[4] == '-' && text[10] is ('T' or ' '))
        {
            text = text[..10];
        }
        if (
            !DateOnly.TryParseExact(
                text,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
        )
        {
            return false;
        }
        if (text.Length == 6)
        {
            int year = day.Year % 100;
            day = new DateOnly((year < 40 ? 2000 : 1900) + year, day.Month, day.Day);
        }
        return true;
    }
}
