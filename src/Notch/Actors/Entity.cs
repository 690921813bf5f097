namespace Notch.Actors;

/// <summary>Somebody in one story: all references of one chain.</summary>
internal sealed class Entity
{
    /// <summary>Zero-based number in the story.</summary>
    public required int Chain { get; init; }

    /// <summary>Its sort.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Code; empty for somebody of whom only the name is known.</summary>
    public ActorCode Code { get; set; } = new("", "");

    /// <summary>Further sectors.</summary>
    public IReadOnlyList<string> Sectors { get; set; } = [];

    /// <summary>Name; null for an unnamed agent.</summary>
    public string? Name { get; set; }

    /// <summary>The lexicon entry; null for those the lexicon does not know.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The agent by which it was introduced, null for none.</summary>
    public Agent? Agent { get; set; }

    /// <summary>State behind it.</summary>
    public string? Sponsor { get; set; }

    /// <summary>The lexicon line or rule that gave the code.</summary>
    public string Why { get; set; } = "";

    /// <summary>The pronoun.</summary>
    public Gender Gender { get; set; }

    /// <summary>True for "troops", "protesters": they.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Token of the last mention.</summary>
    public int LastToken { get; set; } = -1;
}
