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
);
