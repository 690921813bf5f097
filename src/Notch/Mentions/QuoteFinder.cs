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
    public IReadOnlyList<Quote> Find(Document document, IReadOnlyList<Paragraph> paragraphs) =>
        Find(document, paragraphs, includeViews: false);

    /// <summary>All quotes, and on demand what is told as somebody's view or intention: "wants to leave".</summary>
    /// <param name="document">The story's text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="includeViews">True to have quotes that nobody uttered, too (<see cref="Quote.IsUttered"/> is false).</param>
    public IReadOnlyList<Quote> Find(
        Document document,
        IReadOnlyList<Paragraph> paragraphs,
        bool includeViews
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var units = QuoteUnits.Of(document, paragraphs);
        var pieces = new List<QuotePiece>();
        foreach (var unit in units)
        {
            pieces.AddRange(unit.Stretches);
        }
        var quotes = new DirectQuoteFinder(document, lexicon).Find(units);
        int groups = quotes.Count == 0 ? 0 : quotes.Max(q => q.Group) + 1;
        var indirect = new IndirectQuoteFinder(document, lexicon, pieces, quotes).Find(groups);
        indirect.RemoveAll(q => quotes.Exists(d => IsTold(d, q)));
        quotes.AddRange(indirect);
        if (!includeViews)
        {
            quotes.RemoveAll(q => !q.IsUttered);
        }
        quotes.Sort(
            (a, b) =>
                a.Content.Start != b.Content.Start
                    ? a.Content.Start.CompareTo(b.Content.Start)
                    : b.Content.End.CompareTo(a.Content.End)
        );
        for (int i = 0; i < quotes.Count; i++)
        {
            quotes[i] = QuoteFlags.Flag(document, lexicon, quotes[i]) with
            {
                Depth = IsInside(quotes, i) ? 1 : 0,
            };
        }
        return quotes;
    }

    /// <summary>The marks already told these words: "quoted him as saying" reports nothing new.</summary>
    private static bool IsTold(Quote direct, Quote indirect) =>
        direct.Kind == QuoteKind.Direct && indirect.Tokens.Overlaps(direct.Tokens);

    /// <summary>True when the cue of a quote stands inside the words of an earlier one.</summary>
    private static bool IsInside(List<Quote> quotes, int index)
    {
        var quote = quotes[index];
        int own = quote.Cue ?? quote.Tokens.Start;
        for (int i = 0; i < quotes.Count; i++)
        {
            if (
                i != index
                && quotes[i].Tokens.Contains(own)
                && quotes[i].Tokens.Count > quote.Tokens.Count
                && quotes[i].IsUttered
            )
            {
                return true;
            }
        }
        return false;
    }
}
