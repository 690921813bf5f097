using Notch.Syntax;

namespace Notch.Tests.Mentions;

/// <summary>Tokens and sentences without tags and trees: what dates and direct quotes must do with.</summary>
internal static class PlainDocument
{
    public static Document Of(string text)
    {
        var tokens = new List<TokenData>();
        var sentences = new List<TokenSpan>();
        int first = 0;
        for (int i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (
                char.IsLetterOrDigit(text[i])
                && end < text.Length
                && char.IsLetterOrDigit(text[end])
            )
            {
                end++;
            }
            tokens.Add(
                new TokenData
                {
                    Start = i,
                    End = end,
                    Head = tokens.Count,
                    Sentence = sentences.Count,
                    Tag = "",
                    Relation = "",
                    Lemma = text[i..end],
                }
            );
            bool isEnd =
                text[i] is '.' or '!' or '?'
                && end + 1 < text.Length
                && char.IsWhiteSpace(text[end])
                && char.IsUpper(text[end + 1])
                && !(tokens.Count > 1 && tokens[^2].End - tokens[^2].Start <= 4);
            if (isEnd)
            {
                sentences.Add(new TokenSpan(first, tokens.Count));
                first = tokens.Count;
            }
            i = end;
        }
        if (first < tokens.Count)
        {
            sentences.Add(new TokenSpan(first, tokens.Count));
        }
        return new Document(text, [.. tokens], [.. sentences]);
    }
}
