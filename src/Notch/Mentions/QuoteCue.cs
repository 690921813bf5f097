using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>A reporting verb beside a quote, with who speaks and to whom.</summary>
/// <param name="Token">The verb.</param>
/// <param name="Verb">What the lexicon knows about it.</param>
/// <param name="Speaker">The speaker's phrase; null when none stands there.</param>
/// <param name="SpeakerHead">Its head; -1 when there is none.</param>
/// <param name="Addressee">Whom it is said to; null when nobody is told.</param>
internal sealed record QuoteCue(
    int Token,
    QuoteVerb Verb,
    TokenSpan? Speaker,
    int SpeakerHead,
    TokenSpan? Addressee
);
