using Notch.Syntax;

namespace Notch.Mentions.Places;

/// <summary>Words that name a place, and which place they mean here.</summary>
/// <param name="Tokens">The name without its preposition.</param>
/// <param name="Place">The place.</param>
/// <param name="Kind">Name, adjective or description.</param>
/// <param name="Confidence">0 to 1: how far the place stands before others of the same name.</param>
/// <param name="Why">What decided: "only place of that name", "followed by Texas", "most people".</param>
public sealed record PlaceMention(
    TokenSpan Tokens,
    Place Place,
    PlaceMentionKind Kind,
    double Confidence,
    string Why
)
{
    /// <summary>True when the name is a part of another name: "Bank of England".</summary>
    public bool IsEmbedded { get; init; }
}
