namespace Notch.Pairs;

/// <summary>One period of a pair or dyad: counts, the four sums, tone and level.</summary>
public sealed record Cell
{
    /// <summary>First code: the actor of a dyad, the alphabetically first code of a pair.</summary>
    public required string A { get; init; }

    /// <summary>Second code.</summary>
    public required string B { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>ISO name of the period: "2020-01-03", "2020-W01", "2020-01".</summary>
    public required string Period { get; init; }

    /// <summary>Stories read in the period, of any pair; zero means a gap, not calm.</summary>
    public required int StoriesRead { get; init; }

    /// <summary>Stories that tell an event of this pair.</summary>
    public required int Stories { get; init; }

    /// <summary>Independent sources among them.</summary>
    public required int Sources { get; init; }

    /// <summary>Events of this pair.</summary>
    public required int Events { get; init; }

    /// <summary>Sum of weights of quad class 1; zero or above.</summary>
    public required double VerbalCooperation { get; init; }

    /// <summary>Sum of weights of quad class 2; zero or above.</summary>
    public required double MaterialCooperation { get; init; }

    /// <summary>Sum of weights of quad class 3; zero or below.</summary>
    public required double VerbalConflict { get; init; }

    /// <summary>Sum of weights of quad class 4; zero or below.</summary>
    public required double MaterialConflict { get; init; }

    /// <summary>Mean weight, shrunk to the pair's own norm when events are few; null where nothing was read.</summary>
    public double? Tone { get; init; }

    /// <summary>Level on the ladder, 1 (allied) to 7 (fighting); null where nothing is known yet.</summary>
    public double? Level { get; init; }

    /// <summary>Lower end of the level's 80 % interval.</summary>
    public double? LevelLow { get; init; }

    /// <summary>Upper end of the level's 80 % interval.</summary>
    public double? LevelHigh { get; init; }

    /// <summary>Mean weight of words alone (quad classes 1 and 3), each weighted by its force of 1 to 3, -10 to +10; null where none was told.</summary>
    public double? ToneOfWords { get; init; }

    /// <summary>Mean weight of deeds alone (quad classes 2 and 4); null where none was told.</summary>
    public double? ToneOfDeeds { get; init; }

    /// <summary>Share of the stories read that tell of this pair, 0 to 1 (of the rows, in a file without stories); null in a gap.</summary>
    public double? Coverage { get; init; }

    /// <summary>Mean word tone of the stories that tell of the pair, in per cent of their words: for comparison only, it knows nothing of acts. Null where none is known.</summary>
    public double? WordTone { get; init; }

    /// <summary>A sum of this cell as it would be had 1,000 stories been read in the period (1,000 rows, in a file without stories); null in a gap.</summary>
    /// <param name="sum">One of the four sums.</param>
    public double? PerThousand(double sum) => StoriesRead == 0 ? null : sum * 1000 / StoriesRead;
}
