namespace Notch.Text;

/// <summary>A place in a text file as people count it.</summary>
/// <param name="Line">One-based line.</param>
/// <param name="Column">One-based column in UTF-16 units.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>"line:column".</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
