using System.Globalization;
using Notch.Actors;
using Notch.Events;
using Notch.Lexicons;
using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>`notch score participants`: how many labelled sources and targets are coded actors, and how well events find them as their parties.</summary>
/// <remarks>
/// A labelled span is coded when a word that the tree ties to words outside it heads a reference. For the parties all events of a sentence
/// count together: their actors are sources, their recipients targets, and those of a mutual act both.
/// </remarks>
internal static class ParticipantsScore
{
    public static readonly ScoreKind Kind = new(
        "participants",
        "Labelled sources and targets: the share with a code, and F1 of events' parties",
        (path, writer) => Run(path, writer, misses: null)
    );

    private static readonly string[] Sides = ["S", "T"];

    private sealed class Counts
    {
        public int Gold;
        public int Mentioned;
        public int Coded;
        public int Country;
        public int Tied;
        public int Found;
        public int Heads;
        public int Exact;
        public int Covered;
    }

    /// <summary>Scores a file.</summary>
    /// <param name="path">JSON lines with "tokens" and "tags".</param>
    /// <param name="writer">Receives the figures.</param>
    /// <param name="misses">Receives a line for each labelled span without a country or organisation; null to leave them out.</param>
    public static int Run(string path, TextWriter writer, TextWriter? misses)
    {
        var text = LexiconText.Shipped();
        var builder = DocumentBuilder.Shipped();
        var resolver = new ActorResolver(ActorLexicon.Load(text));
        var coder = new EventCoder(VerbLexicon.Load(text));
        var counts = Sides.ToDictionary(s => s, _ => new Counts(), StringComparer.Ordinal);
        foreach (var row in SpanRow.Read(path))
        {
            var document = builder.Build(
                row.Text,
                row.Tokens,
                [new TokenSpan(0, row.Tokens.Count)]
            );
            var reading = resolver.Resolve(document, storyDate: null);
            var events = coder.Code(
                StoryOf(row.Text),
                document,
                reading.References,
                quotes: [],
                dates: [],
                new Versions("", "", "", "")
            );
            foreach (string side in Sides)
            {
                var gold = row.Spans.Where(s => s.Side == side || s.Side == "R").ToList();
                CountCoded(document, reading, gold, counts[side], misses);
                CountParties(document, reading, gold, Parties(events, side), counts[side]);
            }
        }
        Write(writer, counts);
        return ExitCodes.Done;
    }

    private static Story StoryOf(string text) =>
        new()
        {
            Id = "row",
            Text = text,
            Paragraphs =
            [
                new Paragraph(text, ParagraphKind.Paragraph, new TextSpan(0, text.Length)),
            ],
        };

    private static List<TextSpan> Parties(IEnumerable<CodedEvent> events, string side) =>
        [
            .. events
                .SelectMany(e => side == "S" || e.Recipients.Count == 0 ? e.Actors : e.Recipients)
                .Where(p => !p.FromContext)
                .Select(p => p.Span)
                .Distinct(),
        ];

    private static void CountCoded(
        Document document,
        ActorReading reading,
        List<(string Side, TokenSpan Span)> gold,
        Counts count,
        TextWriter? misses
    )
    {
        foreach (var (side, span) in gold)
        {
            var heads = Heads(document, span).ToList();
            var references = heads.SelectMany(reading.At).ToList();
            bool hasCountry = references.Exists(r => r.Code.Country.Length > 0);
            count.Gold++;
            count.Mentioned += reading.Mentions.Any(m => heads.Contains(m.Head)) ? 1 : 0;
            count.Coded += references.Count > 0 ? 1 : 0;
            count.Country += hasCountry ? 1 : 0;
            bool isTied =
                hasCountry
                || heads
                    .SelectMany(reading.Modifiers)
                    .Any(r => r.Role == ActorRole.Modifier && r.Code.Country.Length > 0);
            count.Tied += isTied ? 1 : 0;
            if (!hasCountry)
            {
                string codes = string.Join(", ", references.Select(r => r.Code.ToString()));
                misses?.WriteLine($"{side}\t{document.TextOf(span)}\t{codes}\t{document.Text}");
            }
        }
    }

    private static void CountParties(
        Document document,
        ActorReading reading,
        List<(string Side, TokenSpan Span)> gold,
        List<TextSpan> parties,
        Counts count
    )
    {
        var heads = parties
            .Select(p =>
                reading.References.FirstOrDefault(r => document.TextSpanOf(r.Tokens) == p)?.Head
                ?? -1
            )
            .Where(h => h >= 0)
            .Distinct()
            .ToList();
        count.Found += heads.Count;
        count.Heads += heads.Count(h => gold.Exists(g => Heads(document, g.Span).Contains(h)));
        count.Exact += heads.Count(h => gold.Exists(g => g.Span == WholeOf(document, h)));
        count.Covered += gold.Count(g => heads.Exists(h => Heads(document, g.Span).Contains(h)));
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

    /// <summary>The whole phrase below a head, without its preposition, conjuncts, relative clauses and the marks at its ends.</summary>
    private static TokenSpan WholeOf(Document document, int head)
    {
        var (start, end) = (head, head + 1);
        foreach (int child in document.Children(head))
        {
            string relation = document.Data(child).Relation;
            if (
                relation is "case" or "conj" or "cc" or "punct" or "acl:relcl" or "cop" or "mark"
                || relation is "nsubj" or "parataxis" or "advmod"
            )
            {
                continue;
            }
            Widen(document, child, ref start, ref end);
        }
        return new TokenSpan(start, end);
    }

    private static void Widen(Document document, int token, ref int start, ref int end)
    {
        start = Math.Min(start, token);
        end = document.Data(token).Relation == "punct" ? end : Math.Max(end, token + 1);
        foreach (int child in document.Children(token))
        {
            Widen(document, child, ref start, ref end);
        }
    }

    private static void Write(TextWriter writer, Dictionary<string, Counts> counts)
    {
        writer.WriteLine(
            "side\tspans\tmentions\tcoded\twith country or organisation\tthe same or by a modifier"
        );
        foreach (var (name, c) in Rows(counts))
        {
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{c.Gold}\t{Percent(c.Mentioned, c.Gold):F1}\t{Percent(c.Coded, c.Gold):F1}\t{Percent(c.Country, c.Gold):F1}\t{Percent(c.Tied, c.Gold):F1}"
            );
            writer.WriteLine(line);
        }
        writer.WriteLine("parties of events\tprecision\trecall\tf1");
        foreach (var (name, c) in Rows(counts))
        {
            writer.WriteLine($"{name}, head\t{Figures.Of(c.Heads, c.Found, c.Covered, c.Gold)}");
            writer.WriteLine($"{name}, exact\t{Figures.Of(c.Exact, c.Found, c.Exact, c.Gold)}");
        }
    }

    private static IEnumerable<(string Name, Counts Counts)> Rows(Dictionary<string, Counts> counts)
    {
        var (s, t) = (counts["S"], counts["T"]);
        yield return ("source", s);
        yield return ("target", t);
        yield return (
            "both",
            new Counts
            {
                Gold = s.Gold + t.Gold,
                Mentioned = s.Mentioned + t.Mentioned,
                Coded = s.Coded + t.Coded,
                Country = s.Country + t.Country,
                Tied = s.Tied + t.Tied,
                Found = s.Found + t.Found,
                Heads = s.Heads + t.Heads,
                Exact = s.Exact + t.Exact,
                Covered = s.Covered + t.Covered,
            }
        );
    }

    private static double Percent(int part, int whole) => 100.0 * part / Math.Max(1, whole);
}
