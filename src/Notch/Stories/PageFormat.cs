namespace Notch.Stories;

/// <summary>How a page's text is written.</summary>
internal enum PageFormat
{
    /// <summary>Paragraphs and nothing else.</summary>
    PlainText,

    /// <summary>A web page or a piece of one.</summary>
    Html,
}
