using System.Globalization;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>`notch score participants`: the share of labelled sources and targets whose head the actor resolver knows.</summary>
internal static class ParticipantsScore
{
    public static readonly ScoreKind Kind = new(
        "participants",
        "Labelled sources and targets: the share whose head has a code",
        Run
    );

    private static int Run(string path, TextWriter writer)
    {
        var builder = DocumentBuilder.Shipped();
        var resolver = new ActorResolver(ActorLexicon.Load(LexiconText.Shipped()));
        var counts = new Dictionary<string, (int Gold, int Any, int Country)>(
            StringComparer.Ordinal
        )
        {
            ["S"] = default,
            ["T"] = default,
        };
        foreach (var row in SpanRow.Read(path))
        {
            var document = builder.Build(
                row.Text,
                row.Tokens,
                [new TokenSpan(0, row.Tokens.Count)]
            );
            var reading = resolver.Resolve(document, storyDate: null);
            foreach (var (side, span) in row.Spans)
            {
                var references = Heads(document, span).SelectMany(reading.At).ToList();
                var (gold, any, country) = counts[side];
                counts[side] = (
                    gold + 1,
                    any + (references.Count > 0 ? 1 : 0),
                    country + (references.Exists(r => r.Code.Country.Length > 0) ? 1 : 0)
                );
            }
        }
        writer.WriteLine("side\tspans\tcoded\twith country");
        Write(writer, "source", counts["S"]);
        Write(writer, "target", counts["T"]);
        Write(
            writer,
            "both",
            (
                counts["S"].Gold + counts["T"].Gold,
                counts["S"].Any + counts["T"].Any,
                counts["S"].Country + counts["T"].Country
            )
        );
        return ExitCodes.Done;
    }

    /// <summary>The tokens of a span that the tree ties to words outside.</summary>
    private static IEnumerable<int> Heads(Document document, TokenSpan span)
    {
        for (int t = span.Start; t < span.End; t++)
        {
            int head = document.Data(t).Head;
            if (head == t || !span.Contains(head))
            {
                yield return t;
            }
        }
    }

    private static void Write(
        TextWriter writer,
        string name,
        (int Gold, int Any, int Country) counts
    ) =>
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{counts.Gold}\t{100.0 * counts.Any / Math.Max(1, counts.Gold):F1}\t{100.0 * counts.Country / Math.Max(1, counts.Gold):F1}"
            )
        );
}
