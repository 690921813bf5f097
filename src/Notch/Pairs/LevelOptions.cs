namespace Notch.Pairs;

/// <summary>How a level is followed from day to day. The defaults work; docs/pairs.md says what each does and how it was chosen.</summary>
public sealed record LevelOptions
{
    /// <summary>Days that a rung lasts on average when nothing is told. Default 180; above 1.</summary>
    public double MeanStay { get; init; } = 180;

    /// <summary>How much less likely each further rung is as the next one. Default 0.25; 0 to 1.</summary>
    public double Reach { get; init; } = 0.25;

    /// <summary>Share of acts that say nothing about the level: wrong codes, and what is usual between these two. Default 0.3; 0 to below 1.</summary>
    public double Noise { get; init; } = 0.3;

    /// <summary>How many acts of one day count as separate news. Default 4; above zero. Lower means that a day's many like acts add less.</summary>
    public double Independence { get; init; } = 4;

    /// <summary>Acts that the ladder's own average mix counts for in the pair's usual mix. Default 30; above zero.</summary>
    public double UsualAfter { get; init; } = 30;

    /// <summary>How much the volume of news counts, against what it consists of. Default 0.35; 0 for not at all.</summary>
    public double VolumeShare { get; init; } = 0.35;

    /// <summary>Days over which the pair's long-run rate of news is taken. Default 365; above 1.</summary>
    public double RateDays { get; init; } = 365;
}
