using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Text;

namespace Notch.Cli.Commands;

/// <summary>One JSON object on one line: keys in the order in which they are written, absent values as null.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object.</summary>
    /// <param name="write">Writes its keys.</param>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>"start", "end" and "text" of a span.</summary>
    public static void Span(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.Of(text));
    }

    /// <summary>A number, or null.</summary>
    public static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    /// <summary>An object with "start", "end" and "text", and what more is written; null when there is no span.</summary>
    public static void Object(
        Utf8JsonWriter json,
        string key,
        TextSpan? span,
        string text,
        Action<Utf8JsonWriter>? more = null
    )
    {
        if (span is not { } s)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        Span(json, s, text);
        more?.Invoke(json);
        json.WriteEndObject();
    }
}
