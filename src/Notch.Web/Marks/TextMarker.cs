using Notch.Text;

namespace Notch.Web.Marks;

/// <summary>Cuts text at the borders of events, so that overlapping events can be marked without crossing elements.</summary>
internal static class TextMarker
{
    /// <summary>The segments of a stretch of a story; joined they are the stretch.</summary>
    /// <param name="text">The whole text of the story, which the events' spans point into.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="events">Events, wherever they stand; those outside the stretch are ignored.</param>
    public static IReadOnlyList<Segment> Mark(
        string text,
        TextSpan span,
        IReadOnlyList<NumberedEvent> events
    )
    {
        var inside = Clip(span, events);
        var borders = new SortedSet<int> { span.Start, span.End };
        foreach (var (clipped, _) in inside)
        {
            borders.Add(clipped.Start);
            borders.Add(clipped.End);
        }
        var segments = new List<Segment>(borders.Count);
        int start = span.Start;
        foreach (int end in borders.Skip(1))
        {
            var piece = new TextSpan(start, end);
            var here = inside.Where(e => e.Span.Contains(piece)).ToList();
            segments.Add(
                new Segment(
                    piece.Of(text),
                    [.. here.Select(e => e.Numbered)],
                    [.. here.Where(e => e.Span.Start == start).Select(e => e.Numbered)],
                    [.. here.Where(e => e.Span.End == end).Select(e => e.Numbered)]
                )
            );
            start = end;
        }
        return segments;
    }

    /// <summary>Events that share a letter with the stretch, cut to it, the shortest first.</summary>
    private static List<(TextSpan Span, NumberedEvent Numbered)> Clip(
        TextSpan span,
        IReadOnlyList<NumberedEvent> events
    ) =>
        [
            .. events
                .Where(e => e.Event.Span.Overlaps(span) && e.Event.Span.Length > 0)
                .Select(e =>
                    (
                        new TextSpan(
                            Math.Max(e.Event.Span.Start, span.Start),
                            Math.Min(e.Event.Span.End, span.End)
                        ),
                        e
                    )
                )
                .OrderBy(e => e.Item1.Length)
                .ThenBy(e => e.e.Number),
        ];
}
