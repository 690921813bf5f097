namespace Notch.Syntax.Training;

/// <summary>One sentence as the network's trainer needs it.</summary>
/// <param name="Words">Row of each word in the word table; 0 where it is not there.</param>
/// <param name="Pieces">Rows of each word's pieces.</param>
/// <param name="Tags">Gold tag of each word.</param>
/// <param name="Heads">Gold head of each word, zero-based; -1 for the root.</param>
/// <param name="Relations">Gold relation of each word.</param>
internal sealed record NetworkSentence(
    int[] Words,
    int[][] Pieces,
    int[] Tags,
    int[] Heads,
    int[] Relations
)
{
    public int Length => Words.Length;
}
