using Notch.Stories;

namespace Notch.Exports;

/// <summary>What an event record says about its story.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Url">Canonical address or path; null for standard input.</param>
/// <param name="Title">Headline; null when the page has none.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="Outlet">The publisher; null when unknown.</param>
public sealed record StoryHeader(
    string Id,
    string? Url,
    string? Title,
    DateTimeOffset? Published,
    string? Outlet
)
{
    /// <summary>The wire agency ("AFP"); null when the outlet wrote it itself.</summary>
    public string? Agency { get; init; }

    /// <summary>The header of a story.</summary>
    /// <param name="story">The story.</param>
    public static StoryHeader Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StoryHeader(story.Id, story.Url, story.Title, story.Published, story.Outlet)
        {
            Agency = story.Agency,
        };
    }
}
