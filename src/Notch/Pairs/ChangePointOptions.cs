namespace Notch.Pairs;

/// <summary>When a change of level is called a notch.</summary>
public sealed record ChangePointOptions
{
    /// <summary>How probable it must be that the level rose above its rung. Default 0.85; above 0.5, below 1.</summary>
    public double Bound { get; init; } = 0.85;

    /// <summary>The same for an easing. Default 0.85.</summary>
    public double EasingBound { get; init; } = 0.85;

    /// <summary>How probable it must still be when any one story, or any one outlet, is left out. Default 0.5; 0 to ask for no such thing.</summary>
    public double SurvivalBound { get; init; } = 0.5;

    /// <summary>The level moves no further than it has gone with this probability. Default 0.7; 0.5 to below 1. Higher means more, smaller steps.</summary>
    public double StepBound { get; init; } = 0.7;

    /// <summary>Independent sources that must stand behind a change before it is announced; where stories are not known, acts. Default 2.</summary>
    public int MinimumSources { get; init; } = 2;

    /// <summary>Days that a change waits for what it lacks; then the level moves without being announced. Default 14.</summary>
    public int SourceDays { get; init; } = 14;

    /// <summary>Acts of a pair before which no change is called. Default 2: the first rung is where a pair's first acts put it, and a change from it counts like any other.</summary>
    public int MinimumActs { get; init; } = 2;

    /// <summary>How many events explain a change at most. Default 10.</summary>
    public int Reasons { get; init; } = 10;
}
