namespace Notch.Events;

/// <summary>One line of an entry: what to code when words stand so in the tree.</summary>
public sealed record VerbPattern
{
    /// <summary>"verbs/accuse.txt:3".</summary>
    public required string Place { get; init; }

    /// <summary>The elements as written: "{actor} accuse {recipient} of".</summary>
    public required string Text { get; init; }

    /// <summary>Kind of the entry's word.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The entry's lemma.</summary>
    public required string Lemma { get; init; }

    /// <summary>The type to code; null for a <c>none</c> pattern and for a fold.</summary>
    public EventType? Type { get; init; }

    /// <summary>The mode to code; null when none.</summary>
    public string? Mode { get; init; }

    /// <summary>What becomes of another act; empty unless the line is a fold.</summary>
    public IReadOnlyList<FoldRule> Folds { get; init; } = [];

    /// <summary>True for a fold.</summary>
    public bool IsFold { get; init; }

    /// <summary>True for a pattern that codes nothing.</summary>
    public bool IsNone => Type is null && !IsFold;

    /// <summary>Force of a verbal act, 1 (mild) to 3 (strong); null when the line says nothing.</summary>
    public int? Force { get; init; }

    /// <summary>CAMEO code with its leading zero; null when the mode's own serves.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER contexts that the words prove.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The example sentences under the line.</summary>
    public IReadOnlyList<VerbExample> Examples { get; init; } = [];

    /// <summary>Fixed words, prepositions and classes; of two patterns that match, the one with more wins.</summary>
    public double FixedWords { get; init; }

    internal PatternArm[] Arms { get; init; } = [];
}
