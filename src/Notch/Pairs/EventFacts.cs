namespace Notch.Pairs;

/// <summary>What a series may be narrowed by, beyond the two parties of an act. Each part may be missing.</summary>
public sealed record EventFacts
{
    /// <summary>Sectors of the one who acts: "GOV"; empty when not known.</summary>
    public IReadOnlyList<string> ActorSectors { get; init; } = [];

    /// <summary>Sectors of the one acted upon.</summary>
    public IReadOnlyList<string> RecipientSectors { get; init; } = [];

    /// <summary>Name of the one who acts: "Hezbollah"; null when not known.</summary>
    public string? ActorName { get; init; }

    /// <summary>Name of the one acted upon.</summary>
    public string? RecipientName { get; init; }

    /// <summary>PLOVER contexts of the act: "military".</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Word tone of the story that tells it, or the file's own figure for it, in per cent of words; null when not known.</summary>
    public double? WordTone { get; init; }
}
