namespace Notch.Actors;

/// <summary>A code for an agent, and where it comes from.</summary>
internal readonly record struct CodeChoice(
    ActorCode Code,
    IReadOnlyList<string> Sectors,
    string Why,
    double Confidence,
    bool FromMemory
)
{
    /// <summary>Name and id of the person, where the words name a post and the lexicon its holder.</summary>
    public Entity? Holder { get; init; }
}
