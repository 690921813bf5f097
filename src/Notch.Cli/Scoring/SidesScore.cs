using System.Globalization;
using Notch.Events;
using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>`notch score sides FILE`: who acts and on whom in the main clause of sentences read by themselves, against labelled spans.</summary>
/// <remarks>
/// A side is found when the head of the phrase found is a head of a labelled span of that side: a token that the tree ties to words outside. Parties that act
/// on each other are sources; they count neither for nor against as targets.
/// </remarks>
internal static class SidesScore
{
    public static readonly ScoreKind Kind = new(
        "sides",
        "Labelled sources and targets of a sentence's main act: heads found",
        Run
    );

    private static int Run(string path, TextWriter writer)
    {
        var builder = DocumentBuilder.Shipped();
        var coder = new RelationCoder(VerbLexicon.Load(LexiconText.Shipped()));
        var source = new Side();
        var target = new Side();
        foreach (var row in SpanRow.Read(path))
        {
            var document = builder.Build(
                row.Text,
                row.Tokens,
                [new TokenSpan(0, row.Tokens.Count)]
            );
            var found = coder.Parties(document);
            var mutual = Spans(row, "R");
            source.Add(found.Sources, [.. Spans(row, "S"), .. mutual], [], document);
            target.Add(found.Targets, Spans(row, "T"), mutual, document);
        }
        writer.WriteLine("side\tspans\tfound\tprecision\trecall\tF1");
        source.Write("source", writer);
        target.Write("target", writer);
        return ExitCodes.Done;
    }

    private static List<TokenSpan> Spans(SpanRow row, string side) =>
        [.. row.Spans.Where(s => s.Side == side).Select(s => s.Span)];

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

    private sealed class Side
    {
        private int found;
        private int labelled;
        private int right;
        private int met;

        public void Add(
            IReadOnlyList<int> all,
            List<TokenSpan> spans,
            List<TokenSpan> neutral,
            Document document
        )
        {
            var tokens = all.Where(t => !neutral.Exists(n => n.Contains(t))).ToList();
            var heads = spans.ConvertAll(s => Heads(document, s).ToList());
            found += tokens.Count;
            labelled += spans.Count;
            right += tokens.Count(t => heads.Exists(h => h.Contains(t)));
            met += heads.Count(h => h.Exists(tokens.Contains));
        }

        public void Write(string name, TextWriter writer)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}\t{labelled}\t{found}\t{Figures.Of(right, found, met, labelled)}"
                )
            );
        }
    }
}
