using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Events;

namespace Notch.Exports;

/// <summary>The event record, one JSON object a line, keys always in the same order (docs/formats.md).</summary>
public sealed class JsonLinesEventWriter : IEventWriter
{
    /// <summary>Letters of all scripts and quotation marks stay readable; the file is data, not a part of a page.</summary>
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
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(record, json);
        }
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    /// <summary>Writes the record as one JSON object into a larger document.</summary>
    /// <param name="record">The event.</param>
    /// <param name="json">Stands where a value is expected.</param>
    public static void Write(EventRecord record, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(json);
        var e = record.Event;
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        WriteStory(record.Story, json);
        json.WriteNumber("sentence", e.Sentence);
        json.WriteString("text", e.SentenceText);
        json.WriteNumber("start", e.Span.Start);
        json.WriteNumber("end", e.Span.End);
        WriteParticipants("actors", e.Actors, json);
        WriteParticipants("recipients", e.Recipients, json);
        WriteCoding(e, json);
        WriteCircumstances(e, json);
        Write(record.Versions, json);
        json.WriteNumber("sentence_start", e.SentenceSpan.Start);
        json.WriteNumber("sentence_end", e.SentenceSpan.End);
        json.WriteNumber("force", e.Force);
        json.WriteString("speaker_code", e.Speaker?.Code.ToString());
        json.WriteString("related", e.RelatedId);
        json.WriteString(
            "date_end",
            e.DateEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        EventDetails.Write(e, json);
        json.WriteEndObject();
    }

    private static void WriteStory(StoryHeader story, Utf8JsonWriter json)
    {
        json.WriteStartObject("story");
        json.WriteString("id", story.Id);
        json.WriteString("url", story.Url);
        json.WriteString("title", story.Title);
        json.WriteString("published", Time(story.Published));
        json.WriteString("outlet", story.Outlet);
        json.WriteString("agency", story.Agency);
        json.WriteEndObject();
    }

    private static void WriteCoding(CodedEvent e, Utf8JsonWriter json)
    {
        json.WriteString("type", EventNames.Of(e.Type));
        json.WriteString("mode", e.Mode);
        WriteStrings("contexts", e.Contexts, json);
        json.WriteNumber("quad", (int)e.Quad);
        json.WriteNumber("plover_score", e.PloverScore);
        json.WriteString("cameo", e.Cameo);
        if (e.Goldstein is { } goldstein)
        {
            json.WriteNumber("goldstein", goldstein);
        }
        else
        {
            json.WriteNull("goldstein");
        }
        json.WriteString("status", EventNames.Of(e.Status));
    }

    private static void WriteCircumstances(CodedEvent e, Utf8JsonWriter json)
    {
        json.WriteString("date", e.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("date_precision", EventNames.Of(e.DatePrecision));
        json.WriteString("place", e.Place);
        json.WriteString("speaker", e.Speaker is { } s ? s.Name ?? s.Text : null);
        json.WriteString("attribution", e.Attribution);
        json.WriteNumber("confidence", Math.Round(e.Confidence, 4));
        json.WriteString("why", e.Why);
    }

    private static void WriteParticipants(
        string name,
        IReadOnlyList<Participant> participants,
        Utf8JsonWriter json
    )
    {
        json.WriteStartArray(name);
        foreach (var p in participants)
        {
            json.WriteStartObject();
            json.WriteString("text", p.Text);
            json.WriteString("code", p.Code.Country);
            json.WriteString("sector", p.Code.Sector);
            json.WriteString("name", p.Name);
            json.WriteString("id", p.WikidataId);
            json.WriteNumber("start", p.Span.Start);
            json.WriteNumber("end", p.Span.End);
            json.WriteBoolean("from_context", p.FromContext);
            WriteStrings("sectors", p.Sectors, json);
            json.WriteString("why", p.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The "versions" property of a record.</summary>
    internal static void Write(Versions versions, Utf8JsonWriter json)
    {
        json.WriteStartObject("versions");
        json.WriteString("notch", versions.Notch);
        json.WriteString("lexicon", versions.Lexicon);
        json.WriteString("model", versions.Model);
        json.WriteString("codebook", versions.Codebook);
        json.WriteEndObject();
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

    /// <summary>"2020-01-10T14:05:00Z"; the offset of the page is kept: "2020-01-10T14:05:00+02:00".</summary>
    private static string? Time(DateTimeOffset? time) =>
        time is not { } t ? null
        : t.Offset == TimeSpan.Zero
            ? t.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : t.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
