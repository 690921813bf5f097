using Notch.Pairs;

namespace Notch.Web.Words;

/// <summary>The seven steps of the ladder in words.</summary>
internal static class LevelWords
{
    /// <summary>Names from 1 to 7.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Enumerable.Range(1, Levels.Count).Select(level => Levels.Name(level))];

    /// <summary>Name of the rung nearest to a level.</summary>
    public static string Name(double level) => Levels.Name(level);

    /// <summary>Rung nearest to a level, 1 to 7.</summary>
    public static int Step(double level) => (int)Levels.Nearest(level);
}
