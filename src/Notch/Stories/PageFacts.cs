namespace Notch.Stories;

/// <summary>What a source knows about a page beside its text; null where it knows nothing.</summary>
public sealed record PageFacts
{
    /// <summary>Nothing known.</summary>
    public static PageFacts None { get; } = new();

    /// <summary>Headline in the feed or record.</summary>
    public string? Title { get; init; }

    /// <summary>Author in the feed or record.</summary>
    public string? Byline { get; init; }

    /// <summary>Name of the feed or wire.</summary>
    public string? Outlet { get; init; }

    /// <summary>Section or category.</summary>
    public string? Section { get; init; }

    /// <summary>Date of publication.</summary>
    public DateTimeOffset? Published { get; init; }
}
