namespace Notch.Pairs;

/// <summary>What forecasts were worth: the model beside its two rivals, and how often what was said came. Immutable.</summary>
/// <param name="Model">All weeks of the model.</param>
/// <param name="Persistence">The same weeks by persistence.</param>
/// <param name="Seasonal">The same weeks by season.</param>
/// <param name="Shown">The model in those weeks in which it was not withheld.</param>
/// <param name="ShownPersistence">Persistence in those weeks.</param>
/// <param name="Calibration">Ten bins of what the model said of single rungs: 0 to 10 %, 10 to 20 % and so on.</param>
public sealed record ForecastRecord(
    ForecastScore Model,
    ForecastScore Persistence,
    ForecastScore Seasonal,
    ForecastScore Shown,
    ForecastScore ShownPersistence,
    IReadOnlyList<CalibrationBin> Calibration
)
{
    /// <summary>Weeks of a pair that are not scored: model and rivals have to learn first.</summary>
    public const int Learning = 26;

    private const int Bins = 10;

    /// <summary>No week yet.</summary>
    public static ForecastRecord Empty { get; } =
        new(default, default, default, default, default, new CalibrationBin[Bins]);

    /// <summary>True when the model's log score is above persistence over all scored weeks.</summary>
    public bool BeatsPersistence => Model.Weeks > 0 && Model.LogSum > Persistence.LogSum;

    /// <summary>Scores the forecasts of one pair.</summary>
    /// <param name="weeks">From <see cref="Forecaster.Follow"/>; weeks whose outcome is not known are passed over, and so are the first <see cref="Learning"/>.</param>
    public static ForecastRecord Of(IEnumerable<WeekForecast> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var record = Empty;
        var bins = new CalibrationBin[Bins];
        foreach (var week in weeks.Where(w => w.Outcome is not null).Skip(Learning))
        {
            int came = week.Outcome!.Value;
            record = record with
            {
                Model = record.Model.With(week.Expected, came),
                Persistence = record.Persistence.With(week.Persistence, came),
                Seasonal = record.Seasonal.With(week.Seasonal, came),
                Shown = week.IsWithheld ? record.Shown : record.Shown.With(week.Expected, came),
                ShownPersistence = week.IsWithheld
                    ? record.ShownPersistence
                    : record.ShownPersistence.With(week.Persistence, came),
            };
            for (int s = 0; s < week.Expected.Count; s++)
            {
                ref var bin = ref bins[Math.Min((int)(week.Expected[s] * Bins), Bins - 1)];
                bin = new CalibrationBin(
                    bin.SaidSum + week.Expected[s],
                    bin.Came + (s == came - 1 ? 1 : 0),
                    bin.Forecasts + 1
                );
            }
        }
        return record with { Calibration = bins };
    }

    /// <summary>Both together.</summary>
    /// <param name="other">Of other pairs.</param>
    public ForecastRecord With(ForecastRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ForecastRecord(
            Model.With(other.Model),
            Persistence.With(other.Persistence),
            Seasonal.With(other.Seasonal),
            Shown.With(other.Shown),
            ShownPersistence.With(other.ShownPersistence),
            [
                .. Calibration.Zip(
                    other.Calibration,
                    (x, y) =>
                        new CalibrationBin(
                            x.SaidSum + y.SaidSum,
                            x.Came + y.Came,
                            x.Forecasts + y.Forecasts
                        )
                ),
            ]
        );
    }
}
