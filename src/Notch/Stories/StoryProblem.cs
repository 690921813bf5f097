namespace Notch.Stories;

/// <summary>Why a page gave no story.</summary>
/// <param name="Code">A code listed in docs/errors.md, such as "NX005".</param>
/// <param name="Message">What is wrong and what was expected, without the page's name.</param>
public sealed record StoryProblem(string Code, string Message)
{
    /// <summary>"NX005: the page is empty".</summary>
    public override string ToString() => $"{Code}: {Message}";
}
