using System.Globalization;

namespace Notch.Pairs;

/// <summary>Equal stretches of days: their first day and their ISO name.</summary>
public static class Period
{
    /// <summary>First day of the period that holds a day.</summary>
    /// <param name="kind">Day, ISO week or month.</param>
    /// <param name="day">Any day.</param>
    public static DateOnly StartOf(PeriodKind kind, DateOnly day) =>
        kind switch
        {
            PeriodKind.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            PeriodKind.Month => new DateOnly(day.Year, day.Month, 1),
            _ => day,
        };

    /// <summary>First day of the next period.</summary>
    /// <param name="kind">Day, ISO week or month.</param>
    /// <param name="start">First day of a period.</param>
    public static DateOnly Next(PeriodKind kind, DateOnly start) =>
        kind switch
        {
            PeriodKind.Week => start.AddDays(7),
            PeriodKind.Month => start.AddMonths(1),
            _ => start.AddDays(1),
        };

    /// <summary>"2020-01-03", "2020-W01" or "2020-01".</summary>
    /// <param name="kind">Day, ISO week or month.</param>
    /// <param name="start">First day of a period.</param>
    public static string Name(PeriodKind kind, DateOnly start) =>
        kind switch
        {
            PeriodKind.Week => string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(start):D4}-W{ISOWeek.GetWeekOfYear(start):D2}"
            ),
            PeriodKind.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
