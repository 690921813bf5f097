using Notch.Text;

namespace Notch.Mentions;

/// <summary>Words between quotation marks.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without the marks and the white space inside them.</param>
/// <param name="Depth">0, or 1 when it lies inside another stretch.</param>
/// <param name="IsOpen">No mark closes it: it runs to the end of its paragraph.</param>
internal sealed record QuoteStretch(TextSpan Outer, TextSpan Inner, int Depth, bool IsOpen);
