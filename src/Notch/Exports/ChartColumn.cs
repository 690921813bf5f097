namespace Notch.Exports;

/// <summary>One column of a chart: a period, or several that are too narrow to tell apart.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">The day after the last.</param>
/// <param name="WordsOfCooperation">Sum; zero or above.</param>
/// <param name="DeedsOfCooperation">Sum; zero or above.</param>
/// <param name="WordsOfConflict">Sum without its sign; zero or above.</param>
/// <param name="DeedsOfConflict">Sum without its sign; zero or above.</param>
/// <param name="IsGap">True when nothing was read.</param>
/// <param name="Level">Level at its end; null when unknown.</param>
/// <param name="Low">Lower end of the level's interval.</param>
/// <param name="High">Upper end of it.</param>
internal sealed record ChartColumn(
    DateOnly Start,
    DateOnly End,
    double WordsOfCooperation,
    double DeedsOfCooperation,
    double WordsOfConflict,
    double DeedsOfConflict,
    bool IsGap,
    double? Level,
    double? Low,
    double? High
)
{
    public double Cooperation => WordsOfCooperation + DeedsOfCooperation;

    public double Conflict => WordsOfConflict + DeedsOfConflict;
}
