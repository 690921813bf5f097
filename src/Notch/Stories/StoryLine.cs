namespace Notch.Stories;

/// <summary>A block on its way into a story: clean words and what they are.</summary>
/// <param name="Text">The words, white space folded.</param>
/// <param name="Kind">What the block is.</param>
internal sealed record StoryLine(string Text, ParagraphKind Kind);
