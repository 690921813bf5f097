using Notch.Events;
using Notch.Stories;

namespace Notch.Exports;

/// <summary>A coded event with the story that tells it and the versions that made it: what a writer needs for one record.</summary>
/// <param name="Event">The event.</param>
/// <param name="Story">Its story.</param>
/// <param name="Versions">What coded it.</param>
public sealed record EventRecord(CodedEvent Event, StoryHeader Story, Versions Versions)
{
    /// <summary>The records of one story, in the order given.</summary>
    /// <param name="story">The story.</param>
    /// <param name="events">Its events.</param>
    /// <param name="versions">What coded them.</param>
    public static IReadOnlyList<EventRecord> Of(
        Story story,
        IEnumerable<CodedEvent> events,
        Versions versions
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        var header = StoryHeader.Of(story);
        return [.. events.Select(e => new EventRecord(e, header, versions))];
    }
}
