using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>A sentence as the eye reads it: what stands between marks counts as one piece, full stops inside included.</summary>
/// <param name="Tokens">All its tokens, marks included.</param>
/// <param name="Stretches">The outer quotes in it, in order.</param>
/// <param name="StartsParagraph">True for the first unit of a paragraph.</param>
/// <param name="EndsParagraph">True for the last unit of a paragraph.</param>
internal sealed record QuoteUnit(
    TokenSpan Tokens,
    IReadOnlyList<QuotePiece> Stretches,
    bool StartsParagraph,
    bool EndsParagraph
);
