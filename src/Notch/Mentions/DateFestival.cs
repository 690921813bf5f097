using System.Globalization;

namespace Notch.Mentions;

/// <summary>When a festival falls in a Gregorian year.</summary>
/// <param name="Rule">"on", "nth", "easter", "hijri", "hebrew" or "lunar", as in words/dates.txt.</param>
/// <param name="A">Month, or the count of "nth", or days from Easter.</param>
/// <param name="B">Day, or the weekday of "nth" (1 is Monday).</param>
/// <param name="C">The month of "nth".</param>
/// <param name="Days">How many days it lasts; at least 1.</param>
internal sealed record DateFestival(string Rule, int A, int B, int C, int Days)
{
    /// <summary>TIMEX3 value where the year is not known.</summary>
    public string Yearless =>
        Rule == "on" ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{A:D2}-{B:D2}") : "XXXX";

    /// <summary>The first day of the festival in a year; null when the calendar does not reach it.</summary>
    public DateOnly? In(int year) =>
        Rule switch
        {
            "on" => new DateOnly(year, A, B),
            "nth" => NthWeekday(year, C, B, A),
            "easter" => Easter(year).AddDays(A),
            "hijri" => Foreign(new UmAlQuraCalendar(), year, A, B),
            "hebrew" => Foreign(new HebrewCalendar(), year, A, B),
            _ => Foreign(new ChineseLunisolarCalendar(), year, A, B),
        };

    private static DateOnly NthWeekday(int year, int month, int weekday, int count)
    {
        if (count < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((DateCalendar.Weekday(last) - weekday + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - DateCalendar.Weekday(first) + 7) % 7) + (7 * (count - 1)));
    }

    /// <summary>Gregorian Easter (the anonymous algorithm, Meeus 1991, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>The first day with that foreign month and day inside the Gregorian year.</summary>
    private static DateOnly? Foreign(Calendar calendar, int year, int month, int day)
    {
        var low = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        if (low < calendar.MinSupportedDateTime || low.AddYears(1) > calendar.MaxSupportedDateTime)
        {
            return null;
        }
        int first = calendar.GetYear(low);
        for (int y = first; y <= first + 1; y++)
        {
            var found = calendar.ToDateTime(y, MonthIn(calendar, y, month), day, 0, 0, 0, 0);
            if (found.Year == year)
            {
                return DateOnly.FromDateTime(found);
            }
        }
        return null;
    }

    /// <summary>Months are counted in a common year; a leap month pushes the later ones on by one.</summary>
    private static int MonthIn(Calendar calendar, int year, int month) =>
        calendar switch
        {
            HebrewCalendar when month >= 7 && calendar.IsLeapYear(year) => month + 1,
            ChineseLunisolarCalendar
                when calendar.GetLeapMonth(year) is > 0 and var leap && month >= leap => month + 1,
            _ => month,
        };
}
