namespace Notch.Mentions.Places;

/// <summary>What sort of place it is, from the widest to the narrowest.</summary>
public enum PlaceLevel
{
    /// <summary>A continent, or a part of the world across borders: "the Middle East".</summary>
    Region,

    /// <summary>A country or dependency.</summary>
    Country,

    /// <summary>A first-level division: state, province, governorate.</summary>
    Province,

    /// <summary>A second-level division: county, district.</summary>
    District,

    /// <summary>A sea, strait, river, mountain range, island or desert.</summary>
    Feature,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A part of a city.</summary>
    Quarter,

    /// <summary>A square, building, base, port or crossing.</summary>
    Spot,
}
