namespace Notch.Pairs;

/// <summary>Forecasts a pair's level a week ahead, week after week, and says what came. Keeps no state between calls.</summary>
/// <param name="detector">Follows the level; the default one when null.</param>
public sealed class Forecaster(ChangePointDetector? detector = null)
{
    private const int Days = 7;
    private readonly ChangePointDetector _detector = detector ?? ChangePointDetector.Default;

    /// <summary>A forecast for each week (Monday to Sunday) of which something was read, and one for the week after the last.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="events">Its events, in any order.</param>
    /// <param name="coverage">What was read, of any pair.</param>
    public IReadOnlyList<WeekForecast> Follow(
        Pair pair,
        IEnumerable<PairEvent> events,
        Coverage coverage
    )
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var merged = MergedEvents.Of(events);
        var forecasts = new List<WeekForecast>();
        if (merged.Count == 0)
        {
            return forecasts;
        }
        var walk = new LevelWalk(pair.A, pair.B, _detector.Model, _detector.Changes);
        var weeks = new ForecastWeeks(_detector.Model.Options.Reach);
        var day = merged[0].First.Date;
        var last = coverage.IsEmpty ? merged[^1].First.Date : coverage.Last;
        int next = 0;
        while (day <= last)
        {
            var start = Period.StartOf(PeriodKind.Week, day);
            var end = start.AddDays(Days);
            var said = walk.Rung == 0 ? null : weeks.Say(start, Ahead(walk));
            bool wasRead = false;
            for (; day < end && day <= last; day = day.AddDays(1))
            {
                int from = next;
                while (next < merged.Count && merged[next].First.Date == day)
                {
                    next++;
                }
                if (next > from || coverage.On(day) > 0)
                {
                    walk.Step(day, next > from ? merged[from..next] : [], coverage.Of(day));
                    wasRead = true;
                }
            }
            walk.Take();
            if (walk.Rung > 0 && wasRead && day == end)
            {
                int outcome = Likeliest(walk.Filter.Probabilities);
                if (said is not null)
                {
                    forecasts.Add(said with { Outcome = outcome });
                }
                weeks.See(start, said, outcome);
            }
        }
        if (weeks.HasSeen)
        {
            forecasts.Add(weeks.Say(Period.StartOf(PeriodKind.Week, last.AddDays(1)), Ahead(walk)));
        }
        return forecasts;
    }

    /// <summary>The level drifts as the model says, if nothing is told.</summary>
    private double[] Ahead(LevelWalk walk) =>
        _detector.Model.Ahead(walk.Filter.Probabilities, Days);

    internal static int Likeliest(ReadOnlySpan<double> p)
    {
        int best = 0;
        for (int s = 1; s < p.Length; s++)
        {
            best = p[s] > p[best] ? s : best;
        }
        return best + 1;
    }
}
