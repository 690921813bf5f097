using System.Text.Json;
using Notch.Actors;
using Notch.Events;
using Notch.Mentions;
using Notch.Pairs;
using Notch.Text;

namespace Notch.Exports;

/// <summary>Event records as <see cref="JsonLinesEventWriter"/> writes them; what counts in a series is decided as for an event that was just read.</summary>
public sealed class JsonLinesReader : IPairEventReader
{
    /// <inheritdoc/>
    public ReadRows Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var events = new List<PairEvent>();
        var problems = new List<RowProblem>();
        int line = 0;
        while (input.ReadLine() is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            try
            {
                using var json = JsonDocument.Parse(text);
                events.AddRange(Read(json.RootElement));
            }
            catch (JsonException e)
            {
                problems.Add(new RowProblem(line, $"not an event record: {e.Message}"));
            }
        }
        return new ReadRows(events, problems, "");
    }

    private static IReadOnlyList<PairEvent> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("expected an object");
        }
        if (
            !EventNames.TryParse(Text(root, "type"), out EventType type)
            || !EventNames.TryParse(Text(root, "status") ?? "fact", out EventStatus status)
        )
        {
            throw new JsonException("expected a PLOVER type in 'type' and a state in 'status'");
        }
        root.TryGetProperty("story", out var story);
        string storyId = Text(story, "id") ?? "";
        DateOnly? date = ReadDates.TryParse(Text(root, "date") ?? "", out var day) ? day : null;
        DateOnly? published = ReadDates.TryParse(Text(story, "published") ?? "", out var shown)
            ? shown
            : null;
        var coded = new CodedEvent
        {
            Id = Text(root, "id") ?? throw new JsonException("expected a text in 'id'"),
            StoryId = storyId,
            Sentence = 0,
            SentenceText = Text(root, "text") ?? "",
            SentenceSpan = default,
            Span = default,
            Actors = Parties(root, "actors"),
            Recipients = Parties(root, "recipients"),
            Type = type,
            Quad = (QuadClass)(int)Number(root, "quad"),
            PloverScore = Number(root, "plover_score"),
            Status = status,
            Date = date,
            DatePrecision = EventNames.TryParse(
                Text(root, "date_precision"),
                out DatePrecision precision
            )
                ? precision
                : DatePrecision.Day,
            Confidence = 1,
            Why = "",
            Contexts = Texts(root, "contexts"),
            Force =
                root.TryGetProperty("force", out var force) && force.TryGetInt32(out int f) ? f : 2,
        };
        return DyadExpander.Expand(
            coded,
            published,
            Text(story, "agency") ?? Text(story, "outlet") ?? ""
        );
    }

    private static List<Participant> Parties(JsonElement root, string name)
    {
        var parties = new List<Participant>();
        if (root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                parties.Add(
                    new Participant(
                        Text(item, "text") ?? "",
                        new ActorCode(Text(item, "code") ?? "", Text(item, "sector") ?? ""),
                        Text(item, "name"),
                        Text(item, "id"),
                        default(TextSpan),
                        FromContext: false,
                        Why: ""
                    )
                    {
                        Sectors = Texts(item, "sectors"),
                    }
                );
            }
        }
        return parties;
    }

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(x => x.GetString()).OfType<string>()]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static double Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.TryGetDouble(out double number)
            ? number
            : throw new JsonException($"expected a number in '{name}'");
}
