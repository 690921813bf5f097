using Notch.Events;
using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>Where an act happened.</summary>
/// <param name="Id">GeoNames id; null where none is known.</param>
/// <param name="Name">The place's usual name.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Level">region, country, province, district, feature, city, quarter or spot.</param>
/// <param name="Country">ISO 3166 alpha-3 code.</param>
/// <param name="Province">First-level division.</param>
/// <param name="City">City that holds a square, a base or a crossing.</param>
/// <param name="Start">First UTF-16 unit of its words in the story's text; null when the dateline says it.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Source">clause, sentence or dateline.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ApiWhere(
    int? Id,
    string Name,
    double Lat,
    double Lon,
    string Level,
    string? Country,
    string? Province,
    string? City,
    int? Start,
    int? End,
    string Source,
    double Confidence
)
{
    internal static ApiWhere? Of(EventPlace? where) =>
        where is null
            ? null
            : new ApiWhere(
                where.Place.Id,
                where.Place.Name,
                Math.Round(where.Place.Latitude, 4),
                Math.Round(where.Place.Longitude, 4),
                EventNames.Of(where.Place.Level),
                where.Place.Country,
                where.Place.Province,
                where.Place.City,
                where.Span?.Start,
                where.Span?.End,
                EventNames.Of(where.Source),
                where.Confidence
            );
}
