using System.Collections.Concurrent;
using Notch.Lexicons;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>Analyses a text: tokens, sentences, tags, lemmas and trees. Keeps nothing between calls but words that it has met and buffers; one instance serves all threads.</summary>
public sealed class DocumentBuilder
{
    private static readonly Lazy<DocumentBuilder> Default = new(() =>
        new DocumentBuilder(SyntaxModel.Shipped(), LexiconText.Shipped())
    );

    private readonly SyntaxModel model;
    private readonly ConcurrentBag<SyntaxReader> readers = [];
    private readonly SentenceWords sentenceWords;
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly Lemmatizer lemmatizer;

    /// <summary>Makes a builder.</summary>
    /// <param name="model">Trained weights.</param>
    /// <param name="lexicon">Supplies words/abbreviations.txt, words/sentence-starters.txt and words/irregular-*.txt.</param>
    /// <exception cref="LexiconException">One of these files is wrong.</exception>
    public DocumentBuilder(SyntaxModel model, LexiconText lexicon)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        sentenceWords = SentenceWords.From(lexicon);
        tokenizer = new Tokenizer(sentenceWords);
        splitter = new SentenceSplitter(sentenceWords);
        lemmatizer = new Lemmatizer(model.Lemmas, IrregularForms.From(lexicon));
    }

    /// <summary>A builder with the shipped model and lexicon; made once, at the first call.</summary>
    public static DocumentBuilder Shipped() => Default.Value;

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text; offsets of tokens point into it as it is. An empty line ends a sentence.</param>
    /// <returns>A document whose every sentence is a tree with one root; a text without a word gives a document without tokens.</returns>
    public Document Build(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(reader => [Split(text, reader)])[0];
    }

    /// <summary>Analyses several texts at once: short ones are read much faster together as one by one, and alike.</summary>
    /// <param name="texts">Any texts; some thousand words together are enough.</param>
    /// <returns>A document for each text, in order.</returns>
    public IReadOnlyList<Document> BuildAll(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Read(reader => [.. texts.Select(text => Split(text, reader))]);
    }

    /// <summary>Analyses a text whose tokens and sentences are known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, in order.</param>
    /// <param name="sentences">Token ranges that together cover all tokens, in order; none is empty.</param>
    public Document Build(
        string text,
        IReadOnlyList<TextSpan> tokens,
        IReadOnlyList<TokenSpan> sentences
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        return Read(reader => [new TextParts(text, tokens, sentences, reader.Look(text, tokens))])[
            0
        ];
    }

    /// <summary>Analyses a document anew; its text, tokens and sentences stay.</summary>
    /// <param name="document">For instance one read from CoNLL-U.</param>
    public Document Rebuild(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = new TextSpan[document.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = document.Data(i).Span;
        }
        var sentences = new TokenSpan[document.SentenceCount];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentences[i] = document.SentenceSpan(i);
        }
        return Build(document.Text, tokens, sentences);
    }

    private TextParts Split(string text, SyntaxReader reader)
    {
        var tokens = tokenizer.Tokenize(text);
        var entries = reader.Look(text, tokens);
        var sentences = reader.Correct(text, tokens, splitter.Split(text, tokens), entries);
        return new TextParts(text, tokens, sentences, entries);
    }

    private Document[] Read(Func<SyntaxReader, TextParts[]> split)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = new SyntaxReader(model, lemmatizer, sentenceWords);
        }
        var texts = split(reader);
        reader.Read(texts);
        readers.Add(reader);
        return [.. texts.Select(t => t.ToDocument())];
    }
}
