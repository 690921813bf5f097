using System.Globalization;

namespace Notch.Web.Words;

/// <summary>Days as the site writes them.</summary>
internal static class DateWords
{
    /// <summary>"Friday 10 January 2020".</summary>
    public static string Long(DateOnly day) =>
        day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10 January 2020".</summary>
    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10 Jan".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"2020-01-10".</summary>
    public static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2020-01-10T14:30:00Z", for a machine.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"10 January 2020, 14:30 UTC"; without a time when it is midnight, which means that only the day is known.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return utc.TimeOfDay == TimeSpan.Zero
            ? utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : utc.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
    }
}
