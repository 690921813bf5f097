using Notch.Lexicons;

namespace Notch.Pairs;

/// <summary>Follows a pair's level from day to day and says where it changes. Keeps no state between calls.</summary>
/// <remarks>
/// The level stands on a rung until the probability that it is above (or below) that rung passes the bound; then it moves to
/// the furthest rung that it has surely reached, and that is a change point of so many notches. Days of which nothing was read are
/// passed over: no notch comes from a gap.
/// </remarks>
/// <param name="ladder">What each rung looks like.</param>
/// <param name="levels">How the level is followed.</param>
/// <param name="changes">When a change is called.</param>
public sealed class ChangePointDetector(
    Ladder ladder,
    LevelOptions levels,
    ChangePointOptions changes
)
{
    internal LevelModel Model { get; } = new(ladder, levels);

    internal ChangePointOptions Changes { get; } = changes;

    /// <summary>A detector with the shipped ladder and the default options.</summary>
    public static ChangePointDetector Default { get; } =
        new(Ladder.Load(LexiconText.Shipped()), new LevelOptions(), new ChangePointOptions());

    /// <summary>A detector with the shipped ladder, the default options for levels, and others for changes.</summary>
    /// <param name="changes">When a change is called.</param>
    public static ChangePointDetector With(ChangePointOptions changes) =>
        new(Ladder.Load(LexiconText.Shipped()), new LevelOptions(), changes);

    /// <summary>Levels day by day and change points of one pair.</summary>
    /// <param name="a">First code.</param>
    /// <param name="b">Second code.</param>
    /// <param name="events">All events of the pair, in any order.</param>
    /// <param name="coverage">What was read, of any pair.</param>
    public LevelPath Follow(string a, string b, IEnumerable<PairEvent> events, Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return Follow(a, b, MergedEvents.Of(events), coverage);
    }

    internal LevelPath Follow(string a, string b, List<MergedEvent> merged, Coverage coverage)
    {
        var days = new List<LevelDay>();
        if (merged.Count == 0)
        {
            return new LevelPath(days, []);
        }
        var walk = new LevelWalk(a, b, Model, Changes);
        var last = merged[^1].First.Date;
        last = coverage.IsEmpty || coverage.Last < last ? last : coverage.Last;
        int next = 0;
        for (var day = merged[0].First.Date; day <= last; day = day.AddDays(1))
        {
            int from = next;
            while (next < merged.Count && merged[next].First.Date == day)
            {
                next++;
            }
            if (next > from || coverage.On(day) > 0)
            {
                days.Add(walk.Step(day, next > from ? merged[from..next] : [], coverage.Of(day)));
            }
        }
        var found = walk.Take();
        return new LevelPath(
            days,
            walk.Seems is { Because.Count: > 0 } seems ? [.. found, seems] : found
        );
    }
}
