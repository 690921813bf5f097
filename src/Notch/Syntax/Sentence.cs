using Notch.Text;

namespace Notch.Syntax;

/// <summary>A view of one sentence; costs no allocation.</summary>
/// <param name="Document">The document that owns it.</param>
/// <param name="Index">Zero-based position in the document.</param>
public readonly record struct Sentence(Document Document, int Index)
{
    /// <summary>Its tokens.</summary>
    public TokenSpan Tokens => Document.SentenceSpan(Index);

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span => Document.TextSpanOf(Tokens);

    /// <summary>Its exact words.</summary>
    public string Text => Span.Of(Document.Text);
}
