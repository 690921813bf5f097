using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Cells and notches as records, one JSON object each, keys always in the same order (docs/formats.md).</summary>
public static class PairRecords
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>A cell as one line, without a line end.</summary>
    /// <param name="cell">The cell.</param>
    public static string Line(Cell cell) => Line(json => Write(cell, json));

    /// <summary>A notch as one line, without a line end.</summary>
    /// <param name="change">The change point.</param>
    /// <param name="versions">What coded its events; null for events of a foreign file.</param>
    public static string Line(ChangePoint change, Versions? versions) =>
        Line(json => Write(change, versions, json));

    /// <summary>Writes a cell into a larger document.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="json">Stands where a value is expected.</param>
    public static void Write(Cell cell, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("a", cell.A);
        json.WriteString("b", cell.B);
        json.WriteString("period", cell.Period);
        json.WriteNumber("stories", cell.Stories);
        json.WriteNumber("sources", cell.Sources);
        json.WriteNumber("events", cell.Events);
        Number("verbal_cooperation", cell.VerbalCooperation, 4, json);
        Number("material_cooperation", cell.MaterialCooperation, 4, json);
        Number("verbal_conflict", cell.VerbalConflict, 4, json);
        Number("material_conflict", cell.MaterialConflict, 4, json);
        Number("tone", cell.Tone, 3, json);
        Number("level", cell.Level, 2, json);
        Number("level_low", cell.LevelLow, 2, json);
        Number("level_high", cell.LevelHigh, 2, json);
        json.WriteString("level_name", cell.Level is { } level ? Levels.Name(level) : null);
        json.WriteNumber("stories_read", cell.StoriesRead);
        json.WriteString("start", Day(cell.Start));
        Number("tone_of_words", cell.ToneOfWords, 3, json);
        Number("tone_of_deeds", cell.ToneOfDeeds, 3, json);
        Number("coverage", cell.Coverage, 4, json);
        Number(
            "verbal_cooperation_per_thousand",
            cell.PerThousand(cell.VerbalCooperation),
            4,
            json
        );
        Number(
            "material_cooperation_per_thousand",
            cell.PerThousand(cell.MaterialCooperation),
            4,
            json
        );
        Number("verbal_conflict_per_thousand", cell.PerThousand(cell.VerbalConflict), 4, json);
        Number("material_conflict_per_thousand", cell.PerThousand(cell.MaterialConflict), 4, json);
        Number("word_tone", cell.WordTone, 3, json);
        json.WriteEndObject();
    }

    /// <summary>Writes a notch into a larger document.</summary>
    /// <param name="change">The change point.</param>
    /// <param name="versions">What coded its events; null for events of a foreign file.</param>
    /// <param name="json">Stands where a value is expected.</param>
    public static void Write(ChangePoint change, Versions? versions, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("pair", $"{change.A}-{change.B}");
        json.WriteString("date", Day(change.Date));
        Number("from_level", change.FromLevel, 2, json);
        Number("to_level", change.ToLevel, 2, json);
        json.WriteNumber("notches", change.Notches);
        Number("probability", change.Probability, 3, json);
        json.WriteNumber("sources", change.Sources);
        json.WriteStartArray("because");
        foreach (var reason in change.Because)
        {
            json.WriteStartObject();
            json.WriteString("event", reason.EventId);
            Number("share", reason.Share, 3, json);
            Number("evidence", reason.Evidence, 3, json);
            json.WriteString("sentence", reason.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (versions is null)
        {
            json.WriteNull("versions");
        }
        else
        {
            JsonLinesEventWriter.Write(versions, json);
        }
        json.WriteBoolean("announced", change.Announced);
        json.WriteString("known_on", Day(change.KnownOn));
        json.WriteString("from_name", Levels.Name(change.FromLevel));
        json.WriteString("to_name", Levels.Name(change.ToLevel));
        json.WriteString("since", change.Since is { } since ? Day(since) : null);
        json.WriteString("text", ChangeText.Of(change, change.A, change.B));
        json.WriteEndObject();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Number(string name, double? value, int digits, Utf8JsonWriter json)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, digits));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
