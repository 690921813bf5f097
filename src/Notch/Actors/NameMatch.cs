using Notch.Syntax;

namespace Notch.Actors;

/// <summary>A lexicon name that stands in a document.</summary>
/// <param name="Tokens">The tokens that hold it; a hyphenated token may hold two names.</param>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset after its last unit.</param>
/// <param name="Uses">What it may mean; at least one.</param>
/// <param name="Role">What a prefix or suffix makes of it: "anti-", "-backed".</param>
internal sealed record NameMatch(
    TokenSpan Tokens,
    int Start,
    int End,
    NameUse[] Uses,
    ActorRole Role
)
{
    /// <summary>True when a hyphen ties it to the name before: "US-Iraqi".</summary>
    public bool IsTied { get; init; }

    /// <summary>True behind "ex-".</summary>
    public bool IsFormer { get; init; }

    /// <summary>The agent, where it is an agent word.</summary>
    public Agent? Agent => Uses[0].Agent;

    /// <summary>What the actor must be; the first use.</summary>
    public NameUse First => Uses[0];
}
