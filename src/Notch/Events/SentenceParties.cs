namespace Notch.Events;

/// <summary>The two sides of what a sentence tells in its main clause.</summary>
/// <param name="Sources">Heads of the phrases of those who act, as token indices; empty when nobody is named.</param>
/// <param name="Targets">Heads of the phrases of those, or of what, the act is directed at.</param>
public sealed record SentenceParties(IReadOnlyList<int> Sources, IReadOnlyList<int> Targets);
