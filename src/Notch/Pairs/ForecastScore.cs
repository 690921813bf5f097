namespace Notch.Pairs;

/// <summary>How good one kind of forecast was over some weeks.</summary>
/// <param name="Weeks">How many were scored.</param>
/// <param name="LogSum">Sum of the natural logs of the probabilities that were given to what came; the nearer to 0 the better.</param>
/// <param name="BrierSum">Sum of the squared differences between what was said of each rung and what came; the lower the better.</param>
public readonly record struct ForecastScore(int Weeks, double LogSum, double BrierSum)
{
    /// <summary>Mean log score of a week; 0 where none was scored.</summary>
    public double Log => Weeks == 0 ? 0 : LogSum / Weeks;

    /// <summary>Mean Brier score of a week, 0 (best) to 2.</summary>
    public double Brier => Weeks == 0 ? 0 : BrierSum / Weeks;

    /// <summary>Adds one week.</summary>
    /// <param name="said">Probability of each rung, allied first.</param>
    /// <param name="outcome">The rung that came, 1 to 7.</param>
    public ForecastScore With(IReadOnlyList<double> said, int outcome)
    {
        ArgumentNullException.ThrowIfNull(said);
        double squares = 0;
        for (int s = 0; s < said.Count; s++)
        {
            double miss = said[s] - (s == outcome - 1 ? 1 : 0);
            squares += miss * miss;
        }
        return new ForecastScore(
            Weeks + 1,
            LogSum + Math.Log(said[outcome - 1]),
            BrierSum + squares
        );
    }

    /// <summary>The scores of both together.</summary>
    /// <param name="other">Of other weeks.</param>
    public ForecastScore With(ForecastScore other) =>
        new(Weeks + other.Weeks, LogSum + other.LogSum, BrierSum + other.BrierSum);
}
