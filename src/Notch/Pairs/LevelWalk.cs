namespace Notch.Pairs;

/// <summary>One pass over one pair's days: the filter, the rung that stands, and the changes found.</summary>
internal sealed class LevelWalk(string a, string b, LevelFilter filter, ChangePointOptions options)
{
    private readonly List<ChangePoint> _found = [];
    private readonly List<MergedEvent> _since = [];
    private readonly int[] _counts = new int[ActClasses.Count];
    private int _acts;
    private int _rung;
    private DateOnly _began;
    private int _leaning;
    private Pending? _pending;

    public LevelDay Step(DateOnly day, List<MergedEvent> acts)
    {
        Array.Clear(_counts);
        foreach (var act in acts)
        {
            _counts[(int)act.Class]++;
        }
        filter.Step(_counts);
        _acts += acts.Count;
        double[] p = filter.Probabilities;
        if (_rung == 0)
        {
            if (_acts >= options.MinimumActs)
            {
                _rung = Median(p);
            }
        }
        else
        {
            Track(day, acts, p);
        }
        return new LevelDay(day, Mean(p), Quantile(p, 0.1), Quantile(p, 0.9));
    }

    public IReadOnlyList<ChangePoint> Finish()
    {
        Settle();
        return _found;
    }

    /// <summary>Remembers when the level began to lean away from its rung, and calls a change when it has surely left it.</summary>
    private void Track(DateOnly day, List<MergedEvent> acts, double[] p)
    {
        if (_pending is not null && day > _pending.LastDay)
        {
            Settle();
        }
        _pending?.Acts.AddRange(acts);
        double above = Above(p, _rung);
        double below = Below(p, _rung);
        int leaning =
            above >= 0.5 ? 1
            : below >= 0.5 ? -1
            : 0;
        if (leaning == 0)
        {
            _since.Clear();
        }
        else if (leaning != _leaning)
        {
            _since.Clear();
            _began = day;
        }
        _leaning = leaning;
        if (leaning != 0)
        {
            _since.AddRange(acts);
        }
        if (above >= options.Bound || below >= options.EasingBound)
        {
            Settle();
            int to = above >= options.Bound ? Risen(p) : Fallen(p);
            _pending = new Pending(
                _rung,
                to,
                _began,
                day,
                day.AddDays(options.SourceDays),
                Math.Max(above, below),
                [.. _since]
            );
            _rung = to;
            _leaning = 0;
            _since.Clear();
        }
    }

    /// <summary>Closes the last change: counts its sources and ranks the events behind it.</summary>
    private void Settle()
    {
        if (_pending is not { } change)
        {
            return;
        }
        _pending = null;
        var ranked = change
            .Acts.Select(act =>
                (Act: act, Weight: filter.Evidence(act.Class, (Level)change.From, (Level)change.To))
            )
            .Where(x => x.Weight > 0)
            .OrderByDescending(x => x.Weight)
            .ThenBy(x => x.Act.First.Date)
            .ThenBy(x => x.Act.First.EventId, StringComparer.Ordinal)
            .ToArray();
        double total = ranked.Sum(x => x.Weight);
        var told = ranked.SelectMany(x => x.Act.Told).ToArray();
        bool areStoriesKnown = told.Any(t => t.StoryId.Length > 0);
        // The day on which the last source that was needed spoke; at the earliest the day the level was seen to move.
        var firsts = told.Where(t => t.Source.Length > 0)
            .GroupBy(t => t.Source, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.Min(t => t.Date))
            .Order()
            .ToArray();
        bool announced = !areStoriesKnown || firsts.Length >= options.MinimumSources;
        var known =
            areStoriesKnown && announced && firsts[options.MinimumSources - 1] > change.Known
                ? firsts[options.MinimumSources - 1]
                : change.Known;
        _found.Add(
            new ChangePoint(
                a,
                b,
                change.Began,
                change.From,
                change.To,
                change.To - change.From,
                change.Probability,
                firsts.Length,
                [
                    .. ranked
                        .Take(options.Reasons)
                        .Select(x => new ChangeReason(
                            x.Act.First.EventId,
                            x.Weight / total,
                            Sentence: null
                        )),
                ],
                announced
            )
            {
                KnownOn = known,
            }
        );
    }

    /// <summary>The highest rung that the level has surely reached.</summary>
    private int Risen(double[] p)
    {
        int to = _rung + 1;
        while (to < Levels.Count && Above(p, to) >= options.StepBound)
        {
            to++;
        }
        return to;
    }

    /// <summary>The lowest rung that the level has surely reached.</summary>
    private int Fallen(double[] p)
    {
        int to = _rung - 1;
        while (to > 1 && Below(p, to) >= options.StepBound)
        {
            to--;
        }
        return to;
    }

    private static int Median(double[] p) => (int)Math.Ceiling(Quantile(p, 0.5) - 0.5);

    private static double Mean(double[] p)
    {
        double mean = 0;
        for (int s = 0; s < p.Length; s++)
        {
            mean += (s + 1) * p[s];
        }
        return mean;
    }

    private static double Above(double[] p, int rung)
    {
        double sum = 0;
        for (int s = rung; s < p.Length; s++)
        {
            sum += p[s];
        }
        return sum;
    }

    private static double Below(double[] p, int rung)
    {
        double sum = 0;
        for (int s = 0; s < rung - 1; s++)
        {
            sum += p[s];
        }
        return sum;
    }

    /// <summary>Each rung spreads over half a step to either side, so that the interval moves without jumps.</summary>
    private static double Quantile(double[] p, double share)
    {
        double sum = 0;
        for (int s = 0; s < p.Length; s++)
        {
            if (sum + p[s] >= share)
            {
                double inside = p[s] > 0 ? (share - sum) / p[s] : 0.5;
                return Math.Clamp(s + 0.5 + inside, 1, p.Length);
            }
            sum += p[s];
        }
        return p.Length;
    }

    private sealed record Pending(
        int From,
        int To,
        DateOnly Began,
        DateOnly Known,
        DateOnly LastDay,
        double Probability,
        List<MergedEvent> Acts
    );
}
