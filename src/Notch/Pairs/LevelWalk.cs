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

    public ReadOnlySpan<int> LastOn => _lastOn;

    public LeanWindow Window => _window;

    /// <summary>The filter, for what it knows now.</summary>
    public LevelFilter Filter => _filter;

    /// <summary>The rung that stands, 1 to 7; 0 before one is known.</summary>
    public int Rung => _rung;

    /// <summary>Goes on by one day of which something was read.</summary>
    /// <param name="day">The day, after the one before.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="exposure">How much of the usual was read, above 0, at most 1.</param>
    public LevelDay Step(DateOnly day, IReadOnlyList<MergedEvent> acts, double exposure)
    {
        var today = new WalkDay(day, exposure, acts);
        today.Count(_counts, without: null);
        _filter.Step(_counts, exposure);
        _acts += acts.Count;
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
        return new LevelDay(
            day,
            Rungs.Mean(p),
            Rungs.Quantile(p, 0.1),
            Rungs.Quantile(p, 0.9),
            _rung
        );
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
        ReadOnlySpan<int> lastOn,
        ReadOnlySpan<double> state,
        ChangePoint? seems
    )
    {
        (_acts, _rung, _seems) = (acts, rung, seems);
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
        bool rises = above >= _options.Bound;
        if (!rises && below < _options.EasingBound)
        {
            return;
        }
        bool isNew = _seems is null || rises != _seems.Notches > 0;
        if (isNew || today.Acts.Count > 0)
        {
            int to = Rungs.Reached(p, _rung, rises, _options.StepBound);
            var change = Change(today.Day, to, rises ? above : below);
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
        _rung = (int)change.ToLevel;
        _seems = null;
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
