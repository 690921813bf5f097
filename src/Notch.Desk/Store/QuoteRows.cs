using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Notch.Exports;

namespace Notch.Desk.Store;

/// <summary>Quotes to and from their rows, one for each act of speech.</summary>
internal static class QuoteRows
{
    /// <summary>Replaces a story's quotes.</summary>
    public static void Write(
        SqliteConnection connection,
        long storyKey,
        IReadOnlyList<QuoteRecord> quotes
    )
    {
        connection.Execute("delete from quotes where story_key = $0", storyKey);
        foreach (var act in quotes.GroupBy(q => q.Group))
        {
            var parts = act.ToList();
            var who = parts.Select(p => p.Speaker?.Who).FirstOrDefault(w => w is not null);
            string? key = SpeakerKey.Of(who?.Name);
            connection.Execute(
                "insert into quotes (story_key, span_start, speaker_key, speaker_name, country, sector, parts) values ($0, $1, $2, $3, $4, $5, $6)",
                storyKey,
                parts[0].Content.Start,
                key,
                key is null ? null : who!.Name,
                who?.Code.Country ?? "",
                who?.Code.Sector ?? "",
                Json(parts)
            );
        }
    }

    /// <summary>Reads the parts of an act of speech.</summary>
    public static IReadOnlyList<QuoteRecord> Parts(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. parsed.RootElement.EnumerateArray().Select(QuoteJson.Read)];
    }

    private static string Json(IEnumerable<QuoteRecord> parts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var part in parts)
            {
                json.WriteStartObject();
                QuoteJson.Write(part, json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
