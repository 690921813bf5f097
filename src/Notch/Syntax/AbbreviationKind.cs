namespace Notch.Syntax;

/// <summary>What an abbreviation's full stop says about the end of a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation: the stop is a token of its own.</summary>
    None,

    /// <summary>A name follows; never the end.</summary>
    Title,

    /// <summary>More of the sentence follows; never the end.</summary>
    Inside,

    /// <summary>An abbreviation only before a figure; never the end.</summary>
    Number,

    /// <summary>May be the end, if a word that opens sentences follows.</summary>
    Either,
}
