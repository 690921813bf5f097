using System.Globalization;

namespace Notch.Exports;

/// <summary>Days that stand under a chart: Mondays, months or years, as many as there is room for.</summary>
internal static class ChartTicks
{
    private const int Most = 9;

    /// <summary>Days with their labels, in order.</summary>
    public static List<(DateOnly Day, string Label)> Of(DateOnly start, DateOnly end)
    {
        int days = end.DayNumber - start.DayNumber;
        var ticks = new List<(DateOnly, string)>();
        if (days <= 70)
        {
            var day = start.AddDays((8 - (int)start.DayOfWeek) % 7);
            int step = 7 * Step(days / 7, 1, 2);
            for (; day < end; day = day.AddDays(step))
            {
                ticks.Add((day, Text(day, "d MMM")));
            }
            return ticks;
        }
        bool byYear = days > 2000;
        var first = new DateOnly(start.Year, byYear ? 1 : start.Month, 1);
        int months = byYear ? 12 * Step(days / 365, 1, 2, 5, 10, 20) : Step(days / 30, 1, 2, 3, 6);
        for (var day = first; day < end; day = day.AddMonths(months))
        {
            if (day >= start)
            {
                bool showsYear = byYear || day.Month == 1 || ticks.Count == 0;
                ticks.Add(
                    (day, byYear ? Text(day, "yyyy") : Text(day, showsYear ? "MMM yyyy" : "MMM"))
                );
            }
        }
        return ticks;
    }

    /// <summary>The least step by which no more marks come than there is room for.</summary>
    private static int Step(int count, params ReadOnlySpan<int> steps)
    {
        foreach (int step in steps)
        {
            if (count / step <= Most)
            {
                return step;
            }
        }
        return steps[^1];
    }

    private static string Text(DateOnly day, string form) =>
        day.ToString(form, CultureInfo.InvariantCulture);
}
