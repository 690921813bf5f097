namespace Notch.Web.Comments;

/// <summary>Counts in sliding windows, in memory. Safe for many threads.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int MostKeys = 100_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Counts one, unless a limit is reached.</summary>
    /// <param name="key">What is counted.</param>
    /// <param name="limits">How many in how long, at most an hour.</param>
    /// <returns>Zero when it was counted; else how long to wait.</returns>
    public TimeSpan Take(string key, params ReadOnlySpan<(int Most, TimeSpan Window)> limits)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_seen.Count > MostKeys)
            {
                Sweep(now);
            }
            if (!_seen.TryGetValue(key, out var times))
            {
                _seen[key] = times = new Queue<DateTimeOffset>();
            }
            while (times.TryPeek(out var oldest) && now - oldest >= Longest)
            {
                times.Dequeue();
            }
            foreach (var (most, window) in limits)
            {
                int inside = times.Count(t => now - t < window);
                if (inside >= most)
                {
                    var first = times.Skip(times.Count - most).First();
                    return first + window - now;
                }
            }
            times.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, times) in _seen.ToList())
        {
            if (times.Count == 0 || now - times.Last() >= Longest)
            {
                _seen.Remove(key);
            }
        }
        if (_seen.Count > MostKeys)
        {
            _seen.Clear();
        }
    }
}
