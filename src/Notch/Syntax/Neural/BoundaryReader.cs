using Notch.Text;

namespace Notch.Syntax.Neural;

/// <summary>Corrects the sentences that the rules found, where the network is sure. Holds buffers that it uses again; serves one thread at a time.</summary>
/// <param name="network">The weights.</param>
/// <param name="words">Abbreviations and words that open sentences.</param>
internal sealed class BoundaryReader(BoundaryNetwork network, SentenceWords words)
{
    /// <summary>Log odds above which a sentence ends where the rules see no end. Chosen on dev files, a little higher than their best: in the news a sentence in two is worse than two in one.</summary>
    private const float Split = 0.6f;

    /// <summary>The same between two capitalised words, which are oftener one name.</summary>
    private const float SplitName = 2.6f;

    /// <summary>Log odds below which none ends where the rules see an end.</summary>
    private const float Join = -0.4f;

    private const int Rows = 64;
    private readonly List<BoundaryGap> gaps = [];
    private readonly float[] rows = new float[Rows * BoundaryNetwork.Width];
    private readonly float[] hidden = new float[Rows * BoundaryNetwork.Hidden];
    private readonly float[] answers = new float[Rows];
    private readonly float[] vector = new float[NetworkShape.InputWidth];

    /// <summary>The sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences by the rules.</param>
    /// <param name="entries">The words of the tokens.</param>
    public IReadOnlyList<TokenSpan> Correct(
        string text,
        IReadOnlyList<TextSpan> tokens,
        IReadOnlyList<TokenSpan> sentences,
        ReadOnlySpan<WordEntry> entries
    )
    {
        BoundaryScan.Find(text, tokens, sentences, words, gaps);
        var found = new List<TokenSpan>(sentences.Count);
        int rule = 0;
        int start = 0;
        for (int first = 0; first < gaps.Count; first += Rows)
        {
            int count = Math.Min(Rows, gaps.Count - first);
            Ask(first, count, entries);
            for (int g = 0; g < count; g++)
            {
                var gap = gaps[first + g];
                // Ends of paragraphs are no gaps: they stay.
                for (; sentences[rule].End <= gap.Token; rule++)
                {
                    Close(sentences[rule].End);
                }
                rule += gap.Rule ? 1 : 0;
                if (answers[g] > Bar(gap))
                {
                    Close(gap.Token + 1);
                }
            }
        }
        for (; rule < sentences.Count; rule++)
        {
            Close(sentences[rule].End);
        }
        return found;

        void Close(int end)
        {
            found.Add(new TokenSpan(start, end));
            start = end;
        }
    }

    private static float Bar(BoundaryGap gap) =>
        gap.Rule ? Join
        : IsTight(gap) ? float.PositiveInfinity
        : IsCapital(gap, gap.Token) && IsCapital(gap, gap.Token + 1) ? SplitName
        : Split;

    /// <summary>"Anne-Marie" is two tokens, and no sentence ends between them.</summary>
    private static bool IsTight(BoundaryGap gap) =>
        gap.Tokens[gap.Token].End == gap.Tokens[gap.Token + 1].Start
        && char.IsLetterOrDigit(gap.Text[gap.Tokens[gap.Token + 1].Start])
        && gap.Text[gap.Tokens[gap.Token].End - 1] is not ('.' or '!' or '?' or '…' or '"' or '”');

    private static bool IsCapital(BoundaryGap gap, int token) =>
        char.IsUpper(gap.Text[gap.Tokens[token].Start]);

    private void Ask(int first, int count, ReadOnlySpan<WordEntry> entries)
    {
        rows.AsSpan(0, count * BoundaryNetwork.Width).Clear();
        for (int g = 0; g < count; g++)
        {
            var gap = gaps[first + g];
            var row = rows.AsSpan(g * BoundaryNetwork.Width, BoundaryNetwork.Width);
            for (int k = 0; k < 2 * BoundaryNetwork.Context; k++)
            {
                int token = gap.Neighbour(k);
                if (token >= 0)
                {
                    Short(entries[token]).CopyTo(row[(k * BoundaryNetwork.Short)..]);
                }
            }
            BoundarySigns.Write(gap, row[(2 * BoundaryNetwork.Context * BoundaryNetwork.Short)..]);
        }
        network.Ask(rows, count, hidden, answers);
    }

    private float[] Short(WordEntry entry)
    {
        if (entry.Short is null)
        {
            entry.CopyTo(vector);
            float[] made = new float[BoundaryNetwork.Short];
            network.Shorten(vector, made);
            entry.Short = made;
        }
        return entry.Short;
    }
}
