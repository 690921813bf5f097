namespace Notch.Pairs;

/// <summary>When a change of level is called a notch.</summary>
public sealed record ChangePointOptions
{
    /// <summary>How probable it must be that the level rose above its rung. Default 0.6; 0.5 to below 1.</summary>
    public double Bound { get; init; } = 0.6;

    /// <summary>How far the conflict told must lie above the pair's own normal, in its own spread, for a rise to be announced. Default 2.4.</summary>
    public double Swell { get; init; } = 2.4;

    /// <summary>How probable an easing must be. Default 0.7.</summary>
    public double EasingBound { get; init; } = 0.7;

    /// <summary>The swell at or below which a level may ease. Default 0.2.</summary>
    public double Ebb { get; init; } = 0.2;

    /// <summary>An easing is announced only of a level that had a swell of so much since it last moved; others come about quietly. Default 5.</summary>
    public double EasingSwell { get; init; } = 5;

    /// <summary>How probable a rise without a swell must be for the level to move quietly. Default 0.95.</summary>
    public double DriftBound { get; init; } = 0.95;

    /// <summary>How probable a change must still be when any one story, or any one outlet, is left out. Default 0.3, half of <see cref="Bound"/>; 0 to ask for no such thing.</summary>
    public double SurvivalBound { get; init; } = 0.3;

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
