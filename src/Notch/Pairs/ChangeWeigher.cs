namespace Notch.Pairs;

/// <summary>Says what stands behind a change: when it began, which acts speak for it, how many sources tell them, and whether it survives the loss of one.</summary>
/// <param name="window">The days since the level stood calmly.</param>
/// <param name="options">When a change is called a notch.</param>
internal sealed class ChangeWeigher(LeanWindow window, ChangePointOptions options)
{
    /// <summary>Stories and outlets that are left out one by one: those that carry most. What carries less changes less.</summary>
    private const int Carriers = 5;

    public ChangeWeight Weigh(LevelFilter filter, int from, int to)
    {
        var began = window.Start(from, to);
        var ranked = window
            .Days.Where(d => d.Day >= began)
            .SelectMany(d => d.Acts)
            .Select(act => (Act: act, Evidence: filter.Evidence(act.Class, from, to)))
            .Where(x => x.Evidence > 0)
            .OrderByDescending(x => x.Evidence)
            .ThenBy(x => x.Act.First.Date)
            .ThenBy(x => x.Act.First.EventId, StringComparer.Ordinal)
            .ToArray();
        double total = ranked.Sum(x => x.Evidence);
        bool areStoriesKnown = ranked.Any(x => x.Act.Told.Any(t => t.StoryId.Length > 0));
        int sources = ranked
            .SelectMany(x => x.Act.Told)
            .Select(t => t.Source)
            .Where(s => s.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        int support = areStoriesKnown ? sources : ranked.Length;
        return new ChangeWeight(
            began,
            sources,
            [
                .. ranked
                    .Take(options.Reasons)
                    .Select(x => new ChangeReason(
                        x.Act.First.EventId,
                        x.Evidence / total,
                        Sentence: null
                    )
                    {
                        Evidence = x.Evidence,
                    }),
            ],
            support >= options.MinimumSources && Survives(ranked, from, rises: to > from)
        );
    }

    private bool Survives((MergedEvent Act, double Evidence)[] ranked, int from, bool rises)
    {
        if (options.SurvivalBound <= 0)
        {
            return true;
        }
        foreach (var carrier in Carried(ranked, StoryOf).Concat(Carried(ranked, t => t.Source)))
        {
            var p = window.Without(act => carrier.Contains(act)).Probabilities;
            double left = rises ? Rungs.Above(p, from) : Rungs.Below(p, from);
            if (left < options.SurvivalBound)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>An event without a story is its own.</summary>
    private static string StoryOf(PairEvent told) =>
        told.StoryId.Length > 0 ? told.StoryId : told.EventId;

    /// <summary>The sets of acts that nobody would know of without one story (or outlet), those that say most first.</summary>
    private static IEnumerable<HashSet<MergedEvent>> Carried(
        (MergedEvent Act, double Evidence)[] ranked,
        Func<PairEvent, string> by
    ) =>
        ranked
            .Select(x => (x.Act, x.Evidence, By: Only(x.Act, by)))
            .Where(x => x.By.Length > 0)
            .GroupBy(x => x.By, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Sum(x => x.Evidence))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(Carriers)
            .Select(g => g.Select(x => x.Act).ToHashSet());

    /// <summary>The one story or outlet that tells an act; empty when there are several, or none is known.</summary>
    private static string Only(MergedEvent act, Func<PairEvent, string> by)
    {
        string first = by(act.Told[0]);
        for (int i = 1; i < act.Told.Count; i++)
        {
            if (!string.Equals(by(act.Told[i]), first, StringComparison.OrdinalIgnoreCase))
            {
                return "";
            }
        }
        return first;
    }
}
