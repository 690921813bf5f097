using Notch.Events;

namespace Notch.Web.Marks;

/// <summary>An event and the number that stands beside its words in the story.</summary>
/// <param name="Number">One-based, in text order.</param>
/// <param name="Event">The event.</param>
public sealed record NumberedEvent(int Number, CodedEvent Event)
{
    /// <summary>Numbers events in text order.</summary>
    /// <param name="events">Events of one story, in any order.</param>
    public static IReadOnlyList<NumberedEvent> InOrder(IEnumerable<CodedEvent> events) =>
        [
            .. events
                .OrderBy(e => e.Span.Start)
                .ThenBy(e => e.Span.End)
                .ThenBy(e => e.Id, StringComparer.Ordinal)
                .Select((e, i) => new NumberedEvent(i + 1, e)),
        ];
}
