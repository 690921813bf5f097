namespace Notch.Desk.Store;

/// <summary>A story that a search found.</summary>
/// <param name="Story">The story.</param>
/// <param name="Snippet">Some words around the match; the matching words stand between U+E000 and U+E001 for the page to mark.</param>
public sealed record StoryHit(StorySummary Story, string Snippet)
{
    /// <summary>Stands before a matching word.</summary>
    public const char MatchStart = '\uE000';

    /// <summary>Stands after a matching word.</summary>
    public const char MatchEnd = '\uE001';
}
