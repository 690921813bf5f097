using Notch.Syntax;

namespace Notch.Events;

/// <summary>Finds the sides of a sentence's main act, also where the lexicon does not know the act. Holds one document.</summary>
internal sealed class MainPartyFinder(
    ClauseTree tree,
    PartyIndex parties,
    FrameReader frames,
    MainActFinder main
)
{
    public SentenceParties Find()
    {
        var reading = main.Find(out _);
        int anchor = main.Anchor;
        if (anchor < 0)
        {
            return new SentenceParties([], []);
        }
        var frame = frames.Read(anchor, EntryKind.Verb);
        var sources = new List<int>();
        var targets = new List<int>();
        AddAll(sources, reading?.Actors ?? []);
        if (sources.Count == 0)
        {
            AddAll(sources, frame.Doers);
        }
        Resolve(sources, anchor);
        if (reading is { IsMutual: true })
        {
            return new SentenceParties(sources, targets);
        }
        AddAll(targets, reading?.Recipients ?? []);
        if (targets.Count == 0 && reading?.About is { } about)
        {
            AddAll(targets, about.Recipients);
            AddAll(targets, about.Actors);
        }
        targets.RemoveAll(sources.Contains);
        targets.RemoveAll(IsTime);
        if (targets.Count == 0 || IsDeed(reading) && !targets.Exists(IsParty))
        {
            AddTargets(targets, frame, anchor);
            targets.RemoveAll(sources.Contains);
            targets.RemoveAll(IsTime);
        }
        return new SentenceParties(sources, targets);
    }

    private bool IsParty(int token) => parties.IsActor(Quantity.Content(tree, token));

    /// <summary>Deeds and requests fall on somebody; words also on a plan or a decision.</summary>
    private static bool IsDeed(ActReading? reading) =>
        reading?.Type
            is EventType.Aid
                or EventType.Cooperate
                or EventType.Retreat
                or EventType.Request
                or EventType.Agree
                or EventType.Sanction
                or EventType.Mobilize
                or EventType.Coerce;

    /// <summary>"Berlin said it would", "expressed his hope": a pronoun gives way to the subject above it.</summary>
    private void Resolve(List<int> sources, int anchor)
    {
        if (sources.Count != 1 || !tree.Tag(sources[0]).StartsWith("PRP", StringComparison.Ordinal))
        {
            return;
        }
        int pronoun = sources[0];
        var above = new List<int>();
        for (int at = anchor, steps = 0; steps < 6; at = tree.Head(at), steps++)
        {
            above.Clear();
            frames.Subjects.Find(at, above);
            if (above.Exists(t => t < pronoun && tree.IsNominal(t) && tree.Tag(t) != "PRP"))
            {
                sources.Clear();
                AddAll(sources, above);
                return;
            }
        }
    }

    /// <summary>Without a slot that says it: an actor among receivers, objects and what belongs to them, then in phrases.</summary>
    private void AddTargets(List<int> targets, Frame frame, int anchor)
    {
        int before = targets.Count;
        AddAll(targets, frame.Receivers);
        foreach (int token in frame.Objects)
        {
            if (targets.Count == before && parties.IsActor(Quantity.Content(tree, token)))
            {
                AddAll(targets, [token]);
            }
        }
        for (int i = anchor + 1; i < tree.Document.Count && targets.Count == before; i++)
        {
            bool phrase =
                tree[i] is Rel.Oblique or Rel.NounModifier or Rel.Possessor
                && parties.IsActor(i)
                && Governor(i, anchor);
            if (phrase)
            {
                AddAll(targets, [i]);
            }
        }
        if (targets.Count > before)
        {
            targets.RemoveRange(0, before);
        }
        else if (before == 0)
        {
            AddAll(targets, frame.Objects);
        }
    }

    /// <summary>True when a phrase belongs to the clause of the anchor and to no clause below it.</summary>
    private bool Governor(int token, int anchor)
    {
        for (int at = tree.Head(token), steps = 0; steps < 6; at = tree.Head(at), steps++)
        {
            if (at == anchor)
            {
                return true;
            }
            bool clause =
                tree[at]
                is Rel.RelativeClause
                    or Rel.AdverbialClause
                    or Rel.NounClause
                    or Rel.Subject
                    or Rel.Parataxis
                    or Rel.Conjunct;
            if (clause || tree.Head(at) == at)
            {
                return false;
            }
        }
        return false;
    }

    private bool IsTime(int token) =>
        FrameReader.TimeWords.Contains(tree.Lemma(token).ToLowerInvariant())
        || tree.Pos(token) is PartOfSpeech.Adv;

    private void AddAll(List<int> list, IReadOnlyList<int> tokens)
    {
        foreach (int token in tokens)
        {
            Add(list, token);
            foreach (int child in tree.Children(token))
            {
                if (tree[child] == Rel.Conjunct && tree.IsNominal(child))
                {
                    Add(list, child);
                }
            }
        }
    }

    private static void Add(List<int> list, int token)
    {
        if (!list.Contains(token))
        {
            list.Add(token);
        }
    }
}
