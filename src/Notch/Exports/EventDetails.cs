using System.Text.Json;
using Notch.Events;

namespace Notch.Exports;

/// <summary>The keys "when", "where", "numbers" and "claim" of an event record.</summary>
public static class EventDetails
{
    /// <summary>Writes the four keys into an object that is open.</summary>
    /// <param name="coded">The event.</param>
    /// <param name="json">Stands inside the object.</param>
    public static void Write(CodedEvent coded, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(json);
        WriteWhen(coded.When, json);
        WriteWhere(coded.Where, json);
        json.WriteStartArray("numbers");
        foreach (var number in coded.Numbers)
        {
            WriteNumber(number, json);
        }
        json.WriteEndArray();
        WriteClaim(coded.Claim, json);
    }

    /// <summary>The keys of a PLOVER "event_loc" that say which place it is; none where that is not known.</summary>
    internal static void WritePlover(EventPlace? where, Utf8JsonWriter json)
    {
        if (where is not { Place: var place })
        {
            return;
        }
        json.WriteString("resolved_place", place.Name);
        json.WriteString("country", place.Country);
        json.WriteString("adm1", place.Province);
        json.WriteNumber("lat", Math.Round(place.Latitude, 4));
        json.WriteNumber("lon", Math.Round(place.Longitude, 4));
        Number("geonameid", place.Id, json);
    }

    private static void WriteWhen(EventTime? when, Utf8JsonWriter json)
    {
        if (when is null)
        {
            json.WriteNull("when");
            return;
        }
        json.WriteStartObject("when");
        json.WriteString("value", when.Value);
        json.WriteString("first", RowText.Day(when.Start));
        json.WriteString("last", RowText.Day(when.End));
        json.WriteNumber("start", when.Span.Start);
        json.WriteNumber("end", when.Span.End);
        json.WriteEndObject();
    }

    private static void WriteWhere(EventPlace? where, Utf8JsonWriter json)
    {
        if (where is null)
        {
            json.WriteNull("where");
            return;
        }
        var place = where.Place;
        json.WriteStartObject("where");
        Number("id", place.Id, json);
        json.WriteString("name", place.Name);
        json.WriteNumber("lat", Math.Round(place.Latitude, 4));
        json.WriteNumber("lon", Math.Round(place.Longitude, 4));
        json.WriteString("level", EventNames.Of(place.Level));
        json.WriteString("country", place.Country);
        json.WriteString("province", place.Province);
        json.WriteString("city", place.City);
        Number("start", where.Span?.Start, json);
        Number("end", where.Span?.End, json);
        json.WriteString("source", EventNames.Of(where.Source));
        json.WriteNumber("confidence", where.Confidence);
        json.WriteEndObject();
    }

    private static void WriteNumber(EventNumber number, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", EventNames.Of(number.Kind));
        Number("value", number.Value, json);
        Number("low", number.Low, json);
        Number("high", number.High, json);
        json.WriteString("bound", EventNames.Of(number.Bound));
        json.WriteString("unit", number.Unit);
        json.WriteString("thing", number.Thing);
        json.WriteNumber("start", number.Span.Start);
        json.WriteNumber("end", number.Span.End);
        json.WriteEndObject();
    }

    private static void WriteClaim(EventClaim? claim, Utf8JsonWriter json)
    {
        if (claim is null)
        {
            json.WriteNull("claim");
            return;
        }
        json.WriteStartObject("claim");
        json.WriteString("kind", EventNames.OfClaim(claim.Kind));
        json.WriteString("speaker", claim.Speaker);
        json.WriteString("cue", claim.Cue);
        json.WriteString("addressee", claim.Addressee);
        json.WriteNumber("start", claim.Content.Start);
        json.WriteNumber("end", claim.Content.End);
        json.WriteBoolean("anonymous", claim.IsAnonymous);
        json.WriteBoolean("state_media", claim.IsStateMedia);
        json.WriteEndObject();
    }

    private static void Number(string key, double? value, Utf8JsonWriter json)
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
}
