namespace Notch.Stories;

/// <summary>How stories are found in pages.</summary>
public sealed record StoryExtractorOptions
{
    /// <summary>Date of publication that wins over what the page says; null to believe the page.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Largest text in UTF-16 units, tags included. Default 20,000,000; must be above zero.</summary>
    public int MaxLength { get; init; } = 20_000_000;

    /// <summary>Fewest letters and digits that a story has. Default 40; may be zero.</summary>
    public int MinLetters { get; init; } = 40;
}
