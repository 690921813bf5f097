using System.Text.Json;
using Notch.Actors;
using Notch.Mentions;
using Notch.Text;

namespace Notch.Exports;

/// <summary>Quotes as JSON objects: the keys of `notch quotes`, of the store and of the API (docs/quotes.md).</summary>
public static class QuoteJson
{
    /// <summary>Writes the keys of a quote into an object that is open.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="json">Stands inside the object.</param>
    public static void Write(QuoteRecord quote, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(json);
        WriteSpan(quote.Content, quote.Text, json);
        json.WriteString("kind", EventNames.Of(quote.Kind));
        WriteParty("speaker", quote.Speaker, json);
        if (quote is { Cue: { } cue, CueSpan: { } at })
        {
            json.WriteStartObject("cue");
            WriteSpan(at, cue, json);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cue");
        }
        WriteParty("addressee", quote.Addressee, json);
        json.WriteStartArray("marked");
        foreach (string marked in quote.Marked)
        {
            json.WriteStringValue(marked);
        }
        json.WriteEndArray();
        json.WriteNumber("group", quote.Group);
        json.WriteNumber("depth", quote.Depth);
        json.WriteBoolean("continued", quote.IsContinued);
        json.WriteBoolean("uttered", quote.IsUttered);
        json.WriteBoolean("anonymous", quote.IsAnonymous);
        json.WriteBoolean("state_media", quote.IsStateMedia);
    }

    /// <summary>Reads back what <see cref="Write"/> writes.</summary>
    /// <param name="json">An object.</param>
    /// <exception cref="JsonException">A key is missing or senseless.</exception>
    public static QuoteRecord Read(JsonElement json)
    {
        var cue = Object(json, "cue");
        return new QuoteRecord(Span(json), Text(json, "text") ?? "", Kind(json))
        {
            Speaker = Party(Object(json, "speaker")),
            Cue = cue is { } c ? Text(c, "text") : null,
            CueSpan = cue is { } at ? Span(at) : null,
            Addressee = Party(Object(json, "addressee")),
            Marked =
                json.TryGetProperty("marked", out var marked)
                && marked.ValueKind == JsonValueKind.Array
                    ? [.. marked.EnumerateArray().Select(m => m.GetString() ?? "")]
                    : [],
            Group = Number(json, "group") ?? 0,
            Depth = Number(json, "depth") ?? 0,
            IsContinued = Is(json, "continued"),
            IsUttered = Is(json, "uttered"),
            IsAnonymous = Is(json, "anonymous"),
            IsStateMedia = Is(json, "state_media"),
        };
    }

    private static void WriteSpan(TextSpan span, string text, Utf8JsonWriter json)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text);
    }

    private static void WriteParty(string key, QuoteParty? party, Utf8JsonWriter json)
    {
        if (party is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        WriteSpan(party.Span, party.Text, json);
        var who = party.Who;
        json.WriteString("code", who is { Code.IsEmpty: false } ? who.Code.ToString() : null);
        json.WriteString("name", who?.Name);
        json.WriteString("id", who?.WikidataId);
        if (who is null)
        {
            json.WriteNull("chain");
        }
        else
        {
            json.WriteNumber("chain", who.Chain);
        }
        json.WriteEndObject();
    }

    private static QuoteParty? Party(JsonElement? json)
    {
        if (json is not { } party)
        {
            return null;
        }
        var who = Number(party, "chain") is { } chain
            ? new ActorIdentity(
                Text(party, "code") is { } code ? ActorCode.Parse(code) : new ActorCode("", ""),
                Text(party, "name"),
                Text(party, "id"),
                chain
            )
            : null;
        return new QuoteParty(Text(party, "text") ?? "", Span(party), who);
    }

    private static QuoteKind Kind(JsonElement json) =>
        Enum.TryParse(Text(json, "kind"), ignoreCase: true, out QuoteKind kind)
            ? kind
            : throw new JsonException($"'{Text(json, "kind")}' is no kind of quote");

    private static TextSpan Span(JsonElement json) =>
        Number(json, "start") is { } start && Number(json, "end") is { } end
            ? new TextSpan(start, end)
            : throw new JsonException("expected numbers in 'start' and 'end'");

    private static JsonElement? Object(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : null;

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? Number(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetInt32()
            : null;

    private static bool Is(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;
}
