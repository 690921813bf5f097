namespace Notch.Pairs;

/// <summary>What stands behind a change.</summary>
/// <param name="Began">Day from which on the acts speak for the new rung.</param>
/// <param name="Sources">Independent sources that tell these acts; zero where none is known.</param>
/// <param name="Because">The acts that say most.</param>
/// <param name="IsEnough">True when it may be announced.</param>
internal readonly record struct ChangeWeight(
    DateOnly Began,
    int Sources,
    IReadOnlyList<ChangeReason> Because,
    bool IsEnough
);
