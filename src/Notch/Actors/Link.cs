namespace Notch.Actors;

/// <summary>A phrase's tie to an entity.</summary>
/// <param name="Entity">Whom it means.</param>
/// <param name="Why">Lexicon line or rule.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="FromMemory">True when the words alone do not say it.</param>
internal readonly record struct Link(Entity Entity, string Why, double Confidence, bool FromMemory)
{
    /// <summary>Who else may be meant; null for nobody.</summary>
    public IReadOnlyList<ActorCandidate>? Candidates { get; init; }
}
