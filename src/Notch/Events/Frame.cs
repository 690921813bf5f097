namespace Notch.Events;

/// <summary>What stands around one word that may name an act, with voice, gaps and control resolved.</summary>
internal sealed class Frame
{
    /// <summary>The word.</summary>
    public int Head { get; init; }

    /// <summary>Kind of the word.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>True for passives and past participles that describe a noun.</summary>
    public bool IsPassive { get; set; }

    /// <summary>Who does it: active subjects, passive agents, possessors of nouns. Referents, not pronouns.</summary>
    public List<int> Doers { get; } = [];

    /// <summary>Direct objects, and passive subjects; indirect objects stand in <see cref="Receivers"/>.</summary>
    public List<int> Objects { get; } = [];

    /// <summary>Indirect objects.</summary>
    public List<int> Receivers { get; } = [];

    /// <summary>Prepositional phrases and clauses with a preposition as their mark.</summary>
    public List<int> Obliques { get; } = [];

    /// <summary>Infinitives, that-clauses and bare clauses that complete it.</summary>
    public List<int> Clauses { get; } = [];

    /// <summary>Particles, adverbs and predicative words.</summary>
    public List<int> Words { get; } = [];
}
