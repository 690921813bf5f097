using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Notch.Events;

namespace Notch.Cli.Scoring;

/// <summary>`notch score relations FILE.tsv`: macro F1 for 2, 4 and 15 classes.</summary>
/// <remarks>
/// Columns by the header: id, sentence, and root and quad (15 and 4 classes), or conflict (2 classes), or quad alone (0: no event); source and target
/// where the file gives parties. A third of the rows, chosen by a hash of the id, is reported apart: nobody develops on it.
/// </remarks>
internal static class RelationsScore
{
    public static readonly ScoreKind Kind = new(
        "relations",
        "Macro F1 of relation classification, 2, 4 and 15 classes",
        Run
    );

    /// <summary>True for the third of the rows that development leaves unread: SHA-256 of the id, as a number, divides by three.</summary>
    public static bool IsHeldOut(string id)
    {
        int rest = 0;
        foreach (byte b in SHA256.HashData(Encoding.UTF8.GetBytes(id)))
        {
            rest = (rest * 256 + b) % 3;
        }
        return rest == 0;
    }

    /// <summary>Some files name the role before the words: "Attacker:rebels".</summary>
    private static string Words(string party)
    {
        int colon = party.IndexOf(':', StringComparison.Ordinal);
        bool role = colon > 0 && party.AsSpan(0, colon).IndexOfAny(" .,") < 0;
        return role ? party[(colon + 1)..] : party;
    }

    private static int Run(string path, TextWriter output)
    {
        var rows = LabelledRows.Read(path, "id", "sentence");
        var relations = new Relations(Notch.Lexicons.LexiconText.Shipped());
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal)
        {
            ["visible"] = new(),
            ["held out"] = new(),
            ["all"] = new(),
        };
        foreach (var row in rows)
        {
            string sentence = row["sentence"];
            var reading = row.ContainsKey("source")
                ? relations.Read(sentence, Words(row["source"]), Words(row["target"]))
                : relations.Read(sentence);
            parts["all"].Add(row, reading);
            parts[IsHeldOut(row["id"]) ? "held out" : "visible"].Add(row, reading);
        }
        foreach (var (name, part) in parts)
        {
            part.Write(name, output);
        }
        parts["all"].WriteClasses(output);
        return ExitCodes.Done;
    }

    private sealed class Part
    {
        private readonly ConfusionTable two = new();
        private readonly ConfusionTable four = new();
        private readonly ConfusionTable fifteen = new();

        public void Add(IReadOnlyDictionary<string, string> row, RelationReading reading)
        {
            string quad = ((int)reading.Quad).ToString(CultureInfo.InvariantCulture);
            if (row.TryGetValue("root", out string? root))
            {
                fifteen.Add(root, reading.Root);
            }
            if (row.TryGetValue("quad", out string? gold))
            {
                four.Add(gold, quad);
                two.Add(Side(gold), Side(quad));
            }
            else if (row.TryGetValue("conflict", out string? conflict))
            {
                two.Add(conflict == "1" ? "conflict" : "cooperation", Side(quad));
            }
        }

        public void Write(string name, TextWriter output)
        {
            string figures = string.Join(
                "  ",
                ((ConfusionTable, string)[])[(two, "2"), (four, "4"), (fifteen, "15")] is var tables
                    ? tables
                        .Where(t => t.Item1.Count > 0)
                        .Select(t =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{t.Item2}: {100 * t.Item1.MacroF1:F1} (right {100.0 * t.Item1.Right / t.Item1.Count:F1})"
                            )
                        )
                    : []
            );
            output.WriteLine($"{name, -9} n {two.Count, 5}  macro F1 {figures}");
        }

        public void WriteClasses(TextWriter output)
        {
            foreach (var table in (ConfusionTable[])[two, four, fifteen])
            {
                table.Write(output);
            }
        }

        private static string Side(string quad) =>
            quad switch
            {
                "1" or "2" => "cooperation",
                "3" or "4" => "conflict",
                _ => "none",
            };
    }
}
