namespace Notch.Stories;

/// <summary>Bytes or text as a source delivered them, before the story in them is found.</summary>
public sealed record Page
{
    /// <summary>Address or path; null for standard input.</summary>
    public string? Url { get; init; }

    /// <summary>Media type as the source named it, with its charset: "text/html; charset=utf-8"; null when unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>The bytes as fetched; empty when <see cref="Text"/> is given.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Text that is already decoded; null when <see cref="Bytes"/> has still to be read.</summary>
    public string? Text { get; init; }

    /// <summary>When the source was asked; null when that does not matter, as for a file.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>What the source knows beside the page, such as the date in a feed. The page's own word comes first.</summary>
    public PageFacts Facts { get; init; } = PageFacts.None;
}
