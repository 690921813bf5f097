using Notch.Mentions;
using Notch.Text;

namespace Notch.Events;

/// <summary>Whose word an event rests on, where the outlet does not tell it itself.</summary>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Speaker">The speaker's words: "a senior official"; null when none is named.</param>
/// <param name="Cue">The reporting word: "said"; null when there is none.</param>
/// <param name="Addressee">Whom it is said to: "reporters"; null when the text names none.</param>
/// <param name="Content">The reported words in the story's text.</param>
public sealed record EventClaim(
    QuoteKind Kind,
    string? Speaker,
    string? Cue,
    string? Addressee,
    TextSpan Content
)
{
    /// <summary>True when the speaker is not named: "officials said", "on condition of anonymity".</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>True when the words come through an outlet that a state owns.</summary>
    public bool IsStateMedia { get; init; }
}
