namespace Notch.Mentions.Places;

/// <summary>A place of the gazetteer or of the lexicon.</summary>
/// <param name="Id">GeoNames id; null where the lexicon gives none.</param>
/// <param name="Name">Its usual name: "Mosul".</param>
/// <param name="Country">ISO 3166 alpha-3 code; null for what belongs to no single country.</param>
/// <param name="Province">Name of the first-level division; null where none holds it.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Level">What sort of place it is.</param>
/// <param name="Population">People; 0 where not known.</param>
public sealed record Place(
    int? Id,
    string Name,
    string? Country,
    string? Province,
    double Latitude,
    double Longitude,
    PlaceLevel Level,
    long Population
)
{
    private const double EarthRadius = 6371;

    /// <summary>The city that holds a square, a base or a crossing of the lexicon: "Baghdad"; null for other places and where none holds it.</summary>
    public string? City { get; init; }

    /// <summary>True for the capital of its country.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Kilometres along the great circle to a point.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public double DistanceTo(double latitude, double longitude)
    {
        double a = double.DegreesToRadians(latitude - Latitude) / 2;
        double b = double.DegreesToRadians(longitude - Longitude) / 2;
        double h =
            Math.Pow(Math.Sin(a), 2)
            + Math.Cos(double.DegreesToRadians(Latitude))
                * Math.Cos(double.DegreesToRadians(latitude))
                * Math.Pow(Math.Sin(b), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
