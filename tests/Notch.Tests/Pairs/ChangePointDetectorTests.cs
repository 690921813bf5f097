using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class ChangePointDetectorTests
{
    [Fact]
    public void OutbreakOfFightingIsARiseWithinAWeek()
    {
        var path = Follow(460, [.. Talks(400), .. Attacks(400, 20)]);
        var rise = Assert.Single(path.Changes, c => c.Notches > 0);
        Assert.InRange(rise.Date, Told.Day(400), Told.Day(407));
        Assert.InRange(rise.KnownOn, rise.Date, Told.Day(407));
        Assert.True(rise.ToLevel >= (int)Level.Hostile);
        Assert.True(rise.Probability >= 0.95);
        Assert.True(rise.Announced);
        Assert.NotEmpty(rise.Because);
    }

    [Fact]
    public void SteadyTalkIsNoChange() => Assert.Empty(Follow(400, [.. Talks(400)]).Changes);

    [Fact]
    public void OneStrayAttackIsNoChange() =>
        Assert.DoesNotContain(
            Follow(430, [.. Talks(400), Told.Attack(400), .. Talks(30, from: 401)]).Changes,
            c => c.ToLevel >= (int)Level.Fighting
        );

    [Fact]
    public void OneSourceOnlySeemsToRise()
    {
        var path = Follow(430, [.. Talks(400), .. Attacks(400, 10, "Post")]);
        var rise = Assert.Single(path.Changes, c => c.Notches > 0);
        Assert.False(rise.Announced);
        Assert.Equal(1, rise.Sources);
    }

    [Fact]
    public void SecondOutletThatTellsTheSameAnnouncesTheRise()
    {
        var path = Follow(
            430,
            [.. Talks(400), .. Attacks(400, 10, "Post"), .. Attacks(404, 6, "Daily")]
        );
        var rise = Assert.Single(path.Changes, c => c.Announced && c.Notches > 0);
        Assert.InRange(rise.KnownOn, Told.Day(404), Told.Day(409));
        Assert.Equal(2, rise.Sources);
    }

    [Fact]
    public void RiseThatRestsOnOneOutletWaitsWhateverAnotherSaysOnce()
    {
        var path = Follow(
            430,
            [.. Talks(400), .. Attacks(400, 10, "Post"), Told.Attack(409, "Daily")]
        );
        Assert.DoesNotContain(path.Changes, c => c.Announced && c.Notches > 0);
        Assert.Contains(path.Changes, c => !c.Announced && c.Sources == 2);
    }

    [Fact]
    public void RiseThatRestsOnOneStoryIsNotAnnounced()
    {
        PairEvent[] one =
        [
            .. Attacks(400, 3, "Post").Select(e => e with { StoryId = "one" }),
            .. Attacks(400, 3, "Daily").Select(e => e with { StoryId = "one" }),
        ];
        Assert.DoesNotContain(
            Follow(430, [.. Talks(400), .. one]).Changes,
            c => c.Announced && c.Notches > 0
        );
    }

    [Fact]
    public void RiseSaysSinceWhenTheLevelWasSoHigh()
    {
        var path = Follow(
            900,
            [.. Talks(300), .. Attacks(300, 30), .. Talks(400, from: 330), .. Attacks(800, 30)]
        );
        var rises = path.Changes.Where(c => c.Notches > 0 && c.Announced).ToArray();
        Assert.Null(rises[0].Since);
        Assert.InRange(rises[^1].Since!.Value, Told.Day(300), Told.Day(799));
    }

    [Fact]
    public void NoNotchComesFromAGap()
    {
        var coverage = new Coverage([
            KeyValuePair.Create(Told.Day(0), 5),
            KeyValuePair.Create(Told.Day(2000), 5),
        ]);
        var path = ChangePointDetector.Default.Follow("DNK", "NOR", Attacks(0, 20), coverage);
        Assert.DoesNotContain(path.Changes, c => c.Date > Told.Day(30));
    }

    [Fact]
    public void SharesOfAChangeSumToAtMostOne()
    {
        var path = Follow(460, [.. Talks(400), .. Attacks(400, 20)]);
        foreach (var change in path.Changes)
        {
            Assert.InRange(change.Because.Sum(b => b.Share), 0.0, 1.000001);
            Assert.Equal(
                change.Because.OrderByDescending(b => b.Share).Select(b => b.EventId),
                change.Because.Select(b => b.EventId)
            );
        }
    }

    [Fact]
    public void SameEventsInAnotherOrderGiveTheSamePath()
    {
        PairEvent[] events = [.. Talks(400), .. Attacks(400, 20)];
        Assert.Equivalent(Follow(460, events), Follow(460, [.. events.Reverse()]), strict: true);
    }

    private static LevelPath Follow(int days, PairEvent[] events) =>
        ChangePointDetector.Default.Follow("DNK", "NOR", events, Told.EveryDay(days));

    private static IEnumerable<PairEvent> Talks(int days, int from = 0) =>
        Enumerable.Range(0, days / 5).Select(i => Told.Talk(from + (i * 5)));

    private static IEnumerable<PairEvent> Attacks(int from, int days, string source = "") =>
        Enumerable.Range(from, days).Select(d => Told.Attack(d, source));
}
