using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Mentions;
using Notch.Stories;

namespace Notch.Exports;

/// <summary>Writes stories as JSON records, with the keys and the order of docs/sources.md.</summary>
public static class StoryJson
{
    /// <summary>Settings for a writer of records: one line, and no escapes beyond what JSON asks for.</summary>
    public static JsonWriterOptions LineOptions { get; } =
        new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record as one line of JSON, without a line feed.</summary>
    /// <param name="story">The story.</param>
    /// <param name="inferred">The date that its own words give; null when its page gives one, or they leave it open.</param>
    public static string ToLine(Story story, StoryDate? inferred = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, LineOptions))
        {
            Write(writer, story, inferred);
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the record as an object.</summary>
    /// <param name="writer">Stands where a value may be written.</param>
    /// <param name="story">The story.</param>
    /// <param name="inferred">The date that its own words give; null when its page gives one, or they leave it open.</param>
    public static void Write(Utf8JsonWriter writer, Story story, StoryDate? inferred = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(story);
        writer.WriteStartObject();
        writer.WriteString("url", story.Url);
        writer.WriteString("title", story.Title);
        writer.WriteStartArray("breadcrumb");
        foreach (string part in story.Breadcrumb)
        {
            writer.WriteStringValue(part);
        }
        writer.WriteEndArray();
        writer.WriteString("section", story.Section);
        writer.WriteString("byline", story.Byline);
        writer.WriteString("agency", story.Agency);
        writer.WriteString("dateline", story.Dateline);
        writer.WriteString("published", DateText(story.Published));
        writer.WriteString("modified", DateText(story.Modified));
        writer.WriteString("language", story.Language);
        writer.WriteString("translated_from", story.TranslatedFrom);
        writer.WriteString("outlet", story.Outlet);
        writer.WriteStartArray("paragraphs");
        foreach (var paragraph in story.Paragraphs)
        {
            writer.WriteStartObject();
            writer.WriteString("text", paragraph.Text);
            writer.WriteString("kind", KindText(paragraph.Kind));
            writer.WriteNumber("start", paragraph.Span.Start);
            writer.WriteNumber("end", paragraph.Span.End);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("text", story.Text);
        writer.WriteString("id", story.Id);
        writer.WriteString("published_from", story.PublishedFrom);
        WriteInferred(writer, inferred);
        WriteWordTone(writer, WordToneList.Shipped.Of(story.Text));
        writer.WriteEndObject();
    }

    private static void WriteWordTone(Utf8JsonWriter writer, WordTone tone)
    {
        writer.WriteStartObject("word_tone");
        writer.WriteNumber("value", Math.Round(tone.Value, 3));
        writer.WriteNumber("words", tone.Words);
        writer.WriteNumber("positive", tone.Positive);
        writer.WriteNumber("negative", tone.Negative);
        writer.WriteEndObject();
    }

    private static void WriteInferred(Utf8JsonWriter writer, StoryDate? inferred)
    {
        if (inferred is null)
        {
            writer.WriteNull("inferred_date");
            return;
        }
        string format = inferred.Precision switch
        {
            DatePrecision.Day => "yyyy-MM-dd",
            DatePrecision.Month => "yyyy-MM",
            _ => "yyyy",
        };
        writer.WriteStartObject("inferred_date");
        writer.WriteString("value", inferred.Date.ToString(format, CultureInfo.InvariantCulture));
        writer.WriteString("precision", inferred.Precision.ToString().ToLowerInvariant());
        writer.WriteStartArray("clues");
        foreach (var clue in inferred.Clues)
        {
            writer.WriteStartObject();
            writer.WriteString("words", clue.Words);
            writer.WriteString("says", clue.Says);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>"paragraph", "subheading", "quote", "list" or "caption".</summary>
    /// <param name="kind">The kind.</param>
    public static string KindText(ParagraphKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>"2020-01-10" for a day, "2020-01-10T14:05:00Z" for an instant, in UTC; null for null.</summary>
    /// <param name="date">The instant.</param>
    public static string? DateText(DateTimeOffset? date) =>
        date?.ToUniversalTime() is not { } utc ? null
        : utc.TimeOfDay == TimeSpan.Zero ? utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
