using System.Globalization;
using System.Text.Json;
using Notch.Events;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>`notch score cases FILE.jsonl`: constructions with the events that they must code, with invented lands as actors.</summary>
/// <remarks>
/// A line holds "text", "date" and "events" with CAMEO "source", "target" and "code". An event is found when both countries and the CAMEO root are right. What
/// PLOVER does not code is left out: root 01, codes that are not CAMEO's, events without a source or target. A planned act counts by its own root; that
/// a hostile word or deed did not happen counts as cooperation in words or a retreat.
/// </remarks>
internal static class CasesScore
{
    public static readonly ScoreKind Kind = new(
        "cases",
        "Constructions with expected events: parties and CAMEO root",
        Run
    );

    private static int Run(string path, TextWriter output)
    {
        var checker = new VerbExampleChecker(
            new StoryReader(CaseActors.Lexicon(), SyntaxModel.Shipped())
        );
        int wanted = 0;
        int pairs = 0;
        int found = 0;
        int coded = 0;
        int right = 0;
        int rows = 0;
        foreach (var row in Rows(path))
        {
            rows++;
            var acts = checker.Read(row.Text, row.Date).Events.SelectMany(Acts).Distinct().ToList();
            wanted += row.Events.Count;
            found += row.Events.Count(e => acts.Exists(a => a.Is(e) && a.Roots.Contains(e.Root)));
            pairs += row.Events.Count(e => acts.Exists(a => a.Is(e)));
            coded += acts.Count;
            right += acts.Count(a => row.Events.Exists(e => a.Is(e) && a.Roots.Contains(e.Root)));
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"sentences {rows}  events {wanted}  pairs found {100.0 * pairs / Math.Max(1, wanted):F1}  found with root {100.0 * found / Math.Max(1, wanted):F1}  coded {coded}  precision {100.0 * right / Math.Max(1, coded):F1}"
            )
        );
        return ExitCodes.Done;
    }

    /// <summary>The event's pairs; all to all where parties act on each other.</summary>
    private static IEnumerable<Act> Acts(CodedEvent coded)
    {
        var actors = Countries(coded.Actors);
        var recipients = coded.Recipients.Count > 0 ? Countries(coded.Recipients) : actors;
        string roots = string.Join(' ', Roots(coded).Order(StringComparer.Ordinal));
        return actors
            .SelectMany(a => recipients.Select(r => new Act(a, r, roots)))
            .Where(a => a.Source != a.Target && (roots.Length > 0));
    }

    private static List<string> Countries(IReadOnlyList<Participant> parties) =>
        [.. parties.Select(p => p.Code.Country).Where(c => c.Length > 0).Distinct()];

    private static IEnumerable<string> Roots(CodedEvent coded)
    {
        bool hostile = coded.Quad is QuadClass.VerbalConflict or QuadClass.MaterialConflict;
        if (coded.Status == EventStatus.Denied)
        {
            return hostile ? ["03", "05", "08"] : ["12", "16"];
        }
        string own = coded.Cameo is { Length: > 1 } cameo ? cameo[..2] : "";
        return coded is { Type: EventType.Agree, Status: EventStatus.Planned }
            ? [own, "04", "05", "06", "07"]
            : [own];
    }

    private static IEnumerable<Row> Rows(string path) =>
        LabelledLines.Filled(path).Select(row => Parse(row.Line, row.Place)).OfType<Row>();

    /// <summary>A row; null when it expects codes that are not CAMEO's.</summary>
    private static Row? Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var events = root.GetProperty("events")
                .EnumerateArray()
                .Select(e => new Expected(Text(e, "source"), Text(e, "target"), Text(e, "code")))
                .ToList();
            if (events.Exists(e => string.CompareOrdinal(e.Root, "20") > 0))
            {
                return null;
            }
            return new Row(
                Text(root, "text"),
                DateOnly.Parse(Text(root, "date"), CultureInfo.InvariantCulture),
                [.. events.Where(e => e.Root != "01" && e.IsComplete)]
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new CliException(
                "NX603",
                $"{place}: expected a JSON object with \"text\", \"date\" and a list \"events\" of \"source\", \"target\", \"code\""
            );
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? "";

    private sealed record Row(string Text, DateOnly Date, List<Expected> Events);

    private sealed record Expected(string Source, string Target, string Code)
    {
        public string Root => Code.Length > 1 ? Code[..2] : "";

        public bool IsComplete =>
            Source.Length > 2
            && Target.Length > 2
            && char.IsAsciiLetterUpper(Source[0])
            && char.IsAsciiLetterUpper(Target[0]);
    }

    private sealed record Act(string Source, string Target, string Roots)
    {
        public bool Is(Expected expected) =>
            expected.Source.StartsWith(Source, StringComparison.Ordinal)
            && expected.Target.StartsWith(Target, StringComparison.Ordinal);
    }
}
