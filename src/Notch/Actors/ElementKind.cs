namespace Notch.Actors;

/// <summary>What a stretch of a noun phrase is.</summary>
internal enum ElementKind
{
    /// <summary>A lexicon name.</summary>
    Name,

    /// <summary>An agent word.</summary>
    Agent,

    /// <summary>Capitalised words that the lexicon does not know.</summary>
    Unknown,

    /// <summary>Another noun.</summary>
    Noun,

    /// <summary>An adjective, participle or number.</summary>
    Modifier,
}
