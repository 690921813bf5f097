using Notch.Mentions;
using Notch.Text;

namespace Notch.Events;

/// <summary>Whose word an event rests on, and in which words: somebody who is quoted, or the outlet itself.</summary>
/// <param name="Kind">Direct, indirect or mixed; null when the outlet tells the act itself.</param>
/// <param name="Speaker">The speaker's words: "a senior official"; the outlet's name where it tells the act itself; null when nobody is named.</param>
/// <param name="Cue">The reporting word: "said"; null when there is none.</param>
/// <param name="Addressee">Whom it is said to: "reporters"; null when the text names none.</param>
/// <param name="Content">The reported words in the story's text; the sentence where the outlet tells the act itself.</param>
public sealed record EventClaim(
    QuoteKind? Kind,
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

    /// <summary>"the envoy said", or the outlet's name; null where nobody is named.</summary>
    public string? Words
    {
        get
        {
            string?[] parts = [Speaker, Cue];
            string words = string.Join(' ', parts.Where(p => p is not null));
            return words.Length == 0 ? null : words;
        }
    }
}
