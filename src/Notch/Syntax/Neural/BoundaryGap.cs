using Notch.Text;

namespace Notch.Syntax.Neural;

/// <summary>A gap between two words of a paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Token">The token before the gap.</param>
/// <param name="Paragraph">The tokens of the paragraph.</param>
/// <param name="Rule">True when the rules end a sentence here.</param>
/// <param name="QuoteOpen">True when a quotation that began before is open.</param>
/// <param name="BracketOpen">True when a bracket is open.</param>
/// <param name="Behind">Words since the last gap at which the rules end a sentence.</param>
/// <param name="Ahead">Words to the next one.</param>
/// <param name="Starter">True when a word that often opens sentences follows.</param>
/// <param name="Abbreviation">The kind of abbreviation before the gap.</param>
internal readonly record struct BoundaryGap(
    string Text,
    IReadOnlyList<TextSpan> Tokens,
    int Token,
    TokenSpan Paragraph,
    bool Rule,
    bool QuoteOpen,
    bool BracketOpen,
    int Behind,
    int Ahead,
    bool Starter,
    AbbreviationKind Abbreviation
)
{
    /// <summary>The token at a place of the context, the first of which is 0; -1 outside the paragraph.</summary>
    public int Neighbour(int place)
    {
        int token = Token - BoundaryNetwork.Context + 1 + place;
        return token >= Paragraph.Start && token < Paragraph.End ? token : -1;
    }
}
