using Notch.Syntax.Neural;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>A text with its tokens and sentences, and room for what is read of it.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens, in order.</param>
/// <param name="sentences">Token ranges that together cover all tokens, in order; none is empty.</param>
/// <param name="entries">The word of each token.</param>
internal sealed class TextParts(
    string text,
    IReadOnlyList<TextSpan> tokens,
    IReadOnlyList<TokenSpan> sentences,
    WordEntry[] entries
)
{
    public string Text { get; } = text;

    public IReadOnlyList<TextSpan> Tokens { get; } = tokens;

    public IReadOnlyList<TokenSpan> Sentences { get; } = sentences;

    /// <summary>What is found of each token.</summary>
    public TokenData[] Data { get; } = new TokenData[tokens.Count];

    /// <summary>The word of each token.</summary>
    public WordEntry[] Entries { get; } = entries;

    /// <summary>What was read.</summary>
    public Document ToDocument() =>
        new(Text, Data, [.. Sentences], Array.ConvertAll(Entries, e => e.Form));
}
