using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Notch.Stories;

namespace Notch.Cli.Scoring;

/// <summary>`notch score extraction FOLDER`: how much of a story's text is found in web pages, and how much that is not its text.</summary>
/// <remarks>The folder holds ground-truth.json (id to articleBody), html/ID.html.gz and, if there, peers/NAME.json in the same form.
/// Counts 4-grams of words as the scrapinghub benchmark does: words under pictures are left out, each page weighs the same, F1 is that of the mean precision and recall.</remarks>
internal static class ExtractionScore
{
    private const string TruthName = "ground-truth.json";

    public static ScoreKind Kind { get; } =
        new("extraction", "Text found in web pages: 4-gram precision, recall, F1", Run);

    private static int Run(string folder, TextWriter output)
    {
        string truthPath = Path.Combine(folder, TruthName);
        if (!File.Exists(truthPath))
        {
            throw new CliException(
                "NX013",
                $"{folder}: expected a folder with {TruthName} and html/*.html.gz"
            );
        }
        var truth = Bodies(truthPath);
        var watch = new Stopwatch();
        var found = Extract(folder, truth, watch);
        output.WriteLine("system\tpages\tprecision\trecall\tf1");
        WriteRow(output, "notch", truth, found);
        string peers = Path.Combine(folder, "peers");
        string[] files = Directory.Exists(peers) ? Directory.GetFiles(peers, "*.json") : [];
        foreach (string peer in files.Order(StringComparer.Ordinal))
        {
            var bodies = Bodies(peer);
            if (bodies.Count > 0)
            {
                WriteRow(output, Path.GetFileNameWithoutExtension(peer), truth, bodies);
            }
        }
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{truth.Count / watch.Elapsed.TotalSeconds:0.0} pages a second; the weakest:"
            )
        );
        var weakest = truth
            .Select(t =>
                (t.Key, Score: ShingleCounts.Of(t.Value, found.GetValueOrDefault(t.Key, "")))
            )
            .OrderBy(s => s.Score.F1)
            .ThenBy(s => s.Key, StringComparer.Ordinal);
        foreach (var (id, score) in weakest.Take(20))
        {
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{id}\t{score.Precision:0.000}\t{score.Recall:0.000}"
                )
            );
        }
        return ExitCodes.Done;
    }

    private static Dictionary<string, string> Extract(
        string folder,
        Dictionary<string, string> truth,
        Stopwatch watch
    )
    {
        var extractor = new StoryExtractor();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string id in truth.Keys.Order(StringComparer.Ordinal))
        {
            using var zipped = new GZipStream(
                File.OpenRead(Path.Combine(folder, "html", id + ".html.gz")),
                CompressionMode.Decompress
            );
            using var html = new MemoryStream();
            zipped.CopyTo(html);
            watch.Start();
            if (extractor.TryExtract(new Page { Bytes = html.ToArray() }, out var story, out _))
            {
                found[id] = string.Join(
                    "\n\n",
                    story.Paragraphs.Where(p => p.Kind != ParagraphKind.Caption).Select(p => p.Text)
                );
            }
            watch.Stop();
        }
        return found;
    }

    private static Dictionary<string, string> Bodies(string path)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(path));
        return parsed
            .RootElement.EnumerateObject()
            .ToDictionary(
                p => p.Name,
                p => p.Value.GetProperty("articleBody").GetString() ?? "",
                StringComparer.Ordinal
            );
    }

    private static void WriteRow(
        TextWriter output,
        string name,
        Dictionary<string, string> truth,
        Dictionary<string, string> found
    )
    {
        var scores = truth
            .Select(t => ShingleCounts.Of(t.Value, found.GetValueOrDefault(t.Key, "")))
            .ToList();
        double precision = scores.Average(s => s.Precision);
        double recall = scores.Average(s => s.Recall);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{truth.Count}\t{precision:0.000}\t{recall:0.000}\t{f1:0.000}"
            )
        );
    }
}
