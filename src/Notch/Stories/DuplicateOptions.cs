namespace Notch.Stories;

/// <summary>When two stories count as the same.</summary>
public sealed record DuplicateOptions
{
    /// <summary>Least share of the shorter story's word 4-grams that the other holds too. Default 0.7; above 0, at most 1.</summary>
    public double MinOverlap { get; init; } = 0.7;

    /// <summary>Stories published further apart are never copies. Default three days.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(3);
}
