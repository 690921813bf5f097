namespace Notch.Web.Feeds;

/// <summary>A feed before it is written in a format.</summary>
/// <param name="Title">Title of the feed.</param>
/// <param name="Page">Path of the page that shows the same.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record FeedContent(string Title, string Page, IReadOnlyList<FeedEntry> Entries);
