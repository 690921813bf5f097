namespace Notch.Syntax.Neural;

/// <summary>
/// Sentences side by side, longest first: all words at t stand before all at t + 1, so that each step of the recurrence
/// reads rows in one run and none is padding.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] starts = new int[64];
    private int[] active = new int[64];
    private int[] lengths = new int[16];

    /// <summary>Sentences in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Words of the longest.</summary>
    public int Steps { get; private set; }

    /// <summary>Words in all.</summary>
    public int Rows { get; private set; }

    /// <summary>Lays sentences out anew.</summary>
    /// <param name="sorted">Their lengths, falling; none is zero.</param>
    public void Lay(ReadOnlySpan<int> sorted)
    {
        Count = sorted.Length;
        Steps = sorted.Length == 0 ? 0 : sorted[0];
        if (starts.Length < Steps)
        {
            (starts, active) = (new int[Steps * 2], new int[Steps * 2]);
        }
        if (lengths.Length < Count)
        {
            lengths = new int[Count * 2];
        }
        sorted.CopyTo(lengths);
        Rows = 0;
        int open = Count;
        for (int t = 0; t < Steps; t++)
        {
            while (lengths[open - 1] <= t)
            {
                open--;
            }
            starts[t] = Rows;
            active[t] = open;
            Rows += open;
        }
    }

    /// <summary>Sentences that have a word at a step.</summary>
    public int Active(int step) => active[step];

    /// <summary>Words of a sentence.</summary>
    public int Length(int sentence) => lengths[sentence];

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int word) => starts[word] + sentence;

    /// <summary>The row that a direction reads at one of its steps.</summary>
    public int Row(int sentence, int step, bool backward) =>
        starts[backward ? lengths[sentence] - 1 - step : step] + sentence;
}
