namespace Notch.Desk.Alerts;

/// <summary>When what a rule found is sent: at once, with the next digest, or when the quiet hours end.</summary>
public static class AlertSchedule
{
    /// <summary>The moment for something that was found.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="found">When it was found.</param>
    public static DateTimeOffset DueAt(AlertRule rule, DateTimeOffset found)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(rule.TimeZone);
        var local = TimeZoneInfo.ConvertTime(found, zone).DateTime;
        var due = rule.Digest switch
        {
            AlertDigest.Daily => Next(local, rule.DigestAt, _ => true),
            AlertDigest.Weekly => Next(
                local,
                rule.DigestAt,
                day => day.DayOfWeek == DayOfWeek.Monday
            ),
            _ => local,
        };
        due = AfterQuiet(rule, due);
        return due == local ? found : InZone(due, zone);
    }

    /// <summary>When something that failed is tried again: after a minute, then after twice as long each time, at most six hours.</summary>
    /// <param name="now">When it failed.</param>
    /// <param name="attempts">How often it has failed, this time included.</param>
    public static DateTimeOffset RetryAt(DateTimeOffset now, int attempts)
    {
        const int Longest = 6 * 60;
        int minutes = attempts > 9 ? Longest : Math.Min(1 << Math.Max(0, attempts - 1), Longest);
        return now.AddMinutes(minutes);
    }

    /// <summary>True for a zone that this machine knows.</summary>
    /// <param name="zone">IANA name.</param>
    public static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    private static DateTime Next(DateTime from, TimeOnly at, Func<DateOnly, bool> isDay)
    {
        var day = DateOnly.FromDateTime(from);
        while (!isDay(day) || day.ToDateTime(at) <= from)
        {
            day = day.AddDays(1);
        }
        return day.ToDateTime(at);
    }

    private static DateTime AfterQuiet(AlertRule rule, DateTime due)
    {
        if (rule.QuietFrom is not { } from || rule.QuietTo is not { } to || from == to)
        {
            return due;
        }
        // Hours that pass midnight are understood: 22:00 to 07:00 holds 23:00 and 03:00.
        return TimeOnly.FromDateTime(due).IsBetween(from, to) ? Next(due, to, _ => true) : due;
    }

    /// <summary>A time that the clocks leave out in spring is the one an hour later.</summary>
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(time))
        {
            time = time.AddHours(1);
        }
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }
}
