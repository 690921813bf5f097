using System.Globalization;

namespace Notch.Mentions;

/// <summary>Calendar arithmetic: the named stretches of time as <see cref="DateValue"/>s. Weeks are ISO weeks.</summary>
internal static class DateCalendar
{
    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateValue Day(DateOnly day) =>
        Make(Iso(day), DatePrecision.Day, DateUnit.Day, day, day);

    public static DateValue Week(DateOnly day)
    {
        var monday = day.AddDays(1 - Weekday(day));
        return Make(WeekName(monday), DatePrecision.Week, DateUnit.Week, monday, monday.AddDays(6));
    }

    public static DateValue Weekend(DateOnly day)
    {
        var monday = day.AddDays(1 - Weekday(day));
        return Make(
            WeekName(monday) + "-WE",
            DatePrecision.Week,
            DateUnit.Weekend,
            monday.AddDays(5),
            monday.AddDays(6)
        );
    }

    public static DateValue Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return Make(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
            DatePrecision.Month,
            DateUnit.Month,
            first,
            first.AddMonths(1).AddDays(-1)
        );
    }

    public static DateValue Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return Make(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}"),
            DatePrecision.Quarter,
            DateUnit.Quarter,
            first,
            first.AddMonths(3).AddDays(-1)
        );
    }

    public static DateValue Half(int year, int half)
    {
        var first = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return Make(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-H{half}"),
            DatePrecision.Quarter,
            DateUnit.Quarter,
            first,
            first.AddMonths(6).AddDays(-1)
        );
    }

    /// <summary>A season by its code; winter runs from December of the year into February of the next.</summary>
    public static DateValue Season(int year, string code)
    {
        var first = new DateOnly(year, SeasonMonth(code), 1);
        return Make(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{code}"),
            DatePrecision.Quarter,
            DateUnit.None,
            first,
            first.AddMonths(3).AddDays(-1)
        );
    }

    public static int SeasonMonth(string code) =>
        code switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };

    public static DateValue Year(int year) =>
        Make(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
            DatePrecision.Year,
            DateUnit.Year,
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31)
        );

    /// <summary>Ten years; TIMEX3 writes the first three digits.</summary>
    public static DateValue Decade(int firstYear) =>
        Make(
            string.Create(CultureInfo.InvariantCulture, $"{firstYear / 10:D3}"),
            DatePrecision.Range,
            DateUnit.Decade,
            new DateOnly(firstYear, 1, 1),
            new DateOnly(firstYear + 9, 12, 31)
        );

    /// <summary>A century by its number (the 20th is 20); TIMEX3 writes the first two digits of its years.</summary>
    public static DateValue Century(int number) =>
        Make(
            string.Create(CultureInfo.InvariantCulture, $"{number - 1:D2}"),
            DatePrecision.Range,
            DateUnit.Century,
            new DateOnly(Math.Max(1, (number - 1) * 100), 1, 1),
            new DateOnly(((number - 1) * 100) + 99, 12, 31)
        );

    /// <summary>From one day to another, both included.</summary>
    public static DateValue Range(DateOnly start, DateOnly end) =>
        Make(
            $"{Iso(start)}/{Iso(end)}",
            DatePrecision.Range,
            DateUnit.None,
            start <= end ? start : end,
            start <= end ? end : start
        );

    /// <summary>The unit of that name that holds a day.</summary>
    public static DateValue Around(DateUnit unit, DateOnly day) =>
        unit switch
        {
            DateUnit.Week or DateUnit.Fortnight => Week(day),
            DateUnit.Weekend => Weekend(day),
            DateUnit.Month => Month(day.Year, day.Month),
            DateUnit.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
            DateUnit.Year => Year(day.Year),
            DateUnit.Decade => Decade(day.Year / 10 * 10),
            DateUnit.Century => Century((day.Year / 100) + 1),
            _ => Day(day),
        };

    /// <summary>Moves a day by whole units; stops at the ends of the calendar.</summary>
    public static DateOnly Move(DateOnly day, DateUnit unit, double count)
    {
        double months = unit switch
        {
            DateUnit.Month => count,
            DateUnit.Quarter => count * 3,
            DateUnit.Year => count * 12,
            DateUnit.Decade => count * 120,
            DateUnit.Century => count * 1200,
            _ => 0,
        };
        if (months != 0)
        {
            int at = (day.Year * 12) + day.Month - 1 + (int)Math.Clamp(months, -120000, 120000);
            if (at < 12 || at >= 120000)
            {
                return at < 12 ? DateOnly.MinValue : DateOnly.MaxValue;
            }
            int last = DateTime.DaysInMonth(at / 12, (at % 12) + 1);
            return new DateOnly(at / 12, (at % 12) + 1, Math.Min(day.Day, last));
        }
        double days = unit switch
        {
            DateUnit.Week or DateUnit.Weekend => count * 7,
            DateUnit.Fortnight => count * 14,
            DateUnit.Day => count,
            DateUnit.Hour => Math.Truncate(count / 24),
            _ => 0,
        };
        double number = Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>"P2Y", "PT3H", "PXW": a length in TIMEX3; a null count means that nobody counted.</summary>
    public static string Length(double? count, DateUnit unit)
    {
        if (count is { } n && n != Math.Floor(n) && unit == DateUnit.Year)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"P{(n >= 1 ? $"{(int)n}Y" : "")}{(int)Math.Round((n - Math.Floor(n)) * 12)}M"
            );
        }
        if (unit == DateUnit.Fortnight)
        {
            return Length(count * 2, DateUnit.Week);
        }
        string number = count?.ToString(CultureInfo.InvariantCulture) ?? "X";
        return unit switch
        {
            DateUnit.Second => $"PT{number}S",
            DateUnit.Minute => $"PT{number}M",
            DateUnit.Hour => $"PT{number}H",
            DateUnit.Weekend => $"P{number}WE",
            DateUnit.Decade => $"P{number}E",
            _ => $"P{number}{unit.ToString()[0]}",
        };
    }

    private static string WeekName(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}"
        );
    }

    private static DateValue Make(
        string timex,
        DatePrecision precision,
        DateUnit unit,
        DateOnly start,
        DateOnly end
    ) =>
        new()
        {
            Timex = timex,
            Precision = precision,
            Unit = unit,
            Start = start,
            End = end,
        };
}
