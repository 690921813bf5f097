using System.Globalization;
using Notch.Lexicons;

namespace Notch.Pairs;

/// <summary>The seven rungs as <c>ladder.txt</c> of a lexicon gives them. Immutable.</summary>
public sealed class Ladder
{
    private const string File = "ladder.txt";

    private Ladder(IReadOnlyList<LadderRung> rungs) => Rungs = rungs;

    /// <summary>From allied to fighting.</summary>
    public IReadOnlyList<LadderRung> Rungs { get; }

    /// <summary>The ladder of a lexicon.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">The file is missing or wrong; holds all errors.</exception>
    public static Ladder Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var rungs = new List<LadderRung>();
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (Read(line, rungs.Count, errors) is { } rung)
                {
                    rungs.Add(rung);
                }
            }
        }
        if (errors.Count == 0 && rungs.Count != Levels.Count)
        {
            errors.Add(
                new LexiconError(
                    "NX510",
                    File,
                    new Text.TextPosition(1, 1),
                    $"{rungs.Count.ToString(CultureInfo.InvariantCulture)} rungs; expected seven, from allied to fighting"
                )
            );
        }
        return errors.Count == 0 ? new Ladder(rungs) : throw new LexiconException(errors);
    }

    private static LadderRung? Read(LexiconLine line, int index, List<LexiconError> errors)
    {
        if (line.Keyword != "rung" || index >= Levels.Count || line.Rest != Levels.Name(index + 1))
        {
            errors.Add(
                line.Error(
                    "NX510",
                    $"'{line.Text}': expected 'rung {Levels.Name(Math.Min(index + 1, Levels.Count))}' here"
                )
            );
            return null;
        }
        foreach (var child in line.Children)
        {
            if (child.Keyword is not ("means" or "acts" or "swell"))
            {
                errors.Add(
                    child.Error("NX510", $"'{child.Keyword}': expected 'means', 'acts' or 'swell'")
                );
            }
        }
        double[] acts = Numbers(Rest(line, "acts"));
        double[] swell = Numbers(Rest(line, "swell"));
        if (acts.Length != ActClasses.Count || acts.Any(n => n <= 0) || swell is not [>= 0])
        {
            errors.Add(
                line.Error(
                    "NX510",
                    $"rung {line.Rest}: expected seven shares above zero after 'acts' and one number, 0 or more, after 'swell'"
                )
            );
            return null;
        }
        double sum = acts.Sum();
        return new LadderRung(
            (Level)(index + 1),
            Rest(line, "means"),
            [.. acts.Select(a => a / sum)],
            swell[0]
        );
    }

    private static string Rest(LexiconLine line, string keyword) =>
        line.Children.FirstOrDefault(c => c.Keyword == keyword)?.Rest ?? "";

    private static double[] Numbers(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (
                !double.TryParse(
                    parts[i],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out numbers[i]
                )
            )
            {
                return [];
            }
        }
        return numbers;
    }
}
