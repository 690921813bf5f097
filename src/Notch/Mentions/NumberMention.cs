using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Words that count people, money or a share: "at least 12", "$3 billion", "tens of thousands of".</summary>
/// <param name="Tokens">The number with its bounds and unit, without the noun that it counts.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number, percent for a share; null when the words give none: "dozens".</param>
/// <param name="Low">Least number that the words allow; null when they set none.</param>
/// <param name="High">Greatest number that the words allow; null when they set none.</param>
/// <param name="Bound">How the words bound it.</param>
public sealed record NumberMention(
    TokenSpan Tokens,
    NumberKind Kind,
    double? Value,
    double? Low,
    double? High,
    NumberBound Bound
)
{
    /// <summary>Token index of the noun that is counted; null when none stands there: "killed 12".</summary>
    public int? Thing { get; init; }

    /// <summary>ISO 4217 code of a sum, "%" of a share, else null.</summary>
    public string? Unit { get; init; }

    /// <summary>Token index of the verb or noun that gave <see cref="Kind"/>; null when the counted noun itself did.</summary>
    public int? Governor { get; init; }

    /// <summary>True when the number is a part of the one before it: "including three children", "two of them".</summary>
    public bool IsPart { get; init; }
}
