namespace Notch.Actors;

/// <summary>An example line of the actor lexicon: a test that stands beside the rule.</summary>
/// <param name="Place">Where it stands: "actors/USA.txt:12".</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Date">The story's date; null when the line gives none.</param>
/// <param name="Expected">Codes in text order, "USA GOV" or with further sectors "IRQ PRM REB"; empty when nobody must be found.</param>
/// <param name="CountsAgents">True in agents.txt, where agents without a country count too ("--- MIL").</param>
public sealed record ActorExample(
    string Place,
    string Sentence,
    DateOnly? Date,
    IReadOnlyList<string> Expected,
    bool CountsAgents
);
