using Notch.Text;

namespace Notch.Syntax;

/// <summary>A text, analysed: it owns tokens, sentences and their trees. Immutable once built; safe to share among threads.</summary>
public sealed class Document
{
    private readonly TokenData[] tokens;
    private readonly TokenSpan[] sentences;
    private readonly int[] children;
    private readonly int[] firstChild;
    private readonly string[] forms;

    /// <summary>Puts a document together. Used by <c>DocumentBuilder</c>, by readers of CoNLL-U and by tests.</summary>
    /// <param name="text">The text that every offset points into; never changed.</param>
    /// <param name="tokens">All tokens in text order, heads as document indices.</param>
    /// <param name="sentences">Token ranges in order; together they cover all tokens.</param>
    public Document(string text, TokenData[] tokens, TokenSpan[] sentences)
        : this(text, tokens, sentences, Forms(text, tokens)) { }

    internal Document(string text, TokenData[] tokens, TokenSpan[] sentences, string[] forms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        Text = text;
        this.tokens = tokens;
        this.sentences = sentences;
        this.forms = forms;
        firstChild = new int[tokens.Length + 1];
        for (int i = 0; i < tokens.Length; i++)
        {
            firstChild[tokens[i].Head + 1] += tokens[i].Head != i ? 1 : 0;
        }
        for (int i = 0; i < tokens.Length; i++)
        {
            firstChild[i + 1] += firstChild[i];
        }
        children = new int[firstChild[tokens.Length]];
        // Filling from the back leaves each token's children in text order and each start at its first child.
        int[] end = firstChild[1..];
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Head != i)
            {
                children[--end[tokens[i].Head]] = i;
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
    public ReadOnlySpan<int> Children(int index) =>
        children.AsSpan(firstChild[index], firstChild[index + 1] - firstChild[index]);

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

    private static string[] Forms(string text, TokenData[] tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        string[] words = new string[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            words[i] = tokens[i].Span.Of(text);
        }
        return words;
    }
}
