using Notch.Lexicons;
using Notch.Text;

namespace Notch.Syntax;

/// <summary>Analyses a text: tokens, sentences, tags, lemmas and trees. Holds no state between calls; one instance serves all threads.</summary>
public sealed class DocumentBuilder
{
    private static readonly Lazy<DocumentBuilder> Default = new(() =>
        new DocumentBuilder(SyntaxModel.Shipped(), LexiconText.Shipped())
    );

    private readonly SyntaxModel model;
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
        var words = SentenceWords.From(lexicon);
        tokenizer = new Tokenizer(words);
        splitter = new SentenceSplitter(words);
        lemmatizer = new Lemmatizer(model.Lemmas, IrregularForms.From(lexicon));
    }

    /// <summary>A builder with the shipped model and lexicon; made once, at the first call.</summary>
    public static DocumentBuilder Shipped() => Default.Value;

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text; offsets of tokens point into it as it is. An empty line ends a sentence.</param>
    /// <returns>A document whose every sentence is a tree with one root; a text without a word gives a document without tokens.</returns>
    public Document Build(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        return Build(text, tokens, splitter.Split(text, tokens));
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
        var data = new TokenData[tokens.Count];
        for (int s = 0; s < sentences.Count; s++)
        {
            ReadSentence(text, tokens, sentences[s], s, data);
        }
        return new Document(text, data, [.. sentences]);
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

    private void ReadSentence(
        string text,
        IReadOnlyList<TextSpan> tokens,
        TokenSpan span,
        int sentence,
        TokenData[] data
    )
    {
        var words = new WordShape[span.Count];
        for (int i = 0; i < words.Length; i++)
        {
            var token = tokens[span.Start + i];
            words[i] = new WordShape(text.AsSpan(token.Start, token.Length), first: i == 0);
        }
        int[] tags = new int[words.Length];
        model.Tagger.Tag(words, tags);
        var tree = model.Parser.Parse(words, tags);
        for (int i = 0; i < words.Length; i++)
        {
            var token = tokens[span.Start + i];
            var tag = model.Tags[tags[i]];
            bool root = tree.Heads[i] < 0;
            data[span.Start + i] = new TokenData
            {
                Start = token.Start,
                End = token.End,
                Head = span.Start + (root ? i : tree.Heads[i]),
                Sentence = sentence,
                PartOfSpeech = tag.PartOfSpeech,
                Tag = tag.Tag,
                Relation = root ? "root" : model.Relations[tree.Labels[i]],
                Lemma = lemmatizer.Lemma(token.Of(text), tag.PartOfSpeech, tag.Tag),
            };
        }
    }
}
