namespace Notch.Pairs;

/// <summary>The ladder of seven rungs between two parties; <c>lexicon/ladder.txt</c> says what a week on each looks like.</summary>
public enum Level
{
    /// <summary>They act together and back each other.</summary>
    Allied = 1,

    /// <summary>They help and praise each other more than they differ.</summary>
    Friendly = 2,

    /// <summary>They deal with each other and seldom clash.</summary>
    Cooperative = 3,

    /// <summary>They talk, agree and differ in equal parts.</summary>
    Neutral = 4,

    /// <summary>They blame and refuse each other.</summary>
    Strained = 5,

    /// <summary>They threaten, punish and arm against each other.</summary>
    Hostile = 6,

    /// <summary>They use force against each other.</summary>
    Fighting = 7,
}
