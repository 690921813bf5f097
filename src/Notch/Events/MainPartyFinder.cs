namespace Notch.Events;

/// <summary>Finds the sides of a sentence's main act, also where the lexicon does not know the act. Holds one document.</summary>
internal sealed class MainPartyFinder(
    ClauseTree tree,
    PartyIndex parties,
    FrameReader frames,
    MainActFinder main
)
{
    private readonly TargetFinder finder = new(tree, parties);

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
        AddAll(sources, Sources(reading, frame));
        Resolve(sources, anchor);
        if (reading is not { IsMutual: true } && !IsBetween(reading, sources))
        {
            AddAll(targets, finder.Find(reading, frame, sources, main.IsStatement));
            targets.RemoveAll(sources.Contains);
        }
        return new SentenceParties(sources, targets);
    }

    /// <summary>Who acts; of an act that is only hoped for or doubted, who hopes.</summary>
    private IReadOnlyList<int> Sources(ActReading? reading, Frame frame) =>
        reading is null || reading.Actors.Count == 0 || finder.IsOfMood(reading, frame)
            ? frame.Doers
            : reading.Actors;

    /// <summary>"The two sides signed an accord": what several agree on among themselves has no target.</summary>
    private bool IsBetween(ActReading? reading, List<int> sources) =>
        sources.Count > 1
        && reading
            is {
                Type: EventType.Agree
                    or EventType.Consult
                    or EventType.Cooperate
                    or EventType.Support,
                About: null
            }
        && !reading.Recipients.Any(finder.IsParty);

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
