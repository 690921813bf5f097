namespace Notch.Events;

/// <summary>What kind of word an entry of the verb lexicon describes.</summary>
public enum EntryKind
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun that names an act: "attack", "talks".</summary>
    Noun,

    /// <summary>An adjective that says an act: "ready to", "critical of".</summary>
    Adjective,
}
