namespace Notch.Pairs;

/// <summary>Names of levels.</summary>
public static class Levels
{
    /// <summary>Number of rungs.</summary>
    public const int Count = 7;

    /// <summary>The rung that a level between rungs is nearest to; a half goes to the more hostile one.</summary>
    /// <param name="level">1 to 7.</param>
    public static Level Nearest(double level) =>
        (Level)Math.Clamp((int)Math.Floor(level + 0.5), 1, Count);

    /// <summary>"hostile".</summary>
    /// <param name="level">1 to 7.</param>
    public static string Name(double level) =>
        Nearest(level) switch
        {
            Level.Allied => "allied",
            Level.Friendly => "friendly",
            Level.Cooperative => "cooperative",
            Level.Neutral => "neutral",
            Level.Strained => "strained",
            Level.Hostile => "hostile",
            _ => "fighting",
        };
}
