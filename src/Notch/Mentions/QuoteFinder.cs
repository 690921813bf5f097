using Notch.Stories;
using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Finds reported words and who said them. Keeps no state; one instance serves all threads.</summary>
/// <param name="lexicon">The words that report.</param>
public sealed class QuoteFinder(QuoteLexicon lexicon)
{
    /// <summary>All quotes in text order; outer quotes stand before those inside them.</summary>
    /// <remarks>Direct quotes need tokens only; indirect ones need trees.</remarks>
    /// <param name="document">The story's text.</param>
    /// <param name="paragraphs">Its paragraphs, in order; quotation marks are paired inside each.</param>
    public IReadOnlyList<Quote> Find(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var units = QuoteUnits.Of(document, paragraphs);
        var quotes = new DirectQuoteFinder(document, lexicon).Find(units);
        quotes.Sort((a, b) => a.Content.CompareTo(b.Content));
        return quotes;
    }
}
