namespace Notch.Desk.Store;

/// <summary>What narrows a list of stories; null leaves a side open.</summary>
public sealed record StorySearch
{
    /// <summary>Words, all of which a story must hold; a phrase may stand in quotation marks.</summary>
    public string? Words { get; init; }

    /// <summary>Innermost section.</summary>
    public string? Section { get; init; }

    /// <summary>The publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>The byline, as it stands.</summary>
    public string? Author { get; init; }

    /// <summary>First day, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, UTC, included.</summary>
    public DateOnly? To { get; init; }
}
