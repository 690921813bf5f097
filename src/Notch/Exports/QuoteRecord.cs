using Notch.Actors;
using Notch.Mentions;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Exports;

/// <summary>A quote apart from its document: who said what to whom, in the exact words (docs/quotes.md).</summary>
/// <param name="Content">Where the words stand in the story's text.</param>
/// <param name="Text">The words, without the outer marks.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
public sealed record QuoteRecord(TextSpan Content, string Text, QuoteKind Kind)
{
    /// <summary>Who speaks; null when the text names nobody.</summary>
    public QuoteParty? Speaker { get; init; }

    /// <summary>The reporting word; null when there is none.</summary>
    public string? Cue { get; init; }

    /// <summary>Where the reporting word stands; null when there is none.</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>Whom the words are said to; null when the text names nobody.</summary>
    public QuoteParty? Addressee { get; init; }

    /// <summary>The stretches of a mixed quote between marks; empty for other kinds.</summary>
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>See <see cref="Quote.Group"/>.</summary>
    public int Group { get; init; }

    /// <summary>See <see cref="Quote.Depth"/>.</summary>
    public int Depth { get; init; }

    /// <summary>See <see cref="Quote.IsContinued"/>.</summary>
    public bool IsContinued { get; init; }

    /// <summary>See <see cref="Quote.IsUttered"/>.</summary>
    public bool IsUttered { get; init; } = true;

    /// <summary>See <see cref="Quote.IsAnonymous"/>.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>True when the words come through an outlet that a state owns: the speaker, the bearer or the story's own.</summary>
    public bool IsStateMedia { get; init; }

    /// <summary>The quotes of a story as records.</summary>
    /// <param name="document">The story's text.</param>
    /// <param name="quotes">Quotes in it.</param>
    /// <param name="actors">Who is meant in it.</param>
    public static IReadOnlyList<QuoteRecord> Of(
        Document document,
        IReadOnlyList<Quote> quotes,
        ActorReading actors
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(actors);
        var names = new SpeakerNames(document, actors);
        return [.. quotes.Select(quote => Of(document, quote, names))];
    }

    private static QuoteRecord Of(Document document, Quote quote, SpeakerNames names) =>
        new(quote.Content, quote.Content.Of(document.Text), quote.Kind)
        {
            Speaker = Party(document, quote.Speaker, quote.SpeakerHead, names),
            Cue = quote.Cue is { } cue ? document.Form(cue) : null,
            CueSpan = quote.Cue is { } at ? document.Data(at).Span : null,
            Addressee = Party(document, quote.Addressee, head: null, names),
            Marked = [.. quote.Marked.Select(m => m.Of(document.Text))],
            Group = quote.Group,
            Depth = quote.Depth,
            IsContinued = quote.IsContinued,
            IsUttered = quote.IsUttered,
            IsAnonymous = quote.IsAnonymous,
            IsStateMedia = quote.IsStateMedia,
        };

    private static QuoteParty? Party(
        Document document,
        TokenSpan? tokens,
        int? head,
        SpeakerNames names
    ) =>
        tokens is { } span
            ? new QuoteParty(document.TextOf(span), document.TextSpanOf(span), names.Of(span, head))
            : null;
}
