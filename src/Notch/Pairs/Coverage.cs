namespace Notch.Pairs;

/// <summary>How many stories were read of each day, of any pair. A day on which none was read is a gap. Immutable.</summary>
/// <remarks>For a file of events without stories, the rows of a day stand in for its stories.</remarks>
public sealed class Coverage
{
    private readonly int[] _before;

    /// <summary>Makes coverage from counts.</summary>
    /// <param name="stories">Day and number of stories; days may repeat and come in any order.</param>
    public Coverage(IEnumerable<KeyValuePair<DateOnly, int>> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var counts = stories.Where(s => s.Value > 0).ToArray();
        if (counts.Length == 0)
        {
            _before = [0];
            return;
        }
        First = counts.Min(c => c.Key);
        Last = counts.Max(c => c.Key);
        _before = new int[Last.DayNumber - First.DayNumber + 2];
        foreach (var (day, count) in counts)
        {
            _before[day.DayNumber - First.DayNumber + 1] += count;
        }
        for (int i = 1; i < _before.Length; i++)
        {
            _before[i] += _before[i - 1];
        }
    }

    /// <summary>Coverage in which each day that has an event was read as often as it has events.</summary>
    /// <param name="events">All events of a file.</param>
    public static Coverage Of(IEnumerable<PairEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new Coverage(
            events.GroupBy(e => e.Date).Select(g => KeyValuePair.Create(g.Key, g.Count()))
        );
    }

    /// <summary>True when nothing was read at all.</summary>
    public bool IsEmpty => _before.Length == 1;

    /// <summary>First day of which a story was read; meaningless when <see cref="IsEmpty"/>.</summary>
    public DateOnly First { get; }

    /// <summary>Last day of which a story was read.</summary>
    public DateOnly Last { get; }

    /// <summary>Stories of the days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    /// <param name="start">First day.</param>
    /// <param name="end">The day after the last.</param>
    public int Between(DateOnly start, DateOnly end) => Before(end) - Before(start);

    /// <summary>Stories of one day.</summary>
    /// <param name="day">The day.</param>
    public int On(DateOnly day) => Between(day, day.AddDays(1));

    /// <summary>How much of the usual was read of a day: its stories against the daily mean of the 28 days before, at most 1. On a slow day silence says less.</summary>
    /// <param name="day">The day.</param>
    /// <returns>At least 0.05; 1 where nothing was read in the 28 days before.</returns>
    public double Exposure(DateOnly day)
    {
        const int Days = 28;
        double usual = (double)Between(day.AddDays(-Days), day) / Days;
        return usual <= 0 ? 1 : Math.Clamp(On(day) / usual, 0.05, 1);
    }

    /// <summary>How many stories are read on a usual day: the daily mean of the 365 days up to this one, or of all days so far, 28 at least.</summary>
    /// <param name="day">The day.</param>
    public double Usual(DateOnly day)
    {
        const int Year = 365;
        const int Month = 28;
        int days = Math.Min(Year, Math.Max(day.DayNumber - First.DayNumber + 1, Month));
        return (double)Between(day.AddDays(1 - days), day.AddDays(1)) / days;
    }

    internal ReadDay Of(DateOnly day) => new(Exposure(day), Usual(day));

    private int Before(DateOnly day) =>
        _before[Math.Clamp(day.DayNumber - First.DayNumber, 0, _before.Length - 1)];
}
