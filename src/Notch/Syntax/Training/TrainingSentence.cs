namespace Notch.Syntax.Training;

/// <summary>One sentence as the trainers need it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tags">Gold tag of each word.</param>
/// <param name="Heads">Gold head of each word, zero-based; -1 for the root.</param>
/// <param name="Labels">Gold relation of each word; -1 where it is the root.</param>
internal sealed record TrainingSentence(WordShape[] Words, int[] Tags, int[] Heads, int[] Labels);
