namespace Notch.Cli.Scoring;

/// <summary>How alarms of any model are compared with days of history. One rule for all models.</summary>
internal static class Alarms
{
    /// <summary>An alarm hits an onset when it comes at most so many days before or after it.</summary>
    public const int Window = 21;

    /// <summary>An onset without an alarm counts as so many days late.</summary>
    public const int Latest = 90;

    /// <summary>Alarms within so many days of the one before are one alarm.</summary>
    public const int Apart = 28;

    /// <summary>Alarms where a signal crosses a bound from below.</summary>
    /// <param name="signal">One number a day.</param>
    /// <param name="first">The first day.</param>
    /// <param name="bound">The bound.</param>
    public static List<DateOnly> Crossings(double[] signal, DateOnly first, double bound)
    {
        var alarms = new List<DateOnly>();
        bool isBelow = true;
        for (int i = 0; i < signal.Length; i++)
        {
            bool isOver = signal[i] >= bound;
            if (isOver && isBelow)
            {
                Add(alarms, first.AddDays(i));
            }
            isBelow = !isOver;
        }
        return alarms;
    }

    /// <summary>Adds an alarm unless it belongs to the last one.</summary>
    public static void Add(List<DateOnly> alarms, DateOnly day)
    {
        if (alarms.Count == 0 || day.DayNumber - alarms[^1].DayNumber >= Apart)
        {
            alarms.Add(day);
        }
    }

    /// <summary>Days from an onset to the first alarm that may belong to it; an alarm before counts as no delay.</summary>
    public static int Delay(IEnumerable<DateOnly> alarms, DateOnly onset)
    {
        int best = Latest;
        foreach (var alarm in alarms)
        {
            int delay = alarm.DayNumber - onset.DayNumber;
            if (delay is >= -Window and <= Latest)
            {
                best = Math.Min(best, Math.Max(delay, 0));
            }
        }
        return best;
    }
}
