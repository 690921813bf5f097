using Notch.Text;

namespace Notch.Stories;

/// <summary>One block of a story.</summary>
/// <param name="Text">Its words, as they stand in <see cref="Story.Text"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="Story.Text"/>.</param>
public sealed record Paragraph(string Text, ParagraphKind Kind, TextSpan Span);
