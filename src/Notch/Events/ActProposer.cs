using Notch.Syntax;

namespace Notch.Events;

/// <summary>Acts that verbs without an entry may name: proposed by analogy, at low confidence, where one known power does it to another.</summary>
/// <param name="lexicon">Verbs that it knows are left to it, everyday verbs name no act.</param>
/// <param name="analogy">The second opinion.</param>
/// <param name="tree">The text.</param>
/// <param name="parties">Its actors.</param>
internal sealed class ActProposer(
    VerbLexicon lexicon,
    ActAnalogy analogy,
    ClauseTree tree,
    PartyIndex parties
)
{
    /// <summary>The least share of a type.</summary>
    private const double Least = 0.7;

    /// <summary>A proposal counts a little more than half of what the opinion is sure of.</summary>
    private const double Caution = 0.6;

    private readonly FrameReader frames = new(tree);
    private readonly ModalityReader modality = new(tree);

    /// <summary>The acts proposed between two tokens.</summary>
    /// <param name="start">First token of a sentence.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="readings">The acts that the lexicon finds there; their words are not asked about.</param>
    public IEnumerable<ActReading> Propose(int start, int end, IReadOnlyList<ActReading> readings)
    {
        for (int i = start; i < end; i++)
        {
            if (
                tree.Pos(i) == PartOfSpeech.Verb
                && !IsKnown(i)
                && !readings.Any(r => r.Words.Contains(i))
                && Read(i) is { } reading
            )
            {
                yield return reading;
            }
        }
    }

    private bool IsKnown(int token) =>
        lexicon.EverydayVerbs.Contains(tree.Lemma(token))
        || !lexicon.Patterns(EntryKind.Verb, tree.Lemma(token)).IsEmpty
        || !lexicon.PatternsOfForm(tree.Document.Form(token).ToLowerInvariant()).IsEmpty;

    private ActReading? Read(int token)
    {
        var frame = frames.Read(token, EntryKind.Verb);
        int[] actors = [.. frame.Doers.Where(parties.IsKnown)];
        int[] recipients = [.. frame.Objects.Where(parties.IsKnown)];
        var lands = actors.SelectMany(parties.At).Select(a => a.Code.Country).ToList();
        if (
            lands.Count == 0
            || recipients.Length == 0
            || recipients.SelectMany(parties.At).Any(r => lands.Contains(r.Code.Country))
            || analogy.Ask([(tree.Lemma(token), 1)]) is not { } shares
        )
        {
            return null;
        }
        var type = Enum.GetValues<EventType>().MaxBy(t => shares[(int)t]);
        double share = shares[(int)type];
        return share < Least
            ? null
            : new ActReading
            {
                Type = type,
                Head = token,
                Top = token,
                Actors = actors,
                Recipients = recipients,
                Modality = modality.WithAbove(token, (_, _) => false),
                Words = [token],
                Why =
                [
                    $"second opinion: \"{tree.Lemma(token)}\" is nearest to {EventTypes.Name(type)}",
                ],
                Confidence = Math.Round(Caution * share, 3),
            };
    }
}
