using Notch.Exports;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class ForecastRecordTests
{
    private static readonly double[] Sure = [0, 0, 0, 1, 0, 0, 0];
    private static readonly double[] Half = [0, 0, 0.5, 0.5, 0, 0, 0];

    private static WeekForecast Week(int week, double[] said, double[] rival, int? came) =>
        new(
            new DateOnly(2020, 1, 6).AddDays(7 * week),
            said,
            rival,
            Half,
            came,
            IsWithheld: week % 2 == 0
        );

    [Fact]
    public void ScoresTheWeeksAfterThoseOfLearning()
    {
        var weeks = Enumerable.Range(0, 30).Select(w => Week(w, Half, Sure, w < 29 ? 4 : null));
        var record = ForecastRecord.Of(weeks);
        Assert.Equal(3, record.Model.Weeks);
        Assert.Equal(Math.Log(0.5), record.Model.Log, 6);
        Assert.Equal(0.5, record.Model.Brier, 6);
        Assert.Equal(0, record.Persistence.Log, 6);
        Assert.Equal(1, record.Shown.Weeks);
        Assert.False(record.BeatsPersistence);
    }

    [Fact]
    public void CalibrationCountsWhatCameOfWhatWasSaid()
    {
        var weeks = Enumerable.Range(0, 36).Select(w => Week(w, Half, Half, w % 2 == 0 ? 4 : 3));
        var bin = ForecastRecord.Of(weeks).Calibration[5];
        Assert.Equal((20, 10, 0.5, 0.5), (bin.Forecasts, bin.Came, bin.Said, bin.Share));
    }

    [Fact]
    public void TwoRecordsAddUp()
    {
        var weeks = Enumerable.Range(0, 36).Select(w => Week(w, Sure, Half, 4)).ToArray();
        var both = ForecastRecord.Of(weeks).With(ForecastRecord.Of(weeks));
        Assert.Equal((20, 0.0), (both.Model.Weeks, both.Model.Log));
        Assert.True(both.BeatsPersistence);
        Assert.Equal(140, both.Calibration.Sum(b => b.Forecasts));
    }

    [Fact]
    public void TheTextSaysWhetherTheWeekIsShown()
    {
        var weeks = Enumerable
            .Range(0, 31)
            .Select(w => Week(w, Half, Sure, w < 30 ? 4 : null))
            .ToList();
        Assert.Contains("withheld", ForecastText.Of(weeks), StringComparison.Ordinal);
        weeks[^1] = weeks[^1] with { IsWithheld = false };
        Assert.Contains("is shown", ForecastText.Of(weeks), StringComparison.Ordinal);
        Assert.Contains("log score -0.693", ForecastText.Of(weeks), StringComparison.Ordinal);
        Assert.Contains("too little", ForecastText.Of([]), StringComparison.Ordinal);
    }
}
