namespace Notch.Pairs;

/// <summary>Follows one pair on line, a day at a time, in bounded memory; what it knows can be kept as bytes and taken up again. Not safe for several threads.</summary>
/// <remarks>
/// A day that was read is given once, in order, also when it held nothing of the pair; a day of which nothing was read is left out. A late or corrected
/// report is taken up by going back to the bytes of a day before it and giving the days since once more.
/// </remarks>
public sealed class LevelTracker
{
    private readonly LevelWalk _walk;
    private readonly LevelModel _model;

    /// <summary>A tracker of a pair of which nothing is known.</summary>
    /// <param name="a">First code.</param>
    /// <param name="b">Second code.</param>
    /// <param name="detector">Ladder and options; the default one when null.</param>
    public LevelTracker(string a, string b, ChangePointDetector? detector = null)
    {
        detector ??= ChangePointDetector.Default;
        _model = detector.Model;
        _walk = new LevelWalk(a, b, _model, detector.Changes);
    }

    /// <summary>The rung that stands, 1 to 7; 0 before one is known.</summary>
    public int Rung => _walk.Rung;

    /// <summary>Share of the pair's acts that are noise, as learnt so far, 0 to 1.</summary>
    public double Noise => _walk.Filter.Noise;

    /// <summary>Probability of each rung, allied first.</summary>
    public IReadOnlyList<double> Probabilities => _walk.Filter.Probabilities.ToArray();

    /// <summary>Goes on by one day.</summary>
    /// <param name="day">A day that was read, after all days before.</param>
    /// <param name="events">The pair's events of that day, in any order.</param>
    /// <param name="exposure">How much of the usual was read of it, above 0, at most 1 (see <see cref="Coverage.Exposure"/>).</param>
    /// <param name="usual">Stories that are read on a usual day, of any pair (see <see cref="Coverage.Usual"/>).</param>
    /// <returns>What is known of the level at the end of the day.</returns>
    public LevelDay Step(
        DateOnly day,
        IEnumerable<PairEvent> events,
        double exposure = 1,
        double usual = 1
    ) => _walk.Step(day, MergedEvents.Of(events), new ReadDay(exposure, usual));

    /// <summary>The changes that were settled since the last call, in order.</summary>
    public IReadOnlyList<ChangePoint> TakeChanges() => _walk.Take();

    /// <summary>Probability of each rung so many days on, if nothing were told until then; allied first.</summary>
    /// <param name="days">Days ahead; zero or more.</param>
    public IReadOnlyList<double> Ahead(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return _model.Ahead(_walk.Filter.Probabilities, days);
    }

    /// <summary>All that is known, as bytes; the changes not yet taken are not among them.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            new WalkState(writer).Write(_walk);
        }
        return stream.ToArray();
    }

    /// <summary>Takes up what another tracker of the same pair and options knew.</summary>
    /// <param name="state">From <see cref="Save"/>.</param>
    /// <exception cref="InvalidDataException">The bytes are of another kind or version.</exception>
    public void Restore(byte[] state)
    {
        ArgumentNullException.ThrowIfNull(state);
        WalkState.Read(state, _walk);
    }
}
