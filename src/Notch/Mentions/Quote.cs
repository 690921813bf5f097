using Notch.Syntax;
using Notch.Text;

namespace Notch.Mentions;

/// <summary>Reported words, the words that report them, and who is said to have said them.</summary>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Content">The reported words, without the outer quotation marks.</param>
/// <param name="Tokens">The tokens inside <paramref name="Content"/>.</param>
/// <param name="Cue">Token index of the reporting verb or noun ("said", "statement"); null when there is none.</param>
/// <param name="Speaker">Tokens of the speaker's noun phrase; null when the text names none.</param>
public sealed record Quote(
    QuoteKind Kind,
    TextSpan Content,
    TokenSpan Tokens,
    int? Cue,
    TokenSpan? Speaker
)
{
    /// <summary>
    /// Zero-based number of the act of speech: the parts of a split quote, and paragraphs of one long quote, share it.
    /// </summary>
    public int Group { get; init; }

    /// <summary>Token index of the head of <see cref="Speaker"/>; null when there is no speaker.</summary>
    public int? SpeakerHead { get; init; }

    /// <summary>Tokens of whom the words are said to: "reporters" in "told reporters"; null when the text names none.</summary>
    public TokenSpan? Addressee { get; init; }

    /// <summary>The stretches of a mixed quote that stand between marks, without the marks; empty for other kinds.</summary>
    public IReadOnlyList<TextSpan> Marked { get; init; } = [];

    /// <summary>True when the words go on from a part or paragraph before: <see cref="Cue"/> and <see cref="Speaker"/> stand there.</summary>
    public bool IsContinued { get; init; }

    /// <summary>0 for an outer quote, 1 for one inside another.</summary>
    public int Depth { get; init; }

    /// <summary>True when the words are told as said or written; false for a view or an intention: "wants to leave".</summary>
    public bool IsUttered { get; init; } = true;

    /// <summary>True when the speaker is not named: "officials said", "on condition of anonymity", "reportedly".</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>True when the words come through an outlet that a state owns: "Xinhua reported".</summary>
    public bool IsStateMedia { get; init; }
}
