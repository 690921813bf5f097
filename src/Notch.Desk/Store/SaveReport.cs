using Notch.Pairs;

namespace Notch.Desk.Store;

/// <summary>What a save changed.</summary>
/// <param name="StoriesNew">Stories that were not there.</param>
/// <param name="Duplicates">Those of them that repeat another story nearly word for word.</param>
/// <param name="Corrections">Those of them that replace an older version at the same address.</param>
/// <param name="EventsNew">Events that were not there.</param>
/// <param name="Pairs">Pairs whose series changed, in ordinal order.</param>
public sealed record SaveReport(
    int StoriesNew,
    int Duplicates,
    int Corrections,
    int EventsNew,
    IReadOnlyList<Pair> Pairs
);
