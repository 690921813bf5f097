using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Events;

namespace Notch.Exports;

/// <summary>PLOVER's own record, one JSON object a line. An event without an actor is left out: the standard asks for one.</summary>
public sealed class PloverJsonEventWriter : IEventWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <inheritdoc/>
    public string? Header => null;

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        if (record.Event.Actors.Count == 0 || RowText.DayOf(record) is not { } day)
        {
            return;
        }
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(record, day, json);
        }
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void Write(EventRecord record, DateOnly day, Utf8JsonWriter json)
    {
        var e = record.Event;
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        json.WriteString("date", RowText.Day(day));
        WriteParties("actor", e.Actors, json);
        WriteParties("recipient", e.Recipients, json);
        WriteStrings("event", [EventNames.Of(e.Type)], json);
        WriteStrings("mode", e.Mode is null ? [] : [e.Mode], json);
        WriteStrings("context", e.Contexts, json);
        WriteStrings("auxiliary", Auxiliary(e.Status), json);
        json.WriteNumber("quad_code", (int)e.Quad);
        json.WriteNumber("event_scale", e.PloverScore);
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", e.Place);
        EventDetails.WritePlover(e.Where, json);
        json.WriteEndObject();
        json.WriteString("event_text", e.SentenceText);
        json.WriteStartObject("text_info");
        json.WriteNumber("sequence", e.Sentence + 1);
        json.WriteNumber("start", e.Span.Start);
        json.WriteNumber("end", e.Span.End);
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        json.WriteString("url", record.Story.Url);
        json.WriteString("title", record.Story.Title);
        json.WriteString("publication", record.Story.Outlet);
        json.WriteString("coder", "notch " + record.Versions.Notch);
        json.WriteString("codebook", record.Versions.Codebook);
        json.WriteString("version", record.Versions.Lexicon);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The standard's auxiliary modes; a demand has none of its own and lies ahead.</summary>
    private static string[] Auxiliary(EventStatus status) =>
        status switch
        {
            EventStatus.Planned or EventStatus.Demanded => ["future"],
            EventStatus.Denied => ["negation"],
            EventStatus.Hypothetical => ["hypothetical"],
            EventStatus.Background => ["historical"],
            _ => [],
        };

    private static void WriteParties(
        string name,
        IReadOnlyList<Participant> parties,
        Utf8JsonWriter json
    )
    {
        json.WriteStartArray(name);
        foreach (var p in parties)
        {
            json.WriteStartObject();
            json.WriteString("code", p.Code.Country);
            WriteStrings(
                "sector",
                [.. new[] { p.Code.Sector ?? "" }.Concat(p.Sectors).Where(s => s.Length > 0)],
                json
            );
            json.WriteString("entity_text", p.Text);
            json.WriteString("identifier_id", p.WikidataId);
            json.WriteString("identifier_text", p.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(string name, IReadOnlyList<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
