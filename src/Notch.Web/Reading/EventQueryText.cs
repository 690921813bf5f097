using Notch.Desk.Store;
using Notch.Events;
using Notch.Exports;

namespace Notch.Web.Reading;

/// <summary>An event query out of a query string; what does not parse does not narrow.</summary>
internal static class EventQueryText
{
    public static EventQuery Parse(
        string? actor,
        string? other,
        string? sector,
        string? type,
        string? quad,
        string? status,
        string? since,
        string? until
    ) =>
        new()
        {
            Actor = QueryText.Code(actor),
            Other = QueryText.Code(actor) is null ? null : QueryText.Code(other),
            Sector = QueryText.Code(actor) is null ? null : QueryText.Code(sector),
            Type = EventNames.TryParse(type, out EventType t) ? t : null,
            Quad = Quad(quad),
            Status = EventNames.TryParse(status, out EventStatus s) ? s : null,
            From = QueryText.Day(since),
            To = QueryText.Day(until),
        };

    private static QuadClass? Quad(string? text) =>
        text switch
        {
            "1" => QuadClass.VerbalCooperation,
            "2" => QuadClass.MaterialCooperation,
            "3" => QuadClass.VerbalConflict,
            "4" => QuadClass.MaterialConflict,
            _ => null,
        };
}
