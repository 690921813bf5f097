using Notch.Desk.Store;

namespace Notch.Web.Reading;

/// <summary>What narrows a list of stories, as it stands in a query string: what does not parse counts as absent.</summary>
internal static class StorySearchText
{
    /// <summary>The search.</summary>
    public static StorySearch Parse(
        string? words,
        string? section,
        string? outlet,
        string? author,
        string? since,
        string? until
    ) =>
        new()
        {
            Words = QueryText.Words(words),
            Section = QueryText.Words(section),
            Outlet = QueryText.Words(outlet),
            Author = QueryText.Words(author),
            From = QueryText.Day(since),
            To = QueryText.Day(until),
        };
}
