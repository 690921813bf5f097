namespace Notch.Pairs;

/// <summary>One pass over one pair's days: the filter, the rung that stands, and the changes found. Memory is bounded, however long it goes on.</summary>
internal sealed class LevelWalk
{
    /// <summary>Below this probability of having left its rung on either side, a level stands calmly on it.</summary>
    private const double Calm = 0.25;

    private readonly string _a;
    private readonly string _b;
    private readonly ChangePointOptions _options;
    private readonly LevelFilter _filter;
    private readonly LeanWindow _window;
    private readonly ChangeWeigher _weigher;
    private readonly List<ChangePoint> _found = [];
    private readonly int[] _counts = new int[ActClasses.Count];

    /// <summary>Last day number on which the rung that stood was so high (index 1 to 7); zero for never.</summary>
    private readonly int[] _lastOn = new int[Levels.Count + 1];
    private int _acts;
    private int _rung;

    /// <summary>The greatest swell since the level last moved.</summary>
    private double _peak;
    private ChangePoint? _seems;

    public LevelWalk(string a, string b, LevelModel model, ChangePointOptions options)
    {
        (_a, _b, _options) = (a, b, options);
        _filter = new LevelFilter(model);
        _window = new LeanWindow(model);
        _weigher = new ChangeWeigher(_window, options);
    }

    public string A => _a;

    public string B => _b;

    public int Acts => _acts;

    public double Peak => _peak;

    public ReadOnlySpan<int> LastOn => _lastOn;

    public LeanWindow Window => _window;

    /// <summary>The filter, for what it knows now.</summary>
    public LevelFilter Filter => _filter;

    /// <summary>The rung that stands, 1 to 7; 0 before one is known.</summary>
    public int Rung => _rung;

    /// <summary>Goes on by one day of which something was read.</summary>
    /// <param name="day">The day, after the one before.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="read">What was read of it.</param>
    public LevelDay Step(DateOnly day, IReadOnlyList<MergedEvent> acts, ReadDay read)
    {
        Follow(day, acts, read);
        var p = _filter.Probabilities;
        return new LevelDay(
            day,
            Rungs.Mean(p),
            Rungs.Quantile(p, 0.1),
            Rungs.Quantile(p, 0.9),
            _rung
        );
    }

    private void Follow(DateOnly day, IReadOnlyList<MergedEvent> acts, ReadDay read)
    {
        var today = new WalkDay(day, read, acts);
        today.Count(_counts, without: null);
        _filter.Step(_counts, read);
        _acts += acts.Count;
        _peak = Math.Max(_peak, _filter.Swell);
        var p = _filter.Probabilities;
        if (_rung > 0)
        {
            Track(today, p);
        }
        else if (_acts >= _options.MinimumActs)
        {
            _rung = Rungs.Median(p);
            _window.Begin(_filter);
        }
        if (_rung > 0)
        {
            _lastOn[_rung] = day.DayNumber;
        }
    }

    /// <summary>The changes since the last call, in order of the day they were known.</summary>
    public IReadOnlyList<ChangePoint> Take()
    {
        ChangePoint[] found = [.. _found];
        _found.Clear();
        return found;
    }

    /// <summary>Takes up what was kept; the window is restored by itself.</summary>
    public void Restore(
        int acts,
        int rung,
        double peak,
        ReadOnlySpan<int> lastOn,
        ReadOnlySpan<double> state,
        ChangePoint? seems
    )
    {
        (_acts, _rung, _peak, _seems) = (acts, rung, peak, seems);
        lastOn.CopyTo(_lastOn);
        _filter.Restore(state);
        _found.Clear();
    }

    /// <summary>What seems to change, but is not announced; null for nothing.</summary>
    public ChangePoint? Seems => _seems;

    private void Track(WalkDay today, ReadOnlySpan<double> p)
    {
        double above = Rungs.Above(p, _rung);
        double below = Rungs.Below(p, _rung);
        if (above < Calm && below < Calm)
        {
            Lapse();
            _window.Begin(_filter);
            return;
        }
        _window.Add(today);
        bool isEbb = _filter.Swell <= _options.Ebb;
        bool rises = above >= _options.Bound && _filter.Swell >= _options.Swell;
        bool eases = !rises && below >= _options.EasingBound && isEbb;
        if (rises || (eases && _peak >= _options.EasingSwell))
        {
            Propose(
                today,
                Rungs.Reached(p, _rung, rises, _options.StepBound),
                rises ? above : below
            );
        }
        else if (eases || (isEbb && above >= _options.DriftBound))
        {
            Drift(Rungs.Reached(p, _rung, rises: !eases, _options.StepBound));
        }
    }

    /// <summary>Announces a change, or keeps it as what seems to change until it has what it lacks.</summary>
    private void Propose(WalkDay today, int to, double probability)
    {
        bool isNew = _seems is null || to > _rung != _seems.Notches > 0;
        if (isNew || today.Acts.Count > 0)
        {
            var change = Change(today.Day, to, probability);
            if (change.Announced)
            {
                Move(change);
                return;
            }
            if (isNew)
            {
                Lapse();
            }
            _seems = isNew ? change : change with { KnownOn = _seems!.KnownOn };
        }
        if (today.Day.DayNumber - _seems!.KnownOn.DayNumber >= _options.SourceDays)
        {
            Move(_seems);
        }
    }

    /// <summary>The level moves without a word: what is told speaks for another rung, but no swell began it.</summary>
    private void Drift(int to)
    {
        Lapse();
        Stand(to);
    }

    private ChangePoint Change(DateOnly day, int to, double probability)
    {
        var weight = _weigher.Weigh(_filter, _rung, to);
        return new ChangePoint(
            _a,
            _b,
            weight.Began,
            _rung,
            to,
            to - _rung,
            probability,
            weight.Sources,
            weight.Because,
            weight.IsEnough
        )
        {
            KnownOn = day,
            Since = Since(to),
        };
    }

    /// <summary>The last day on which the rung stood as far as the new one; null for never.</summary>
    private DateOnly? Since(int to)
    {
        int last = 0;
        for (int rung = 1; rung <= Levels.Count; rung++)
        {
            if (to > _rung ? rung >= to : rung <= to)
            {
                last = Math.Max(last, _lastOn[rung]);
            }
        }
        return last == 0 ? null : DateOnly.FromDayNumber(last);
    }

    private void Move(ChangePoint change)
    {
        _found.Add(change);
        _seems = null;
        Stand((int)change.ToLevel);
    }

    private void Stand(int rung)
    {
        _rung = rung;
        _peak = 0;
        _window.Begin(_filter);
    }

    /// <summary>What seemed to change did not.</summary>
    private void Lapse()
    {
        if (_seems is { Because.Count: > 0 })
        {
            _found.Add(_seems);
        }
        _seems = null;
    }
}
