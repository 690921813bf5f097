namespace Notch.Cli.Scoring;

/// <summary>Adams and MacKay's recursion over run lengths: normal data of unknown mean and variance, one change in 52 weeks.</summary>
internal sealed class RunLengths
{
    private const double Hazard = 1.0 / 52;
    private const int Longest = 300;
    private const int Short = 4;
    private const int LeastWeeks = 8;

    private List<Run> _runs = [new Run(0, Strength: 0.1, Mean: 0, Shape: 1, Scale: 10)];
    private double _usual;
    private int _weeks;

    /// <summary>Takes a week's sum.</summary>
    /// <returns>Probability that a run of one to four weeks below the usual mean is on.</returns>
    public double See(double x)
    {
        var next = new List<Run>(Math.Min(_runs.Count + 1, Longest)) { _runs[0] };
        double changed = double.NegativeInfinity;
        foreach (var run in _runs)
        {
            double log = run.Log + run.LogPredictive(x);
            changed = LogSum(changed, log + Math.Log(Hazard));
            if (next.Count < Longest)
            {
                next.Add(run.With(x) with { Log = log + Math.Log(1 - Hazard) });
            }
        }
        next[0] = new Run(changed, Strength: 0.1, Mean: 0, Shape: 1, Scale: 10);
        double total = next.Aggregate(double.NegativeInfinity, (sum, run) => LogSum(sum, run.Log));
        _runs = next.ConvertAll(run => run with { Log = run.Log - total });
        _weeks++;
        double weight = 0;
        double mean = 0;
        double low = 0;
        for (int length = 1; length < _runs.Count; length++)
        {
            double p = Math.Exp(_runs[length].Log);
            if (length > Short)
            {
                (weight, mean) = (weight + p, mean + (p * _runs[length].Mean));
            }
        }
        _usual = weight > 1e-6 ? mean / weight : _usual;
        for (int length = 1; length <= Math.Min(Short, _runs.Count - 1); length++)
        {
            low += _runs[length].Mean < _usual ? Math.Exp(_runs[length].Log) : 0;
        }
        return _weeks > LeastWeeks ? low : 0;
    }

    private static double LogSum(double a, double b)
    {
        double top = Math.Max(a, b);
        return double.IsNegativeInfinity(top)
            ? top
            : top + Math.Log(Math.Exp(a - top) + Math.Exp(b - top));
    }

    private readonly record struct Run(
        double Log,
        double Strength,
        double Mean,
        double Shape,
        double Scale
    )
    {
        public Run With(double x) =>
            new(
                Log,
                Strength + 1,
                ((Strength * Mean) + x) / (Strength + 1),
                Shape + 0.5,
                Scale + (Strength * (x - Mean) * (x - Mean) / (2 * (Strength + 1)))
            );

        /// <summary>Student's t.</summary>
        public double LogPredictive(double x)
        {
            double freedom = 2 * Shape;
            double spread = Scale * (Strength + 1) / (Shape * Strength);
            return LogGamma((freedom + 1) / 2)
                - LogGamma(freedom / 2)
                - (0.5 * Math.Log(Math.PI * freedom * spread))
                - (
                    (freedom + 1) / 2 * Math.Log(1 + ((x - Mean) * (x - Mean) / (spread * freedom)))
                );
        }

        /// <summary>Stirling's series after a shift.</summary>
        private static double LogGamma(double x)
        {
            double shift = 0;
            while (x < 7)
            {
                shift -= Math.Log(x);
                x++;
            }
            return shift
                + ((x - 0.5) * Math.Log(x))
                - x
                + 0.9189385332046727
                + (1 / (12 * x))
                - (1 / (360 * x * x * x));
        }
    }
}
