using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>A stretch between marks with its tokens.</summary>
/// <param name="Stretch">Where it stands.</param>
/// <param name="Outer">Its tokens with the marks.</param>
/// <param name="Inner">Its tokens without the marks.</param>
internal sealed record QuotePiece(QuoteStretch Stretch, TokenSpan Outer, TokenSpan Inner);
