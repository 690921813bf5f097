namespace Notch.Web.Api;

/// <summary>A story that a search found.</summary>
/// <param name="Story">The story.</param>
/// <param name="Snippet">Words around the match; U+E000 and U+E001 stand about each matching word.</param>
public sealed record ApiHit(ApiStorySummary Story, string Snippet);
