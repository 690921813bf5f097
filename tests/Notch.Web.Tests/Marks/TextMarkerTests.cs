using Notch.Events;
using Notch.Text;
using Notch.Web.Marks;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Marks;

public sealed class TextMarkerTests
{
    private const string Text = "abcdefghij";

    [Theory]
    [InlineData("", "abcdefghij:")]
    [InlineData("2-4", "ab: cd:1 efghij:")]
    [InlineData("0-10", "abcdefghij:1")]
    [InlineData("2-4 6-8", "ab: cd:1 ef: gh:2 ij:")]
    [InlineData("2-4 4-6", "ab: cd:1 ef:2 ghij:")]
    [InlineData("2-8 4-6", "ab: cd:1 ef:21 gh:1 ij:")]
    [InlineData("2-6 4-8", "ab: cd:1 ef:12 gh:2 ij:")]
    [InlineData("2-6 2-6", "ab: cdef:12 ghij:")]
    [InlineData("0-3 1-2 1-9", "a:1 b:213 c:13 defghi:3 j:")]
    public void CutsAtTheBordersOfEvents(string spans, string expected) =>
        Assert.Equal(expected, Describe(new TextSpan(0, Text.Length), spans));

    [Theory]
    [InlineData("0-4", "cd:1 efgh:")]
    [InlineData("6-10", "cdef: gh:1")]
    [InlineData("0-2", "cdefgh:")]
    [InlineData("0-10", "cdefgh:1")]
    public void CutsEventsToTheStretch(string spans, string expected) =>
        Assert.Equal(expected, Describe(new TextSpan(2, 8), spans));

    [Fact]
    public void StartsAndEndsEachEventOnce()
    {
        var events = Events("0-3 1-2 1-9");
        var segments = TextMarker.Mark(Text, new TextSpan(0, Text.Length), events);
        Assert.Equal([1, 2, 3], segments.SelectMany(s => s.Starting).Select(e => e.Number).Order());
        Assert.Equal([1, 2, 3], segments.SelectMany(s => s.Ending).Select(e => e.Number).Order());
    }

    private static string Describe(TextSpan stretch, string spans) =>
        string.Join(
            ' ',
            TextMarker
                .Mark(Text, stretch, Events(spans))
                .Select(s => $"{s.Text}:{string.Concat(s.Events.Select(e => e.Number))}")
        );

    private static List<NumberedEvent> Events(string spans)
    {
        var story = Some.Story("s", "t", "World", "2020-01-01", Text);
        var template = Some.Event(
            story,
            "abc",
            actor: null,
            EventType.Consult,
            recipient: null,
            score: 1
        );
        var events = new List<NumberedEvent>();
        foreach (var span in spans.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = span.Split('-').Select(int.Parse).ToArray();
            events.Add(
                new NumberedEvent(
                    events.Count + 1,
                    template with
                    {
                        Span = new TextSpan(ends[0], ends[1]),
                    }
                )
            );
        }
        return events;
    }
}
