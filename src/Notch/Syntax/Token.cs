using Notch.Text;

namespace Notch.Syntax;

/// <summary>A view of one token; costs no allocation.</summary>
/// <param name="Document">The document that owns the token.</param>
/// <param name="Index">Zero-based position in the document.</param>
public readonly record struct Token(Document Document, int Index)
{
    /// <summary>The words as they stand in the text.</summary>
    public string Text => Document.Form(Index);

    /// <summary>Dictionary form.</summary>
    public string Lemma => Document.Data(Index).Lemma;

    /// <summary>Universal part of speech.</summary>
    public PartOfSpeech PartOfSpeech => Document.Data(Index).PartOfSpeech;

    /// <summary>Penn Treebank tag.</summary>
    public string Tag => Document.Data(Index).Tag;

    /// <summary>Universal relation to the head, with its subtype.</summary>
    public string Relation => Document.Data(Index).Relation;

    /// <summary>The syntactic head; the token itself when it is the root.</summary>
    public Token Head => new(Document, Document.Data(Index).Head);

    /// <summary>True for the root of its sentence.</summary>
    public bool IsRoot => Document.Data(Index).Head == Index;

    /// <summary>Where the token stands in the text.</summary>
    public TextSpan Span => Document.Data(Index).Span;

    /// <summary>Zero-based sentence.</summary>
    public int Sentence => Document.Data(Index).Sentence;

    /// <summary>Indices of the tokens that depend on this one, in text order.</summary>
    public ReadOnlySpan<int> Children => Document.Children(Index);
}
