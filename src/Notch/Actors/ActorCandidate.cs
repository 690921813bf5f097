namespace Notch.Actors;

/// <summary>Somebody else whom ambiguous words may mean.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Code">The code on the story's day.</param>
/// <param name="WikidataId">Public id where known, else null.</param>
/// <param name="Confidence">0 to 1; with the reference's own confidence and that of its other candidates at most 1.</param>
/// <param name="Why">The lexicon line, and what speaks for it: "in office", "country of the story", "named before".</param>
public sealed record ActorCandidate(
    string Name,
    ActorCode Code,
    string? WikidataId,
    double Confidence,
    string Why
);
