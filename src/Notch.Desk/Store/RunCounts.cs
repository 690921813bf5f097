namespace Notch.Desk.Store;

/// <summary>What a run did, in numbers.</summary>
/// <param name="StoriesRead">Stories found in pages.</param>
/// <param name="StoriesNew">Those that were not in the store.</param>
/// <param name="Duplicates">New ones that repeat another nearly word for word.</param>
/// <param name="Corrections">New ones that replace an older text at the same address.</param>
/// <param name="EventsNew">Events that were not in the store.</param>
/// <param name="PairsTouched">Pairs whose series changed.</param>
/// <param name="NotchesFound">Announced change points that were not announced before.</param>
/// <param name="Failures">Pages that could not be read.</param>
public sealed record RunCounts(
    int StoriesRead,
    int StoriesNew,
    int Duplicates,
    int Corrections,
    int EventsNew,
    int PairsTouched,
    int NotchesFound,
    int Failures
);
