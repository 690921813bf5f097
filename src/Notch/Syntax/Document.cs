using Notch.Text;

namespace Notch.Syntax;

/// <summary>A text, analysed: it owns tokens, sentences and their trees. Immutable once built; safe to share among threads.</summary>
public sealed class Document
{
    private readonly TokenData[] tokens;
    private readonly TokenSpan[] sentences;
    private readonly int[][] children;
    private readonly string[] forms;

    /// <summary>Puts a document together. Used by <c>DocumentBuilder</c>, by readers of CoNLL-U and by tests.</summary>
    /// <param name="text">The text that every offset points into; never changed.</param>
    /// <param name="tokens">All tokens in text order, heads as document indices.</param>
    /// <param name="sentences">Token ranges in order; together they cover all tokens.</param>
    public Document(string text, TokenData[] tokens, TokenSpan[] sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        Text = text;
        this.tokens = tokens;
        this.sentences = sentences;
        children = new int[tokens.Length][];
        forms = new string[tokens.Length];
        var counts = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            forms[i] = tokens[i].Span.Of(text);
            if (tokens[i].Head != i)
            {
                counts[tokens[i].Head]++;
            }
        }
        for (int i = 0; i < tokens.Length; i++)
        {
            children[i] = counts[i] == 0 ? [] : new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < tokens.Length; i++)
        {
            int head = tokens[i].Head;
            if (head != i)
            {
                children[head][counts[head]++] = i;
            }
        }
    }

    /// <summary>The text; every offset points into it.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => sentences.Length;

    /// <summary>A view of one token.</summary>
    /// <param name="index">Zero-based.</param>
    public Token this[int index] => new(this, index);

    /// <summary>The facts of one token, by reference.</summary>
    /// <param name="index">Zero-based.</param>
    public ref readonly TokenData Data(int index) => ref tokens[index];

    /// <summary>The token's words as they stand in the text.</summary>
    /// <param name="index">Zero-based.</param>
    public string Form(int index) => forms[index];

    /// <summary>Indices of the tokens whose head is this one, in text order.</summary>
    /// <param name="index">Zero-based.</param>
    public ReadOnlySpan<int> Children(int index) => children[index];

    /// <summary>One sentence.</summary>
    /// <param name="index">Zero-based.</param>
    public Sentence Sentence(int index) => new(this, index);

    /// <summary>The token range of a sentence.</summary>
    /// <param name="index">Zero-based.</param>
    public TokenSpan SentenceSpan(int index) => sentences[index];

    /// <summary>The text range that a range of tokens covers.</summary>
    /// <param name="span">At least one token.</param>
    public TextSpan TextSpanOf(TokenSpan span) =>
        new(tokens[span.Start].Start, tokens[span.End - 1].End);

    /// <summary>The words that a range of tokens covers.</summary>
    /// <param name="span">At least one token.</param>
    public string TextOf(TokenSpan span) => TextSpanOf(span).Of(Text);
}
