using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Names and phrases of a document before anybody is resolved; nothing in it depends on a date.</summary>
/// <param name="Document">The document.</param>
/// <param name="Matches">Names of the lexicon, in text order.</param>
/// <param name="MatchAt">For each token the match that begins there; -1 for none.</param>
/// <param name="Mentions">Noun phrases and pronouns, in text order.</param>
internal sealed record ActorScan(
    Document Document,
    List<NameMatch> Matches,
    int[] MatchAt,
    IReadOnlyList<Mention> Mentions
);
