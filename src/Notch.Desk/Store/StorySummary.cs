namespace Notch.Desk.Store;

/// <summary>What a list shows of a story.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Url">Its address; null when it had none.</param>
/// <param name="Title">Headline; null when the page has none.</param>
/// <param name="Section">Innermost section; null when unknown.</param>
/// <param name="Outlet">The publisher; null when unknown.</param>
/// <param name="Agency">The wire agency; null when none.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="ReadAt">When the desk read it.</param>
/// <param name="Lead">First running paragraph; empty when there is none.</param>
/// <param name="Events">Number of coded events.</param>
public sealed record StorySummary(
    string Id,
    string? Url,
    string? Title,
    string? Section,
    string? Outlet,
    string? Agency,
    DateTimeOffset? Published,
    DateTimeOffset ReadAt,
    string Lead,
    int Events
);
