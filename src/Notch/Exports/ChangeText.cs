using System.Globalization;
using System.Text;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Tells a change in two or three sentences, by templates over its own facts and nothing else.</summary>
public static class ChangeText
{
    /// <summary>The sentences: what moved, when and how surely, since when it was not so, and what carries it most.</summary>
    /// <param name="change">The change.</param>
    /// <param name="a">Name of the first party.</param>
    /// <param name="b">Name of the second.</param>
    public static string Of(ChangePoint change, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(change);
        bool rises = change.Notches > 0;
        var text = new StringBuilder();
        string verb = (change.Announced, rises) switch
        {
            (true, true) => "rises",
            (true, false) => "falls",
            (false, true) => "seems to rise",
            (false, false) => "seems to fall",
        };
        text.Append(
            CultureInfo.InvariantCulture,
            $"The tone between {a} and {b} {verb} {Number(Math.Abs(change.Notches))}, from {Levels.Name(change.FromLevel)} to {Levels.Name(change.ToLevel)}{Since(change, rises)}."
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $" It began on {Day(change.Date)} and could be known on {Day(change.KnownOn)}, with a probability of {change.Probability * 100:F0} %{Sources(change)}."
        );
        if (change.Because.FirstOrDefault(r => r.Sentence is not null) is { } first)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $" Most of it, {first.Share * 100:F0} %, lies in: “{first.Sentence!.ReplaceLineEndings(" ").Trim()}”"
            );
        }
        return text.ToString();
    }

    private static string Number(int notches) =>
        notches switch
        {
            1 => "a notch",
            2 => "two notches",
            3 => "three notches",
            4 => "four notches",
            5 => "five notches",
            _ => "six notches",
        };

    private static string Since(ChangePoint change, bool rises)
    {
        string extreme = rises ? "highest" : "lowest";
        return change.Since is { } day
            ? $", the {extreme} since {Day(day)}"
            : $", the {extreme} since records of this pair begin";
    }

    private static string Sources(ChangePoint change) =>
        change.Sources switch
        {
            0 when change.Because.Count == 0 => "; no act stands behind it, only silence",
            0 => "",
            1 => ", from one source",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $", from {change.Sources} independent sources"
            ),
        };

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
