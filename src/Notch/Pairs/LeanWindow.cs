namespace Notch.Pairs;

/// <summary>The days since a level stood calmly on its rung, and what was known before them: enough to ask what would be known without one story.</summary>
/// <param name="model">The model.</param>
internal sealed class LeanWindow(LevelModel model)
{
    /// <summary>Beyond so many days or acts the older half becomes part of what was known before, so that memory stays bounded.</summary>
    private const int MostDays = 120;
    private const int MostActs = 600;

    private readonly double[] _before = new double[LevelFilter.StateLength];
    private readonly List<WalkDay> _days = [];
    private int _acts;

    /// <summary>Days before those of the list, as bytes that nobody has needed yet: a new day seldom asks for old acts.</summary>
    private ReadOnlyMemory<byte> _kept;
    private int _keptDays;

    public IReadOnlyList<WalkDay> Days
    {
        get
        {
            Unfold();
            return _days;
        }
    }

    public ReadOnlySpan<double> Before => _before;

    public int Count => _keptDays + _days.Count;

    public int Acts => _acts;

    /// <summary>Forgets the days; what the filter knows now is the new beginning.</summary>
    public void Begin(LevelFilter filter)
    {
        filter.Save(_before);
        _days.Clear();
        _acts = 0;
        _keptDays = 0;
    }

    /// <summary>Takes up what was kept.</summary>
    /// <param name="before">What was known before the days.</param>
    /// <param name="days">The days, as <see cref="WriteDays"/> wrote them.</param>
    /// <param name="count">How many days.</param>
    /// <param name="acts">How many acts in them.</param>
    public void Begin(ReadOnlySpan<double> before, ReadOnlyMemory<byte> days, int count, int acts)
    {
        before.CopyTo(_before);
        _days.Clear();
        (_kept, _keptDays, _acts) = (days, count, acts);
    }

    /// <summary>Writes the days.</summary>
    public void WriteDays(BinaryWriter writer)
    {
        if (_keptDays > 0)
        {
            writer.Write(_kept.Span);
        }
        foreach (var day in _days)
        {
            WalkState.Write(writer, day);
        }
    }

    public void Add(WalkDay day)
    {
        _days.Add(day);
        _acts += day.Acts.Count;
        if (Count > MostDays || (_acts > MostActs && Count > 1))
        {
            Unfold();
            int half = _days.Count / 2;
            var filter = Replay(half, without: null);
            var rest = _days[half..];
            Begin(filter);
            _days.AddRange(rest);
            _acts = rest.Sum(d => d.Acts.Count);
        }
    }

    /// <summary>What would be known now if some acts had not been told.</summary>
    /// <param name="without">True for an act to leave out.</param>
    public LevelFilter Without(Func<MergedEvent, bool> without) => Replay(Days.Count, without);

    /// <summary>The day from which on the acts speak for the new rung: where the sum of evidence from that day to the last is greatest.</summary>
    /// <param name="from">Rung before.</param>
    /// <param name="to">Rung after.</param>
    public DateOnly Start(int from, int to)
    {
        var filter = new LevelFilter(model);
        filter.Restore(_before);
        Unfold();
        Span<int> counts = stackalloc int[ActClasses.Count];
        var evidence = new double[_days.Count];
        for (int i = 0; i < _days.Count; i++)
        {
            _days[i].Count(counts, without: null);
            evidence[i] = filter.Evidence(counts, from, to);
            filter.Step(counts, _days[i].Read);
        }
        int best = _days.Count - 1;
        double sum = 0;
        double top = double.NegativeInfinity;
        for (int i = _days.Count - 1; i >= 0; i--)
        {
            sum += evidence[i];
            if (sum > top)
            {
                (top, best) = (sum, i);
            }
        }
        return _days[best].Day;
    }

    private void Unfold()
    {
        if (_keptDays > 0)
        {
            _days.InsertRange(0, WalkState.ReadDays(_kept, _keptDays));
            _keptDays = 0;
            _kept = default;
        }
    }

    private LevelFilter Replay(int days, Func<MergedEvent, bool>? without)
    {
        var filter = new LevelFilter(model);
        filter.Restore(_before);
        Span<int> counts = stackalloc int[ActClasses.Count];
        for (int i = 0; i < days; i++)
        {
            _days[i].Count(counts, without);
            filter.Step(counts, _days[i].Read);
        }
        return filter;
    }
}
