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

    /// <summary>How much a day's swell counts, against what its acts consist of. Default 1; 0 for not at all.</summary>
    public double SwellShare { get; init; } = 1;

    /// <summary>Days in which what was heard of conflict fades to a third. Default 7; above zero.</summary>
    public double SwellDays { get; init; } = 7;

    /// <summary>Spread that even the quietest pair is thought to have, in Goldstein points. Default 0.5; above zero.</summary>
    public double LeastSpread { get; init; } = 0.5;

    /// <summary>Goldstein points of that spread for each story (or row) that is read a day, of any pair. Default 1.4; 0 or more.</summary>
    public double SpreadOfRead { get; init; } = 1.4;

    /// <summary>Stories a day at which reading more makes an act only half as much less remarkable. Default 20; above zero.</summary>
    public double MostRead { get; init; } = 20;

    /// <summary>Days read at which the pair's own normal is known well enough to count half. Default 30; 0 or more.</summary>
    public double NormalKnown { get; init; } = 30;

    /// <summary>Days over which the pair's own swell and mix of news are taken: its normal. Default 365; above 1.</summary>
    public double NormalDays { get; init; } = 365;
}
