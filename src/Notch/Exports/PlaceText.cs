using System.Globalization;
using Notch.Events;
using Notch.Mentions.Places;

namespace Notch.Exports;

/// <summary>An event's place as cells of a table; empty where it is not known.</summary>
internal static class PlaceText
{
    /// <summary>The city, or the story's words where the place is not known.</summary>
    public static string City(CodedEvent e) =>
        e.Where is { Place: var place }
            ? place.Level >= PlaceLevel.City
                ? RowText.Of(place.City ?? place.Name)
                : ""
            : RowText.Of(e.Place);

    public static string District(CodedEvent e) =>
        e.Where is { Place: { Level: PlaceLevel.District } place } ? RowText.Of(place.Name) : "";

    public static string Province(CodedEvent e) =>
        e.Where is { Place: var place }
            ? RowText.Of(place.Level == PlaceLevel.Province ? place.Name : place.Province)
            : "";

    public static string Country(CodedEvent e) => e.Where?.Place.Country ?? "";

    public static string Latitude(CodedEvent e) => Degrees(e.Where?.Place.Latitude);

    public static string Longitude(CodedEvent e) => Degrees(e.Where?.Place.Longitude);

    private static string Degrees(double? degrees) =>
        degrees is { } d ? Math.Round(d, 4).ToString(CultureInfo.InvariantCulture) : "";
}
