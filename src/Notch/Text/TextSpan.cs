namespace Notch.Text;

/// <summary>A half-open range of UTF-16 code units: <paramref name="Start"/> is inside, <paramref name="End"/> is not.</summary>
/// <param name="Start">Zero-based offset of the first unit.</param>
/// <param name="End">Zero-based offset after the last unit; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 units; zero for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>True when the other span lies wholly inside this one (equal counts).</summary>
    /// <param name="other">The span to look for.</param>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two spans share at least one unit.</summary>
    /// <param name="other">The span to compare with.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of this span in the text it points into.</summary>
    /// <param name="text">The text that the offsets belong to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Orders by start, then by end.</summary>
    /// <param name="other">The span to compare with.</param>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Earlier in the text.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Later in the text.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Earlier in the text, or the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Later in the text, or the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
