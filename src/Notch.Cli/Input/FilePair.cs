using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Two parties of an event file with their events.</summary>
/// <param name="A">One party; the one that acts in a directed series.</param>
/// <param name="B">The other.</param>
/// <param name="Events">In both directions.</param>
/// <param name="HasOrder">True when the user named A first; else a directed series is made for each direction.</param>
internal sealed record FilePair(
    string A,
    string B,
    IReadOnlyList<PairEvent> Events,
    bool HasOrder = false
);
