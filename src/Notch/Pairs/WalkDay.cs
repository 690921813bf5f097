namespace Notch.Pairs;

/// <summary>One day of the stretch in which a level leans away from its rung.</summary>
/// <param name="Day">The day.</param>
/// <param name="Read">What was read of it.</param>
/// <param name="Acts">Its acts.</param>
internal readonly record struct WalkDay(DateOnly Day, ReadDay Read, IReadOnlyList<MergedEvent> Acts)
{
    /// <summary>Counts acts by class, leaving some out.</summary>
    /// <param name="counts">Takes a number for each class.</param>
    /// <param name="without">True for an act to leave out; null to take all.</param>
    public void Count(Span<int> counts, Func<MergedEvent, bool>? without)
    {
        counts.Clear();
        foreach (var act in Acts)
        {
            if (without is null || !without(act))
            {
                counts[(int)act.Class]++;
            }
        }
    }
}
