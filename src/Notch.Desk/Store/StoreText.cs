using System.Globalization;

namespace Notch.Desk.Store;

/// <summary>How days and instants stand in the store: text that sorts as time does.</summary>
internal static class StoreText
{
    /// <summary>"2020-01-03".</summary>
    public static string Of(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2020-01-03T14:05:00.0000000+00:00", always in UTC.</summary>
    public static string Of(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Like <see cref="Of(DateTimeOffset)"/>, but keeps the offset of the page; does not sort.</summary>
    public static string Exact(DateTimeOffset time) =>
        time.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind
        );
}
