namespace Notch.Stories;

/// <summary>How a page's text is written.</summary>
internal enum PageFormat
{
    /// <summary>Paragraphs and nothing else.</summary>
    PlainText,

    /// <summary>A web page or a piece of one.</summary>
    Html,

    /// <summary>One JSON object: a record or a ninjs item.</summary>
    Json,

    /// <summary>NITF or NewsML-G2.</summary>
    WireXml,
}
