using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>A pair as lists show it.</summary>
/// <param name="Pair">The two codes.</param>
/// <param name="Events">Events that its series counts, retellings included.</param>
/// <param name="First">Day of the oldest.</param>
/// <param name="Last">Day of the newest.</param>
/// <param name="Level">Its level at the end of what was read, 1 (allied) to 7 (fighting); null while too little is known.</param>
public sealed record PairCount(Pair Pair, int Events, DateOnly First, DateOnly Last, double? Level);
