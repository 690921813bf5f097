namespace Notch.Stories;

/// <summary>What a block of a story is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text; the only kind, with quotes and list items, that is coded.</summary>
    Paragraph,

    /// <summary>A heading inside the story.</summary>
    Subheading,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>An item of a list.</summary>
    List,

    /// <summary>Words under a picture.</summary>
    Caption,
}
