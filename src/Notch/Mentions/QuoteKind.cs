namespace Notch.Mentions;

/// <summary>How words are reported.</summary>
public enum QuoteKind
{
    /// <summary>All of it stands between quotation marks.</summary>
    Direct,

    /// <summary>Reported without quotation marks: "he said that ...".</summary>
    Indirect,

    /// <summary>Reported with some words between quotation marks.</summary>
    Mixed,
}
