namespace Notch.Stories;

/// <summary>What a class or id name says about a block of a web page; later members outweigh earlier ones.</summary>
internal enum PageWordKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Probably not a story's text.</summary>
    Doubt,

    /// <summary>A story's text.</summary>
    Body,

    /// <summary>Words about a picture.</summary>
    Caption,

    /// <summary>Never a story's text.</summary>
    Drop,
}
