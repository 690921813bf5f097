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
    public void SharesAreTheEvidenceOverAllOfIt()
    {
        var path = Follow(460, [.. Talks(400), .. Attacks(400, 20)]);
        foreach (var change in path.Changes.Where(c => c.Announced))
        {
            double first = change.Because[0].Evidence!.Value / change.Because[0].Share;
            Assert.All(change.Because, b => Assert.Equal(first, b.Evidence!.Value / b.Share, 6));
        }
    }

    [Fact]
    public void DaysThatAlternateDoNotFlicker()
    {
        int[] rungs =
        [
            .. Follow(
                440,
                [.. Talks(440), .. Enumerable.Range(0, 20).Select(i => Told.Attack(400 + (2 * i)))]
            )
                .Days.Where(d => d.Day >= Told.Day(400))
                .Select(d => d.Rung),
        ];
        Assert.Equal(rungs.Order(), rungs);
        Assert.True(rungs[^1] > rungs[0]);
    }

    [Fact]
    public void WhatIsARiseBetweenTwoAtPeaceIsNoneBetweenTwoWhoAlwaysClash()
    {
        PairEvent[] clash = [.. Attacks(1000, 3)];
        Assert.Contains(
            Follow(1030, [.. Talks(1030), .. clash]).Changes,
            c => c.Announced && c.Notches > 0 && c.KnownOn >= Told.Day(1000)
        );
        Assert.DoesNotContain(
            Follow(
                1030,
                [
                    .. Talks(1030),
                    .. Enumerable.Range(0, 200).Select(i => Told.Attack(i * 5)),
                    .. clash,
                ]
            ).Changes,
            c => c.Announced && c.Notches > 0 && c.KnownOn >= Told.Day(1000)
        );
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(50, false)]
    public void MoreMustBeToldWhereMoreIsRead(int storiesADay, bool rises)
    {
        var coverage = new Coverage(
            Enumerable.Range(0, 430).Select(d => KeyValuePair.Create(Told.Day(d), storiesADay))
        );
        var path = ChangePointDetector.Default.Follow(
            "DNK",
            "NOR",
            [.. Talks(400), .. Attacks(400, 3)],
            coverage
        );
        Assert.Equal(rises, path.Changes.Any(c => c.Announced && c.Notches > 0));
    }

    [Fact]
    public void GapLeavesTheLevelWhereItWasAndDaysOfSilenceDoNot()
    {
        PairEvent[] events = [.. Talks(300), .. Attacks(300, 10)];
        var gap = ChangePointDetector.Default.Follow(
            "DNK",
            "NOR",
            events,
            new Coverage([
                .. Enumerable.Range(0, 310).Select(d => KeyValuePair.Create(Told.Day(d), 5)),
                KeyValuePair.Create(Told.Day(500), 5),
            ])
        );
        var silence = Follow(501, events);
        double before = gap.Days[^2].Mean;
        Assert.InRange(gap.Days[^1].Mean, before - 0.3, before + 0.3);
        Assert.True(silence.Days[^1].Mean < before - 1);
    }

    [Fact]
    public void EasingIsAnnouncedOnlyAfterAGreatSwell()
    {
        PairEvent[] calm = [.. Talks(200, from: 430)];
        Assert.Contains(
            Follow(630, [.. Talks(400), .. Attacks(400, 30), .. calm]).Changes,
            c => c.Announced && c.Notches < 0
        );
        Assert.DoesNotContain(
            Follow(630, [.. Talks(400), .. Attacks(400, 2), .. calm]).Changes,
            c => c.Announced && c.Notches < 0
        );
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
