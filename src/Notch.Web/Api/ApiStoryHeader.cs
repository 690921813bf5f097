using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>The story that tells an event.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address; null when it had none.</param>
/// <param name="Title">Headline.</param>
/// <param name="Published">ISO 8601 instant; null when unknown.</param>
/// <param name="Outlet">The publisher.</param>
/// <param name="Agency">The wire agency.</param>
public sealed record ApiStoryHeader(
    string Id,
    string? Url,
    string? Title,
    string? Published,
    string? Outlet,
    string? Agency
)
{
    internal static ApiStoryHeader Of(StoryHeader story) =>
        new(
            story.Id,
            story.Url,
            story.Title,
            StoryJson.DateText(story.Published),
            story.Outlet,
            story.Agency
        );
}
