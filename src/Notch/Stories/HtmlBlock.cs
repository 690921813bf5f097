using AngleSharp.Dom;

namespace Notch.Stories;

/// <summary>A run of words of a web page between two block edges.</summary>
/// <param name="Element">The innermost block element around the words.</param>
/// <param name="Text">The words, white space folded.</param>
/// <param name="LinkLength">UTF-16 units of them that stand in links.</param>
/// <param name="Kind">What the element says that it is.</param>
internal sealed record HtmlBlock(IElement Element, string Text, int LinkLength, ParagraphKind Kind)
{
    /// <summary>Share of the words that stand in links, 0 to 1.</summary>
    public double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>How much the block speaks for a story: the length of its running text, 0 for everything else.</summary>
    public double Weight { get; } = WeightOf(Text, LinkLength, Kind);

    private static double WeightOf(string text, int linkLength, ParagraphKind kind)
    {
        if (kind is ParagraphKind.Subheading or ParagraphKind.Caption)
        {
            return 0;
        }
        bool sentence = StoryText.EndsSentence(text) && text.Length >= 40;
        double own = text.Length - linkLength * 1.5;
        return sentence && own > 0 ? own
            : text.Length > 120 && own > 0 ? own / 2
            : 0;
    }
}
