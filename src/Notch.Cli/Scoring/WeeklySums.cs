namespace Notch.Cli.Scoring;

/// <summary>A pair's sums of weights by seven days, which the simple models read.</summary>
internal static class WeeklySums
{
    /// <summary>The sums, with the day on which each is complete; weeks of which nothing was read are left out.</summary>
    public static IEnumerable<(DateOnly Complete, double Sum)> Of(ScoredPair pair)
    {
        var days = new double[pair.Last.DayNumber - pair.First.DayNumber + 1];
        foreach (var act in pair.Events.Select(e => (e.Date, e.Actor, e.Quad, e.Weight)).Distinct())
        {
            days[act.Date.DayNumber - pair.First.DayNumber] += act.Weight;
        }
        for (int end = 7; end <= days.Length; end += 7)
        {
            var start = pair.First.AddDays(end - 7);
            if (pair.Coverage.Between(start, start.AddDays(7)) > 0)
            {
                yield return (start.AddDays(6), days[(end - 7)..end].Sum());
            }
        }
    }

    /// <summary>A signal a day from one a week: each holds until the next.</summary>
    public static double[] Daily(
        ScoredPair pair,
        IEnumerable<(DateOnly Complete, double Signal)> weeks,
        double none
    )
    {
        var signal = new double[pair.Last.DayNumber - pair.First.DayNumber + 1];
        Array.Fill(signal, none);
        foreach (var (complete, value) in weeks)
        {
            int at = complete.DayNumber - pair.First.DayNumber;
            signal.AsSpan(at, Math.Min(7, signal.Length - at)).Fill(value);
        }
        return signal;
    }
}
