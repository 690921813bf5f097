using System.Globalization;
using System.Text.Json;
using Notch.Events;
using Notch.Mentions;
using Notch.Mentions.Places;
using Notch.Text;

namespace Notch.Exports;

/// <summary>Reads back what <see cref="EventDetails"/> writes.</summary>
public static class EventDetailsReader
{
    /// <summary>The event with the time, place, numbers and claim of a JSON object; keys that it lacks leave them empty.</summary>
    /// <param name="coded">The event without them.</param>
    /// <param name="json">An object with "when", "where", "numbers" and "claim".</param>
    public static CodedEvent AddTo(CodedEvent coded, JsonElement json)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return coded with
        {
            When = Object(json, "when") is { } when ? When(when) : null,
            Where = Object(json, "where") is { } where ? Where(where) : null,
            Numbers =
                json.TryGetProperty("numbers", out var numbers)
                && numbers.ValueKind == JsonValueKind.Array
                    ? [.. numbers.EnumerateArray().Select(Number)]
                    : [],
            Claim = Object(json, "claim") is { } claim ? Claim(claim) : null,
        };
    }

    private static EventTime When(JsonElement json) =>
        new(
            Text(json, "value") ?? "",
            Day(json, "first"),
            Day(json, "last"),
            Span(json) ?? default
        );

    private static DateOnly Day(JsonElement json, string key) =>
        DateOnly.TryParseExact(
            Text(json, key),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new JsonException($"'{Text(json, key)}' in '{key}' is no day");

    private static EventPlace Where(JsonElement json)
    {
        var level = Name<PlaceLevel>(json, "level");
        var place = new Place(
            (int?)Double(json, "id"),
            Text(json, "name") ?? "",
            Text(json, "country"),
            Text(json, "province"),
            Double(json, "lat") ?? 0,
            Double(json, "lon") ?? 0,
            level,
            Population: 0
        )
        {
            City = Text(json, "city"),
        };
        return new EventPlace(
            place,
            Span(json),
            Name<EventPlaceSource>(json, "source"),
            Double(json, "confidence") ?? 0
        );
    }

    private static EventNumber Number(JsonElement json) =>
        new(
            Name<NumberKind>(json, "kind"),
            Double(json, "value"),
            Double(json, "low"),
            Double(json, "high"),
            Name<NumberBound>(json, "bound"),
            Text(json, "unit"),
            Text(json, "thing"),
            Span(json) ?? default
        );

    private static EventClaim Claim(JsonElement json) =>
        new(
            Text(json, "kind") == EventNames.Outlet ? null : Name<QuoteKind>(json, "kind"),
            Text(json, "speaker"),
            Text(json, "cue"),
            Text(json, "addressee"),
            Span(json) ?? default
        )
        {
            IsAnonymous = Is(json, "anonymous"),
            IsStateMedia = Is(json, "state_media"),
        };

    private static JsonElement? Object(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : null;

    private static TextSpan? Span(JsonElement json) =>
        Double(json, "start") is { } start && Double(json, "end") is { } end
            ? new TextSpan((int)start, (int)end)
            : null;

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static double? Double(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private static bool Is(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>Names are written in lower case, with a hyphen between words.</summary>
    private static T Name<T>(JsonElement json, string key)
        where T : struct, Enum =>
        Enum.TryParse(
            Text(json, key)?.Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true,
            out T value
        )
            ? value
            : throw new JsonException($"'{Text(json, key)}' is no known {key}");
}
