namespace Notch.Pairs;

/// <summary>One day's acts of a pair: each act once, however many stories tell it ("one a day", the custom of the field).</summary>
internal static class MergedEvents
{
    /// <summary>Events in order of day, each with all that tell the same act.</summary>
    /// <remarks>Two rows tell one act when day, quad class and weight agree and so do actor and recipient, or the event's id where it is mutual.</remarks>
    /// <param name="events">Events of one pair in any order; a mutual event may stand once for each direction.</param>
    public static List<MergedEvent> Of(IEnumerable<PairEvent> events)
    {
        if (events is IReadOnlyList<PairEvent> { Count: <= 1 } few)
        {
            return few.Count == 0 ? [] : [new MergedEvent(few[0])];
        }
        var merged = new Dictionary<Key, MergedEvent>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var e in events
                .OrderBy(e => e.Date)
                .ThenBy(e => e.EventId, StringComparer.Ordinal)
                .ThenBy(e => e.Actor, StringComparer.Ordinal)
        )
        {
            if (!ids.Add(e.EventId))
            {
                continue;
            }
            var key = new Key(e.Date, e.Actor, e.Quad, e.Weight);
            if (merged.TryGetValue(key, out var known))
            {
                known.Told.Add(e);
            }
            else
            {
                merged.Add(key, new MergedEvent(e));
            }
        }
        return [.. merged.Values];
    }

    private readonly record struct Key(
        DateOnly Day,
        string Actor,
        Events.QuadClass Quad,
        double Weight
    );
}
