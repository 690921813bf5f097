namespace Notch.Stories;

/// <summary>Reads absolute dates as people and pages write them.</summary>
public static class StoryDates
{
    /// <summary>Reads a full date: ISO 8601, "January 10, 2020", "10 Jan 2020 14:05 GMT", RFC 822.</summary>
    /// <param name="text">The date and nothing much else.</param>
    /// <param name="date">The instant; midnight UTC when no time of day is given.</param>
    /// <returns>False when day, month or year is missing or impossible.</returns>
    public static bool TryParse(string text, out DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = NewsDate.Read(text);
        date = read.GetValueOrDefault();
        return read is not null;
    }
}
