namespace Notch.Mentions;

/// <summary>What sort of words a mention is made of.</summary>
public enum MentionKind
{
    /// <summary>A proper name, perhaps with a title: "US Secretary of State Mike Pompeo".</summary>
    Name,

    /// <summary>A common noun with its modifiers: "the Iraqi parliament".</summary>
    Nominal,

    /// <summary>A pronoun: "they", "his".</summary>
    Pronoun,
}
