namespace Notch.Events;

/// <summary>A sentence under a pattern, which a test codes.</summary>
/// <param name="Place">"verbs/meet.txt:5".</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Published">The day it is read as of.</param>
/// <param name="Expected">The events it must code; empty for a <c>-</c> example.</param>
public sealed record VerbExample(
    string Place,
    string Sentence,
    DateOnly Published,
    IReadOnlyList<ExpectedEvent> Expected
)
{
    /// <summary>True for a <c>+</c> sentence.</summary>
    public bool IsPositive => Expected.Count > 0;
}
