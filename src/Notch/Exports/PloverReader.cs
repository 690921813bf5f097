using System.Text.Json;
using Notch.Events;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>PLOVER's JSON records, one a line: "id", "date", "actor", "recipient", "event", "quad_code", "event_scale".</summary>
/// <remarks>A record without its own scale value is passed over with a note: a weight is never made up.</remarks>
public sealed class PloverReader : IPairEventReader
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
                Read(json.RootElement, events);
            }
            catch (JsonException e)
            {
                problems.Add(new RowProblem(line, $"not a PLOVER record: {e.Message}"));
            }
        }
        return new ReadRows(events, problems, "");
    }

    private static void Read(JsonElement root, List<PairEvent> events)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out var id))
        {
            throw new JsonException("expected an object with an 'id'");
        }
        if (!ReadDates.TryParse(Text(root, "date"), out var day))
        {
            throw new JsonException("expected a day in 'date'");
        }
        if (
            !root.TryGetProperty("event_scale", out var scale)
            || !scale.TryGetDouble(out double weight)
            || !root.TryGetProperty("quad_code", out var quadCode)
            || !quadCode.TryGetInt32(out int quad)
            || quad is < 1 or > 4
        )
        {
            throw new JsonException("expected numbers in 'event_scale' and 'quad_code'");
        }
        root.TryGetProperty("cite_info", out var cite);
        var facts = new EventFacts
        {
            ActorSectors = Texts(root, "actor", "sector"),
            RecipientSectors = Texts(root, "recipient", "sector"),
            Contexts = Contexts(root),
        };
        foreach (string actor in Texts(root, "actor", "code"))
        {
            foreach (string recipient in Texts(root, "recipient", "code"))
            {
                if (actor != recipient)
                {
                    events.Add(
                        new PairEvent(
                            id.ToString(),
                            day,
                            actor,
                            recipient,
                            (QuadClass)quad,
                            weight,
                            Text(cite, "url"),
                            Text(cite, "publication")
                        )
                        {
                            Facts = facts,
                        }
                    );
                }
            }
        }
    }

    private static string[] Contexts(JsonElement root) =>
        root.TryGetProperty("context", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(c => c.ToString()).Where(c => c.Length > 0)]
            : [];

    private static string[] Texts(JsonElement root, string name, string key) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Select(p => Text(p, key))
                    .Where(c => c.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
