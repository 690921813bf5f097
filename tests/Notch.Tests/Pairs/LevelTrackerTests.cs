using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class LevelTrackerTests
{
    private static readonly PairEvent[] Events =
    [
        .. Enumerable.Range(0, 80).Select(i => Told.Talk(i * 5)),
        .. Enumerable.Range(400, 20).Select(d => Told.Attack(d)),
    ];

    [Theory]
    [InlineData(10)]
    [InlineData(403)]
    [InlineData(430)]
    public void TrackerTakenUpFromItsBytesGoesOnAsIfItHadNeverStopped(int stop)
    {
        var whole = new LevelTracker("DNK", "NOR");
        var days = Run(whole, 0, 460);
        var first = new LevelTracker("DNK", "NOR");
        var before = Run(first, 0, stop);
        ChangePoint[] changes = [.. first.TakeChanges()];
        var second = new LevelTracker("DNK", "NOR");
        second.Restore(first.Save());
        Assert.Equal(days, before.Concat(Run(second, stop, 460)));
        Assert.Equivalent(
            whole.TakeChanges(),
            (ChangePoint[])[.. changes, .. second.TakeChanges()],
            strict: true
        );
    }

    [Fact]
    public void TrackerSeesWhatTheDetectorSees()
    {
        var tracker = new LevelTracker("DNK", "NOR");
        var days = Run(tracker, 0, 460);
        var path = ChangePointDetector.Default.Follow("DNK", "NOR", Events, Told.EveryDay(460));
        Assert.Equal(path.Days, days.AsEnumerable());
    }

    [Fact]
    public void LateReportGivesWhatItWouldHaveGivenInTime()
    {
        var late = Told.Act(402, Notch.Events.QuadClass.MaterialConflict, -8.5);
        var inTime = new LevelTracker("DNK", "NOR");
        var expected = Run(inTime, 0, 430, [.. Events, late]);
        var tracker = new LevelTracker("DNK", "NOR");
        Run(tracker, 0, 402);
        byte[] before = tracker.Save();
        var without = Run(tracker, 402, 430);
        tracker.Restore(before);
        var corrected = Run(tracker, 402, 430, [.. Events, late]);
        Assert.Equal(expected[402..], corrected);
        Assert.NotEqual(without, corrected);
        Assert.Equivalent(inTime.TakeChanges(), tracker.TakeChanges(), strict: true);
    }

    [Fact]
    public void BytesKeepTheirSizeHoweverLongItGoesOn()
    {
        var tracker = new LevelTracker("DNK", "NOR");
        int most = 0;
        for (int day = 0; day < 3000; day++)
        {
            tracker.Step(Told.Day(day), [day / 9 % 2 == 0 ? Told.Attack(day) : Told.Talk(day)]);
            most = day < 1000 ? Math.Max(most, tracker.Save().Length) : most;
            Assert.True(day < 1000 || tracker.Save().Length <= most + 1000);
        }
    }

    [Fact]
    public void BytesOfAnotherVersionAreRefused() =>
        Assert.Throws<InvalidDataException>(() =>
            new LevelTracker("DNK", "NOR").Restore([9, 0, 0, 0])
        );

    [Fact]
    public void RandomCodesAreLearntAsNoise()
    {
        var clean = new LevelTracker("DNK", "NOR");
        var noisy = new LevelTracker("DNK", "NOR");
        for (int day = 0; day < 400; day++)
        {
            clean.Step(Told.Day(day), [Told.Talk(day)]);
            noisy.Step(Told.Day(day), [day % 5 == 0 ? Told.Attack(day) : Told.Talk(day)]);
        }
        Assert.True(noisy.Noise > clean.Noise);
    }

    [Fact]
    public void ProbabilitiesAheadSumToOneAndSpread()
    {
        var tracker = new LevelTracker("DNK", "NOR");
        Run(tracker, 0, 410);
        Assert.Equal(1, tracker.Ahead(7).Sum(), 9);
        Assert.True(tracker.Ahead(60).Max() < tracker.Ahead(7).Max());
    }

    private static LevelDay[] Run(
        LevelTracker tracker,
        int from,
        int to,
        PairEvent[]? events = null
    ) =>
        [
            .. Enumerable
                .Range(from, to - from)
                .Select(d =>
                    tracker.Step(
                        Told.Day(d),
                        (events ?? Events).Where(e => e.Date == Told.Day(d)).ToArray(),
                        exposure: 1,
                        Told.Stories
                    )
                ),
        ];
}
