using Notch.Desk.Store;
using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>One part of an act of speech, in the exact words.</summary>
/// <param name="Story">The story that tells it.</param>
/// <param name="Start">First UTF-16 unit of the words in the story's text.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">direct, indirect or mixed.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Addressee">Whom it is said to.</param>
/// <param name="Marked">Stretches of a mixed quote between marks.</param>
/// <param name="Group">Number of the act of speech in its story.</param>
/// <param name="Depth">1 inside another quote.</param>
/// <param name="Continued">True when it goes on from a part before.</param>
/// <param name="Anonymous">True when the speaker is not named.</param>
/// <param name="StateMedia">True when an outlet that a state owns brings the words.</param>
public sealed record ApiQuote(
    string Story,
    int Start,
    int End,
    string Text,
    string Kind,
    ApiQuoteParty? Speaker,
    string? Cue,
    ApiQuoteParty? Addressee,
    IReadOnlyList<string> Marked,
    int Group,
    int Depth,
    bool Continued,
    bool Anonymous,
    bool StateMedia
)
{
    internal static IEnumerable<ApiQuote> Of(StoredQuote quote) =>
        quote.Parts.Select(part => Of(quote.Story.Id, part));

    private static ApiQuote Of(string story, QuoteRecord part) =>
        new(
            story,
            part.Content.Start,
            part.Content.End,
            part.Text,
            EventNames.Of(part.Kind),
            ApiQuoteParty.Of(part.Speaker),
            part.Cue,
            ApiQuoteParty.Of(part.Addressee),
            part.Marked,
            part.Group,
            part.Depth,
            part.IsContinued,
            part.IsAnonymous,
            part.IsStateMedia
        );
}
