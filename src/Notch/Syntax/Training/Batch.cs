using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Training sentences, longest first, and how they lie side by side.</summary>
internal sealed class Batch
{
    private readonly SentenceBatch layout = new();

    public Batch(IEnumerable<NetworkSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(s => s.Length)];
        layout.Lay([.. Sentences.Select(s => s.Length)]);
    }

    public NetworkSentence[] Sentences { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps => layout.Steps;

    /// <summary>Words in all.</summary>
    public int Rows => layout.Rows;

    /// <summary>Sentences that have a word at a step.</summary>
    public int Active(int step) => layout.Active(step);

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int word) => layout.Row(sentence, word);

    /// <summary>The row that a direction reads at one of its steps.</summary>
    public int Row(int sentence, int step, bool backward) => layout.Row(sentence, step, backward);
}
