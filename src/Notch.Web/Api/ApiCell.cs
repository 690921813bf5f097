using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>One period of a pair or dyad.</summary>
/// <param name="A">First code; the one that acts in a directed view.</param>
/// <param name="B">Second code.</param>
/// <param name="Period">"2020-W02".</param>
/// <param name="Stories">Stories that tell an event of this pair.</param>
/// <param name="Sources">Independent sources among them.</param>
/// <param name="Events">Events of this pair.</param>
/// <param name="VerbalCooperation">Sum of weights, zero or above.</param>
/// <param name="MaterialCooperation">Sum of weights, zero or above.</param>
/// <param name="VerbalConflict">Sum of weights, zero or below.</param>
/// <param name="MaterialConflict">Sum of weights, zero or below.</param>
/// <param name="Tone">Null where nothing was read.</param>
/// <param name="Level">1 (allied) to 7 (fighting).</param>
/// <param name="LevelLow">Lower end of the 80 % interval.</param>
/// <param name="LevelHigh">Upper end.</param>
/// <param name="Start">First day.</param>
/// <param name="StoriesRead">Stories read in the period, of any pair; zero means a gap.</param>
/// <param name="ToneOfWords">Mean weight of words, by their force.</param>
/// <param name="ToneOfDeeds">Mean weight of deeds.</param>
/// <param name="Coverage">Share of what was read that tells of the pair.</param>
/// <param name="WordTone">Good words less bad ones in the stories, in per cent of all words; for comparison only.</param>
public sealed record ApiCell(
    string A,
    string B,
    string Period,
    int Stories,
    int Sources,
    int Events,
    double VerbalCooperation,
    double MaterialCooperation,
    double VerbalConflict,
    double MaterialConflict,
    double? Tone,
    double? Level,
    double? LevelLow,
    double? LevelHigh,
    string Start,
    int StoriesRead,
    double? ToneOfWords,
    double? ToneOfDeeds,
    double? Coverage,
    double? WordTone
)
{
    internal static ApiCell Of(Cell c) =>
        new(
            c.A,
            c.B,
            c.Period,
            c.Stories,
            c.Sources,
            c.Events,
            Math.Round(c.VerbalCooperation, 4),
            Math.Round(c.MaterialCooperation, 4),
            Math.Round(c.VerbalConflict, 4),
            Math.Round(c.MaterialConflict, 4),
            Round(c.Tone),
            Round(c.Level),
            Round(c.LevelLow),
            Round(c.LevelHigh),
            DateWords.Iso(c.Start),
            c.StoriesRead,
            Round(c.ToneOfWords),
            Round(c.ToneOfDeeds),
            Round(c.Coverage),
            Round(c.WordTone)
        );

    internal static double? Round(double? number) =>
        number is { } value ? Math.Round(value, 4) : null;
}
