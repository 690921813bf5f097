namespace Notch.Events;

/// <summary>An act as the tree shows it, before parties are coded: tokens fill the sides.</summary>
internal sealed record ActReading
{
    public required EventType Type { get; init; }

    public string? Mode { get; init; }

    /// <summary>The act's own word, innermost.</summary>
    public required int Head { get; init; }

    /// <summary>The word that governs all that was folded.</summary>
    public required int Top { get; init; }

    public required IReadOnlyList<int> Actors { get; init; }

    public IReadOnlyList<int> Recipients { get; init; } = [];

    /// <summary>All parties act on each other.</summary>
    public bool IsMutual { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The act inside a fold that became another type: a refused visit, a demanded withdrawal.</summary>
    public ActReading? About { get; init; }

    public int? Force { get; init; }

    public string? Cameo { get; init; }

    /// <summary>CAMEO code, of root 01, of the words of speech that the act stands in: "claimed responsibility for", "is considering"; null when none do.</summary>
    public string? Statement { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Words that show it: heads and fixed words.</summary>
    public required IReadOnlyList<int> Words { get; init; }

    /// <summary>Lexicon lines, outermost first.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    public double Confidence { get; init; } = 0.9;

    /// <summary>The pattern lacks a side that it asks for.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>The pattern lacks a side that must be a known actor.</summary>
    public bool LacksActor { get; init; }

    /// <summary>A noun names it, and nothing was folded over it.</summary>
    public bool IsNominal { get; init; }
}
