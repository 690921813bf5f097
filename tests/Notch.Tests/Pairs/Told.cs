using Notch.Events;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

/// <summary>Dyads by hand.</summary>
internal static class Told
{
    public static readonly Pair Pair = new("DNK", "NOR");

    public const int Stories = 5;

    private static readonly DateOnly Start = new(2020, 1, 1);

    public static DateOnly Day(int day) => Start.AddDays(day);

    public static PairEvent Act(
        int day,
        QuadClass quad,
        double weight,
        string source = "",
        string actor = "NOR"
    ) =>
        new(
            $"{day:D4}-{quad}-{weight}-{actor}-{source}",
            Day(day),
            actor,
            actor == "NOR" ? "DNK" : "NOR",
            quad,
            weight,
            source.Length == 0 ? "" : $"story-{source}-{day}",
            source
        );

    public static PairEvent Talk(int day) => Act(day, QuadClass.VerbalCooperation, 1);

    public static PairEvent Attack(int day, string source = "") =>
        Act(day, QuadClass.MaterialConflict, -9.5, source);

    public static Coverage EveryDay(int days) =>
        new(Enumerable.Range(0, days).Select(d => KeyValuePair.Create(Day(d), Stories)));
}
