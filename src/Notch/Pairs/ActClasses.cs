using Notch.Events;

namespace Notch.Pairs;

/// <summary>Puts acts into classes by quad class and weight, so that every codebook can be read by one model.</summary>
public static class ActClasses
{
    /// <summary>Number of classes.</summary>
    public const int Count = 7;

    /// <summary>The class of an act.</summary>
    /// <param name="quad">Its quad class; <see cref="QuadClass.None"/> counts as talk.</param>
    /// <param name="weight">Its weight, -10 to +10.</param>
    public static ActClass Of(QuadClass quad, double weight) =>
        quad switch
        {
            QuadClass.MaterialCooperation => ActClass.DeedsOfCooperation,
            QuadClass.VerbalConflict => weight > -3.5
                ? ActClass.WordsOfDiscord
                : ActClass.WordsOfHostility,
            QuadClass.MaterialConflict => weight > -8.2 ? ActClass.DeedsOfConflict : ActClass.Force,
            _ => weight >= 2 ? ActClass.WordsOfCooperation : ActClass.Talk,
        };
}
