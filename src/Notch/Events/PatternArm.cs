namespace Notch.Events;

/// <summary>One element of a pattern: something that hangs on the entry's word in the tree.</summary>
internal sealed class PatternArm
{
    /// <summary>Stands before the entry's word: subject of a verb, possessor or modifier of a noun.</summary>
    public bool Before { get; init; }

    /// <summary>Prepositions of which one must introduce it; empty for subjects, objects and bare words.</summary>
    public string[] Prepositions { get; init; } = [];

    /// <summary>The role it fills.</summary>
    public PatternSlot Slot { get; init; }

    /// <summary>Fixed words, each a phrase with its head last; empty for a free slot.</summary>
    public string[][] Phrases { get; init; } = [];

    /// <summary>The class that the head must belong to; null when any will do.</summary>
    public NounClass? Class { get; init; }

    /// <summary>True when the head must be a known actor.</summary>
    public bool Known { get; init; }

    /// <summary>True when it may be missing.</summary>
    public bool Optional { get; init; }

    /// <summary>A preposition alone, with nothing asked of what follows it.</summary>
    public bool PrepositionOnly => Prepositions.Length > 0 && Slot == PatternSlot.None && IsFree;

    /// <summary>A party in a phrase of belonging, which may as well stand before its noun.</summary>
    public bool TakesOwner => IsParty && HasPreposition("of", "by");

    /// <summary>A party in a phrase with "from", which may as well stand before a noun of an act.</summary>
    public bool TakesGiver => IsParty && HasPreposition("from", "from");

    private bool IsParty => Slot is PatternSlot.Recipient or PatternSlot.Actor;

    private bool HasPreposition(string one, string other) =>
        Array.IndexOf(Prepositions, one) >= 0 || Array.IndexOf(Prepositions, other) >= 0;

    /// <summary>No word and no class is asked for.</summary>
    public bool IsFree => Phrases.Length == 0 && Class is null;

    /// <summary>How much this element narrows the pattern.</summary>
    public double Weight =>
        (Prepositions.Length > 0 ? 1 : 0)
        + (Phrases.Length > 0 ? Phrases.Min(p => p.Length) : 0)
        + (Class is not null ? 1 : 0)
        + (Known ? 0.5 : 0);

    /// <summary>Two arms with one key ask for the same.</summary>
    public string Key =>
        $"{(Before ? "<" : ">")}{string.Join('|', Prepositions)} {Slot} {string.Join('|', Phrases.Select(p => string.Join(' ', p)))} {Class?.Name} {Known} {Optional}";
}
