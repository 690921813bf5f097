namespace Notch.Syntax.Training;

/// <summary>
/// Sentences side by side, longest first: row <c>Start[t] + b</c> holds word t of sentence b, so that each step of the recurrence
/// reads rows in one run and none is padding.
/// </summary>
internal sealed class Batch
{
    public Batch(IEnumerable<NetworkSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(s => s.Length)];
        Steps = Sentences.Length == 0 ? 0 : Sentences[0].Length;
        Start = new int[Steps + 1];
        Active = new int[Steps];
        for (int t = 0; t < Steps; t++)
        {
            int active = 0;
            while (active < Sentences.Length && Sentences[active].Length > t)
            {
                active++;
            }
            Active[t] = active;
            Start[t + 1] = Start[t] + active;
        }
        Rows = Start[Steps];
    }

    public NetworkSentence[] Sentences { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps { get; }

    /// <summary>First row of each step.</summary>
    public int[] Start { get; }

    /// <summary>Sentences that are at least so long.</summary>
    public int[] Active { get; }

    /// <summary>Words in all.</summary>
    public int Rows { get; }

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int word) => Start[word] + sentence;

    /// <summary>The row that a direction reads at one of its steps.</summary>
    public int Row(int sentence, int step, bool backward) =>
        Row(sentence, backward ? Sentences[sentence].Length - 1 - step : step);
}
