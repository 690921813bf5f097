namespace Notch.Web.Words;

/// <summary>The seven steps of the ladder in words.</summary>
internal static class LevelWords
{
    /// <summary>Names from 1 to 7.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["allied", "friendly", "cooperative", "neutral", "strained", "hostile", "fighting"];

    /// <summary>Name of the step nearest to a level.</summary>
    public static string Name(double level) => Names[Step(level) - 1];

    /// <summary>Step nearest to a level, 1 to 7.</summary>
    public static int Step(double level) =>
        Math.Clamp((int)Math.Round(level, MidpointRounding.AwayFromZero), 1, Names.Count);
}
