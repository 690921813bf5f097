using System.Globalization;
using Notch.Events;
using Notch.Mentions;

namespace Notch.Exports;

/// <summary>One row an event, with a header: the table that opens in a spreadsheet. Lists are joined by "; ".</summary>
public sealed class TsvEventWriter : IEventWriter
{
    /// <inheritdoc/>
    public string Header =>
        string.Join(
            '\t',
            "id",
            "date",
            "date_precision",
            "type",
            "mode",
            "status",
            "quad",
            "plover_score",
            "cameo",
            "goldstein",
            "actors",
            "actor_codes",
            "recipients",
            "recipient_codes",
            "contexts",
            "place",
            "speaker",
            "attribution",
            "confidence",
            "sentence",
            "text",
            "start",
            "end",
            "story",
            "url",
            "title",
            "published",
            "outlet",
            "why",
            "date_end",
            "place_id",
            "lat",
            "lon",
            "numbers",
            "claim",
            "anonymous",
            "state_media"
        );

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var e = record.Event;
        RowText.Write(
            output,
            e.Id,
            RowText.Day(e.Date),
            EventNames.Of(e.DatePrecision),
            EventNames.Of(e.Type),
            RowText.Of(e.Mode),
            EventNames.Of(e.Status),
            RowText.Of((int)e.Quad),
            RowText.Of(e.PloverScore),
            RowText.Of(e.Cameo),
            RowText.Of(e.Goldstein),
            RowText.Names(e.Actors),
            RowText.Codes(e.Actors),
            RowText.Names(e.Recipients),
            RowText.Codes(e.Recipients),
            string.Join("; ", e.Contexts),
            RowText.Of(e.Place),
            RowText.Of(e.Speaker?.Name ?? e.Speaker?.Text),
            RowText.Of(e.Attribution),
            RowText.Of(e.Confidence),
            RowText.Of(e.Sentence),
            RowText.Of(e.SentenceText),
            RowText.Of(e.Span.Start),
            RowText.Of(e.Span.End),
            record.Story.Id,
            RowText.Of(record.Story.Url),
            RowText.Of(record.Story.Title),
            RowText.Day(RowText.Published(record)),
            RowText.Of(record.Story.Outlet),
            RowText.Of(e.Why),
            RowText.Day(e.DateEnd),
            e.Where?.Place.Id is { } id ? RowText.Of(id) : "",
            PlaceText.Latitude(e),
            PlaceText.Longitude(e),
            string.Join("; ", e.Numbers.Select(NumberText)),
            e.Claim is { } claim ? EventNames.OfClaim(claim.Kind) : "",
            Flag(e.Claim?.IsAnonymous),
            Flag(e.Claim?.IsStateMedia)
        );
    }

    private static string Flag(bool? isSo) => isSo == true ? "yes" : "";

    /// <summary>"dead 12", "held >=200", "wounded 24..99", "sum ~20000000 EUR".</summary>
    private static string NumberText(EventNumber number)
    {
        string value = Count(number.Value ?? number.Low ?? number.High);
        string amount = number.Bound switch
        {
            NumberBound.AtLeast => $">={value}",
            NumberBound.Above => $">{value}",
            NumberBound.AtMost => $"<={value}",
            NumberBound.Below => $"<{value}",
            NumberBound.About => $"~{value}",
            NumberBound.Between => $"{Count(number.Low)}..{Count(number.High)}",
            _ => value,
        };
        string unit = number.Unit is null ? "" : $" {number.Unit}";
        return RowText.Of($"{EventNames.Of(number.Kind)} {amount}{unit}");
    }

    private static string Count(double? value) =>
        value is { } v ? v.ToString("0.##", CultureInfo.InvariantCulture) : "";
}
