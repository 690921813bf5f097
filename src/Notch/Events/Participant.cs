using Notch.Actors;
using Notch.Text;

namespace Notch.Events;

/// <summary>One side's party in an event.</summary>
/// <param name="Text">The words in the story.</param>
/// <param name="Code">Country or organisation and main sector.</param>
/// <param name="Name">Canonical name, or null for an unnamed agent.</param>
/// <param name="WikidataId">Public id where known, else null.</param>
/// <param name="Span">Where the words stand in the story's text; they may stand in another sentence when <paramref name="FromContext"/>.</param>
/// <param name="FromContext">True when the party was not named by the event's own clause.</param>
/// <param name="Why">What decided the code.</param>
public sealed record Participant(
    string Text,
    ActorCode Code,
    string? Name,
    string? WikidataId,
    TextSpan Span,
    bool FromContext,
    string Why
)
{
    /// <summary>Further sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];
}
