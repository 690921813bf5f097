using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>Who speaks, or is spoken to.</summary>
/// <param name="Text">The words of the phrase.</param>
/// <param name="Start">First UTF-16 unit in the story's text.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Code">"IRQ GOV"; null when it is not known.</param>
/// <param name="Name">Name; null when it is not known.</param>
/// <param name="Id">Wikidata id.</param>
/// <param name="Chain">Chain within the story.</param>
public sealed record ApiQuoteParty(
    string Text,
    int Start,
    int End,
    string? Code,
    string? Name,
    string? Id,
    int? Chain
)
{
    internal static ApiQuoteParty? Of(QuoteParty? party) =>
        party is null
            ? null
            : new ApiQuoteParty(
                party.Text,
                party.Span.Start,
                party.Span.End,
                party.Who is { Code.IsEmpty: false } who ? who.Code.ToString() : null,
                party.Who?.Name,
                party.Who?.WikidataId,
                party.Who?.Chain
            );
}
