namespace Notch.Mentions.Places;

/// <summary>What is known of a story before its places are read.</summary>
public sealed record PlaceContext
{
    /// <summary>A story of which nothing is known.</summary>
    public static PlaceContext None { get; } = new();

    /// <summary>Place of the dateline as it stands: "BAGHDAD"; null when there is none.</summary>
    public string? Dateline { get; init; }

    /// <summary>How often each country acts, by ISO 3166 alpha-3 code.</summary>
    public IReadOnlyDictionary<string, int> Countries { get; init; } =
        new Dictionary<string, int>();
}
