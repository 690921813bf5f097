using Notch.Events;
using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>Whose word an act rests on: somebody who is quoted, or the outlet.</summary>
/// <param name="Kind">direct, indirect or mixed; outlet where nobody is quoted.</param>
/// <param name="Speaker">The speaker's words, or the outlet.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Addressee">Whom it is said to.</param>
/// <param name="Start">First UTF-16 unit of the reported words in the story's text.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Anonymous">True when the speaker is not named.</param>
/// <param name="StateMedia">True when an outlet that a state owns brings the words.</param>
public sealed record ApiClaim(
    string Kind,
    string? Speaker,
    string? Cue,
    string? Addressee,
    int Start,
    int End,
    bool Anonymous,
    bool StateMedia
)
{
    internal static ApiClaim? Of(EventClaim? claim) =>
        claim is null
            ? null
            : new ApiClaim(
                EventNames.OfClaim(claim.Kind),
                claim.Speaker,
                claim.Cue,
                claim.Addressee,
                claim.Content.Start,
                claim.Content.End,
                claim.IsAnonymous,
                claim.IsStateMedia
            );
}
