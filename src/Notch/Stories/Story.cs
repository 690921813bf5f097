namespace Notch.Stories;

/// <summary>The article in a page, taken apart. Missing parts are null; lists are empty, never null.</summary>
public sealed record Story
{
    /// <summary>Stable id: the first 16 hex digits of the SHA-256 of URL (or empty), title and text.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical address, or the path that it was read from; null for standard input.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, without the outlet's name.</summary>
    public string? Title { get; init; }

    /// <summary>The trail "Home » today » World » title" as its parts, outermost first.</summary>
    public IReadOnlyList<string> Breadcrumb { get; init; } = [];

    /// <summary>Innermost section of the trail or of the page's metadata: "World".</summary>
    public string? Section { get; init; }

    /// <summary>Who wrote it, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>The wire agency, by its usual short name: "AFP".</summary>
    public string? Agency { get; init; }

    /// <summary>The place and what stands with it before the lead's dash: "BAGHDAD (AFP)".</summary>
    public string? Dateline { get; init; }

    /// <summary>When it was published; the time of day is midnight UTC when only a date is known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>How <see cref="Published"/> became known: "option", "page", "text", or null.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>ISO 639-1 code: "en".</summary>
    public string? Language { get; init; }

    /// <summary>ISO 639-1 code of the language it seems to be translated from; null when it seems original.</summary>
    public string? TranslatedFrom { get; init; }

    /// <summary>The publisher, as the page names it or as its host name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>All blocks joined by an empty line; every offset in Notch points into this text.</summary>
    public required string Text { get; init; }
}
