namespace Notch.Web.Feeds;

/// <summary>One thing in a feed.</summary>
/// <param name="Path">Address below the site's root; its id too.</param>
/// <param name="Title">One line.</param>
/// <param name="At">When it was published, or happened.</param>
/// <param name="Summary">Plain text.</param>
internal sealed record FeedEntry(string Path, string Title, DateTimeOffset At, string Summary);
