using Notch.Exports;

namespace Notch.Desk.Store;

/// <summary>One act of speech in a story.</summary>
/// <param name="Story">The story that tells it.</param>
/// <param name="Parts">Its parts in text order, at least one; several where it is split or runs over paragraphs.</param>
public sealed record StoredQuote(StorySummary Story, IReadOnlyList<QuoteRecord> Parts)
{
    /// <summary>The part that names the speaker; the first where none does.</summary>
    public QuoteRecord Main => Parts.FirstOrDefault(p => p.Speaker is not null) ?? Parts[0];
}
