namespace Notch.Syntax;

/// <summary>A CoNLL-U file breaks its own format (code NX201).</summary>
/// <param name="line">One-based line of the file.</param>
/// <param name="message">What is wrong and what was expected.</param>
public sealed class ConlluException(int line, string message)
    : Exception(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}: {message}")
    )
{
    /// <summary>One-based line of the file.</summary>
    public int Line { get; } = line;
}
