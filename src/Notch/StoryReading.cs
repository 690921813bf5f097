using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Mentions.Places;
using Notch.Stories;
using Notch.Syntax;

namespace Notch;

/// <summary>All that Notch read in one story.</summary>
/// <param name="Story">The story; dated by its words where its page gives no date and they give the day.</param>
/// <param name="Document">Its text with tokens, sentences and trees.</param>
/// <param name="Dates">Time expressions, in text order.</param>
/// <param name="Quotes">Quotes, in text order.</param>
/// <param name="Actors">Resolved references, in text order.</param>
/// <param name="Events">Events, in text order.</param>
/// <param name="Versions">What made them.</param>
public sealed record StoryReading(
    Story Story,
    Document Document,
    IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<ActorReference> Actors,
    IReadOnlyList<CodedEvent> Events,
    Versions Versions
)
{
    /// <summary>The date that its words give, where its page gives none; null when the page gives one, or the words leave the year open.</summary>
    public StoryDate? Inferred { get; init; }

    /// <summary>The quotes with who speaks and who is spoken to, in text order.</summary>
    public IReadOnlyList<QuoteRecord> QuoteRecords { get; init; } = [];

    /// <summary>Places, in text order.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Numbers, in text order.</summary>
    public IReadOnlyList<NumberMention> Numbers { get; init; } = [];
}
