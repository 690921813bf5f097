namespace Notch.Desk.Sources;

/// <summary>A page that could not be read.</summary>
/// <param name="Code">A code listed in docs/errors.md, such as "NX001".</param>
/// <param name="Path">Path or address of the page; "-" for standard input.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
public sealed record PageFailure(string Code, string Path, string Reason)
{
    /// <summary>"page.html: NX005: the page is empty".</summary>
    public override string ToString() => $"{Path}: {Code}: {Reason}";
}
