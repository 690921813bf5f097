using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class ForecasterTests
{
    private static readonly IReadOnlyList<WeekForecast> Weeks = new Forecaster().Follow(
        Told.Pair,
        [
            .. Enumerable.Range(0, 80).Select(i => Told.Talk(i * 5)),
            .. Enumerable.Range(400, 40).Select(d => Told.Attack(d)),
        ],
        Told.EveryDay(500)
    );

    [Fact]
    public void EveryForecastIsADistribution() =>
        Assert.All(
            Weeks,
            w =>
            {
                Assert.Equal(1, w.Expected.Sum(), 9);
                Assert.Equal(1, w.Persistence.Sum(), 9);
                Assert.Equal(1, w.Seasonal.Sum(), 9);
                Assert.InRange(w.Low, 1, w.High);
            }
        );

    [Fact]
    public void OnlyTheWeekToComeHasNoOutcome()
    {
        Assert.Null(Weeks[^1].Outcome);
        Assert.All(Weeks.SkipLast(1), w => Assert.NotNull(w.Outcome));
    }

    [Fact]
    public void ForecastIsWithheldUntilItHasBeenTried() =>
        Assert.All(Weeks.Take(20), w => Assert.True(w.IsWithheld));

    [Fact]
    public void ForecastOfAWeekKnowsNothingOfIt()
    {
        var shorter = new Forecaster().Follow(
            Told.Pair,
            Enumerable.Range(0, 80).Select(i => Told.Talk(i * 5)),
            Told.EveryDay(400)
        );
        Assert.Equal(shorter[50].Expected, Weeks[50].Expected);
    }
}
