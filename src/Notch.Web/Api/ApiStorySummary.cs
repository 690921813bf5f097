using Notch.Desk.Store;
using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>What a list says of a story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Headline.</param>
/// <param name="Section">Innermost section.</param>
/// <param name="Outlet">The publisher.</param>
/// <param name="Agency">The wire agency.</param>
/// <param name="Published">ISO 8601 instant.</param>
/// <param name="Lead">First running paragraph.</param>
/// <param name="Events">Number of coded events.</param>
public sealed record ApiStorySummary(
    string Id,
    string? Url,
    string? Title,
    string? Section,
    string? Outlet,
    string? Agency,
    string? Published,
    string Lead,
    int Events
)
{
    internal static ApiStorySummary Of(StorySummary s) =>
        new(
            s.Id,
            s.Url,
            s.Title,
            s.Section,
            s.Outlet,
            s.Agency,
            StoryJson.DateText(s.Published),
            s.Lead,
            s.Events
        );
}
