namespace Notch.Pairs;

/// <summary>Seven classes of acts by which a level is told: the quad classes, with words and deeds of conflict in two strengths each.</summary>
public enum ActClass
{
    /// <summary>Quad class 2.</summary>
    DeedsOfCooperation,

    /// <summary>Quad class 1 with a weight of 2 or more: promises, praise, visits.</summary>
    WordsOfCooperation,

    /// <summary>Quad class 1 below 2: remarks, meetings, calls.</summary>
    Talk,

    /// <summary>Quad class 3 above -3.5: blame, denial, refusal.</summary>
    WordsOfDiscord,

    /// <summary>Quad class 3 from -3.5 down: threats, ultimatums, grave charges.</summary>
    WordsOfHostility,

    /// <summary>Quad class 4 above -8.2: sanctions, expulsions, arrests, shows of force, protest.</summary>
    DeedsOfConflict,

    /// <summary>Quad class 4 from -8.2 down: force used.</summary>
    Force,
}
