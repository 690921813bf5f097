namespace Notch.Pairs;

/// <summary>How a level is followed from day to day. The defaults work; docs/pairs.md says what each does and how it was chosen.</summary>
public sealed record LevelOptions
{
    /// <summary>Days that a rung lasts on average when nothing is told. Default 60; above 1.</summary>
    public double MeanStay { get; init; } = 60;

    /// <summary>How much less likely each further rung is as the next one. Default 0.25; above 0, at most 1.</summary>
    public double Reach { get; init; } = 0.25;

    /// <summary>Share of acts that say nothing about the level, above all wrong codes, before it is learnt from the pair. Default 0.2; 0 to below 1.</summary>
    public double Noise { get; init; } = 0.2;

    /// <summary>Share of acts that are merely usual between these two, before it is learnt from the pair. Default 0.4; with <see cref="Noise"/> below 1.</summary>
    public double Usual { get; init; } = 0.4;

    /// <summary>Acts that the two shares above count for while they are learnt. Default 50; infinity keeps them as they are.</summary>
    public double LearnAfter { get; init; } = 50;

    /// <summary>How many acts of one day count as separate news. Default 8; above zero. Lower means that a day's many like acts add less.</summary>
    public double Independence { get; init; } = 8;

    /// <summary>Acts that the ladder's own average mix counts for in the pair's usual mix. Default 10; above zero.</summary>
    public double UsualAfter { get; init; } = 10;

    /// <summary>Acts of the last year at which what is usual between the two counts half; of a pair just met little is usual. Default 15; 0 or more.</summary>
    public double UsualKnown { get; init; } = 15;

    /// <summary>How much the volume of news counts, against what it consists of. Default 0.5; 0 for not at all.</summary>
    public double VolumeShare { get; init; } = 0.5;

    /// <summary>Size of the negative binomial of a day's acts: the lower, the more news comes in bursts. Default 1; above zero.</summary>
    public double VolumeSize { get; init; } = 1;

    /// <summary>Days read at which the pair's own rate is known well enough to count half. Default 30; 0 or more.</summary>
    public double RateKnown { get; init; } = 30;

    /// <summary>Days over which the pair's own rate and mix of news are taken: its normal. Default 365; above 1.</summary>
    public double NormalDays { get; init; } = 365;
}
