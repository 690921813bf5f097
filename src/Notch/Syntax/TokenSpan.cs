namespace Notch.Syntax;

/// <summary>A half-open range of token indices of one document.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
public readonly record struct TokenSpan(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - Start;

    /// <summary>True when the token lies inside.</summary>
    /// <param name="token">A token index.</param>
    public bool Contains(int token) => token >= Start && token < End;

    /// <summary>True when the other span lies wholly inside (equal counts).</summary>
    /// <param name="other">The span to look for.</param>
    public bool Contains(TokenSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two share at least one token.</summary>
    /// <param name="other">The span to compare with.</param>
    public bool Overlaps(TokenSpan other) => Start < other.End && other.Start < End;
}
