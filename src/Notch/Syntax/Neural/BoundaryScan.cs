using Notch.Text;

namespace Notch.Syntax.Neural;

/// <summary>Finds the gaps of a text at which a sentence might end.</summary>
internal static class BoundaryScan
{
    /// <summary>Candidates in order; ends of paragraphs are none, they always end a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences by the rules.</param>
    /// <param name="words">Abbreviations and words that open sentences.</param>
    /// <param name="gaps">Receives the candidates.</param>
    public static void Find(
        string text,
        IReadOnlyList<TextSpan> tokens,
        IReadOnlyList<TokenSpan> sentences,
        SentenceWords words,
        List<BoundaryGap> gaps
    )
    {
        gaps.Clear();
        var paragraph = new TokenSpan(0, 0);
        bool quote = false;
        int brackets = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (i == paragraph.End)
                {
                    paragraph = ParagraphAt(text, tokens, i);
                    (quote, brackets) = (false, 0);
                }
                quote ^= SentenceSplitter.IsDoubleQuote(text, tokens[i]);
                brackets += text[tokens[i].Start] switch
                {
                    '(' or '[' => 1,
                    ')' or ']' => brackets > 0 ? -1 : 0,
                    _ => 0,
                };
                bool rule = i + 1 == sentence.End;
                if (
                    i + 1 == paragraph.End
                    || (!rule && !BoundarySigns.IsCandidate(text, tokens, i))
                )
                {
                    continue;
                }
                var next = tokens[i + 1];
                gaps.Add(
                    new BoundaryGap(
                        text,
                        tokens,
                        i,
                        paragraph,
                        rule,
                        quote,
                        brackets > 0,
                        i + 1 - sentence.Start,
                        rule ? sentences[s + 1].Count : sentence.End - i - 1,
                        words.IsStarter(text.AsSpan(next.Start, next.Length)),
                        words.KindOf(text.AsSpan(tokens[i].Start, tokens[i].Length))
                    )
                );
            }
        }
    }

    private static TokenSpan ParagraphAt(string text, IReadOnlyList<TextSpan> tokens, int start)
    {
        int end = start + 1;
        while (end < tokens.Count && !SentenceSplitter.EndsParagraph(text, tokens, end - 1))
        {
            end++;
        }
        return new TokenSpan(start, end);
    }
}
