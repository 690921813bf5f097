namespace Notch.Stories;

/// <summary>What a format's reader found, before the parts that all formats share are taken out of it.</summary>
internal sealed record StoryDraft
{
    /// <summary>Canonical address as the page names it.</summary>
    public string? Url { get; init; }

    /// <summary>Headline; may still carry the outlet's name.</summary>
    public string? Title { get; init; }

    /// <summary>Trail, outermost first; may still hold "Home" and the title.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>Section by the page's metadata.</summary>
    public string? Section { get; init; }

    /// <summary>Author by the page's metadata, or a byline found in it.</summary>
    public string? Byline { get; init; }

    /// <summary>Agency that the format names.</summary>
    public string? Agency { get; init; }

    /// <summary>Dateline where the format has a field for it.</summary>
    public string? Dateline { get; init; }

    /// <summary>Publisher as the page names it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Language tag as the page names it: "en-GB".</summary>
    public string? Language { get; init; }

    /// <summary>Published as the page says.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Last changed as the page says.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The blocks in order; may still begin with the title, a byline or a date, and end in comments.</summary>
    public IReadOnlyList<StoryLine> Lines { get; init; } = [];
}
