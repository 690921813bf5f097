using Notch.Mentions;
using Notch.Text;

namespace Notch.Events;

/// <summary>A number that belongs to an act: "killed at least 12 people".</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number, percent for a share; null when the words give none.</param>
/// <param name="Low">Least number that the words allow; null when they set none.</param>
/// <param name="High">Greatest number that the words allow; null when they set none.</param>
/// <param name="Bound">How the words bound it.</param>
/// <param name="Unit">ISO 4217 code of a sum, "%" of a share, else null.</param>
/// <param name="Thing">The noun counted: "people"; null when none stands there.</param>
/// <param name="Span">The number's words in the story's text.</param>
public sealed record EventNumber(
    NumberKind Kind,
    double? Value,
    double? Low,
    double? High,
    NumberBound Bound,
    string? Unit,
    string? Thing,
    TextSpan Span
);
