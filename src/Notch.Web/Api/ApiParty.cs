using Notch.Events;

namespace Notch.Web.Api;

/// <summary>One party of an event.</summary>
/// <param name="Text">The words in the story.</param>
/// <param name="Code">Country or organisation: "IRQ"; empty when unknown.</param>
/// <param name="Sector">"GOV"; empty for a state as a whole.</param>
/// <param name="Name">Canonical name; null for an unnamed agent.</param>
/// <param name="Id">Wikidata id; null when unknown.</param>
/// <param name="Start">First UTF-16 unit in the story's text.</param>
/// <param name="End">After the last unit.</param>
/// <param name="FromContext">True when the party was not named by the event's own clause.</param>
/// <param name="Sectors">Further sectors.</param>
/// <param name="Why">What decided the code.</param>
public sealed record ApiParty(
    string Text,
    string Code,
    string Sector,
    string? Name,
    string? Id,
    int Start,
    int End,
    bool FromContext,
    IReadOnlyList<string> Sectors,
    string Why
)
{
    internal static ApiParty Of(Participant p) =>
        new(
            p.Text,
            p.Code.Country,
            p.Code.Sector,
            p.Name,
            p.WikidataId,
            p.Span.Start,
            p.Span.End,
            p.FromContext,
            p.Sectors,
            p.Why
        );
}
