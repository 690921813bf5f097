using System.Globalization;

namespace Notch.Cli.Scoring;

/// <summary>Counts gold against coded labels. Macro F1 is the mean over the classes that gold holds; what is coded as none is a miss.</summary>
internal sealed class ConfusionTable
{
    private readonly Dictionary<string, (int Gold, int Coded, int Right)> counts = new(
        StringComparer.Ordinal
    );

    /// <summary>Rows counted.</summary>
    public int Count { get; private set; }

    /// <summary>Rows coded as gold says.</summary>
    public int Right { get; private set; }

    public void Add(string gold, string coded)
    {
        Count++;
        Change(gold, gold: 1, coded: 0, right: gold == coded ? 1 : 0);
        Change(coded, gold: 0, coded: 1, right: 0);
        Right += gold == coded ? 1 : 0;
    }

    /// <summary>0 to 1.</summary>
    public double MacroF1
    {
        get
        {
            var classes = Classes().ToList();
            return classes.Count == 0 ? 0 : classes.Average(c => F1(counts[c]));
        }
    }

    /// <summary>One line a class, most frequent first: precision, recall, F1 and the number of rows.</summary>
    public void Write(TextWriter output)
    {
        foreach (string name in Classes())
        {
            var c = counts[name];
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {name, -10} P {Percent(c.Right, c.Coded), 5:F1}  R {Percent(c.Right, c.Gold), 5:F1}  F1 {100 * F1(c), 5:F1}  n {c.Gold}"
                )
            );
        }
    }

    private IEnumerable<string> Classes() =>
        counts
            .Where(c => c.Value.Gold > 0)
            .OrderByDescending(c => c.Value.Gold)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key);

    private void Change(string name, int gold, int coded, int right)
    {
        var c = counts.GetValueOrDefault(name);
        counts[name] = (c.Gold + gold, c.Coded + coded, c.Right + right);
    }

    private static double F1((int Gold, int Coded, int Right) c) =>
        c.Gold + c.Coded == 0 ? 0 : 2.0 * c.Right / (c.Gold + c.Coded);

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
