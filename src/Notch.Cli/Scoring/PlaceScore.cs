using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions.Places;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>Places found and resolved against brat files whose notes hold GeoNames ids.</summary>
/// <remarks>A place is found when its words overlap the marked name. It is resolved when its point lies within 161 km of the marked one.</remarks>
internal static class PlaceScore
{
    private const double Near = 161;

    /// <summary>Labels of what names no place by its name.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Literal_Expression",
        "Non_Lit_Expression",
        "Non_Toponym",
        "Homonym",
        "Language",
        "Demonym",
    };

    public static ScoreKind Kind { get; } =
        new(
            "places",
            "Places found and resolved against a folder of brat files with GeoNames ids",
            (path, output) =>
            {
                var finder = new PlaceFinder(
                    PlaceLexicon.Load(LexiconText.Shipped()),
                    Gazetteer.Shipped
                );
                Run(path, output, DocumentBuilder.Shipped().Build, finder, misses: null);
                return ExitCodes.Done;
            }
        );

    /// <summary>Scores all articles of a folder (*.txt beside *.ann) and writes the figures.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="output">Receives the figures.</param>
    /// <param name="read">Text to document.</param>
    /// <param name="finder">What is measured.</param>
    /// <param name="misses">Receives one line for each difference; null to leave them out.</param>
    public static void Run(
        string path,
        TextWriter output,
        Func<string, Document> read,
        PlaceFinder finder,
        TextWriter? misses
    )
    {
        if (!Directory.Exists(path))
        {
            throw new CliException("NX621", $"{path}: no such folder");
        }
        var count = new Counts(finder);
        foreach (
            string file in Directory
                .EnumerateFiles(path, "*.ann", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            string text = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
            var document = read(text);
            var found = finder
                .Find(document, PlaceContext.None)
                .Where(p => p.Kind != PlaceMentionKind.Description)
                .ToList();
            count.Add(document, found, PlaceFile.Read(file, text), misses);
        }
        count.Write(output);
    }

    private sealed class Counts(PlaceFinder finder)
    {
        private readonly SortedDictionary<string, (int Gold, int Found)> labels = new(
            StringComparer.Ordinal
        );
        private int gold;
        private int covered;
        private int found;
        private int right;
        private int exact;
        private int placed;
        private int near;
        private int same;

        public void Add(
            Document document,
            List<PlaceMention> mentions,
            List<PlaceFile.Name> names,
            TextWriter? misses
        )
        {
            var places = names.Where(n => !Others.Contains(n.Label)).ToList();
            foreach (var mention in mentions)
            {
                var span = document.TextSpanOf(mention.Tokens);
                bool isRight = places.Exists(n => n.Span.Overlaps(span));
                found++;
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    string label = names.Find(n => n.Span.Overlaps(span))?.Label ?? "-";
                    misses?.WriteLine(
                        $"WRONG\t{span.Of(document.Text)}\t{mention.Place.Name} {mention.Place.Country} {mention.Place.Level}\t{label}\t{Around(document.Text, span)}"
                    );
                }
            }
            foreach (var name in places)
            {
                var mention = mentions.Find(m => document.TextSpanOf(m.Tokens).Overlaps(name.Span));
                gold++;
                covered += mention is null ? 0 : 1;
                exact +=
                    mention is not null && document.TextSpanOf(mention.Tokens) == name.Span ? 1 : 0;
                var (all, hit) = labels.GetValueOrDefault(name.Label);
                labels[name.Label] = (all + 1, hit + (mention is null ? 0 : 1));
                if (mention is null)
                {
                    misses?.WriteLine(
                        $"MISSED\t{name.Span.Of(document.Text)}\t{name.Label}\t{Around(document.Text, name.Span)}"
                    );
                }
                else
                {
                    Place(document, mention, name, misses);
                }
            }
        }

        /// <summary>Compares points; a marked id that the gazetteer does not hold has none and is left out.</summary>
        private void Place(
            Document document,
            PlaceMention mention,
            PlaceFile.Name name,
            TextWriter? misses
        )
        {
            if (PointOf(name.Note) is not var (latitude, longitude))
            {
                bool isSame = mention.Place.Id?.ToString(CultureInfo.InvariantCulture) == name.Note;
                misses?.WriteLine(
                    $"UNKNOWN\t{name.Span.Of(document.Text)}\t{name.Note}\t{mention.Place.Name} {mention.Place.Country}\t{isSame}"
                );
                return;
            }
            placed++;
            bool isNear = mention.Place.DistanceTo(latitude, longitude) <= Near;
            near += isNear ? 1 : 0;
            same += mention.Place.Id?.ToString(CultureInfo.InvariantCulture) == name.Note ? 1 : 0;
            if (!isNear)
            {
                misses?.WriteLine(
                    $"FAR\t{name.Span.Of(document.Text)}\t{name.Note} {latitude:F1} {longitude:F1}\t{mention.Place.Name} {mention.Place.Country} {mention.Place.Level} {mention.Place.Id}\t{Around(document.Text, name.Span)}"
                );
            }
        }

        private (double Latitude, double Longitude)? PointOf(string note)
        {
            if (int.TryParse(note, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                return finder.ById(id) is { } place ? (place.Latitude, place.Longitude) : null;
            }
            string[] degrees = note.Split(',', StringSplitOptions.TrimEntries);
            return
                degrees.Length == 2
                && double.TryParse(
                    degrees[0],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double latitude
                )
                && double.TryParse(
                    degrees[1],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double longitude
                )
                ? (latitude, longitude)
                : null;
        }

        public void Write(TextWriter output)
        {
            output.WriteLine("measure\tprecision\trecall\tF1");
            output.WriteLine($"found\t{Figures.Of(right, found, covered, gold)}");
            output.WriteLine($"found, exact words\t{Figures.Of(exact, found, exact, gold)}");
            output.WriteLine("label\tmarked\tfound");
            foreach (var (label, (all, hit)) in labels)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{label}\t{all}\t{100.0 * hit / all:F1}"
                    )
                );
            }
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"with a known point\t{placed}")
            );
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"within 161 km\t{100.0 * near / Math.Max(1, placed):F1}"
                )
            );
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"same id\t{100.0 * same / Math.Max(1, placed):F1}"
                )
            );
        }

        private static string Around(string text, TextSpan span) =>
            text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 30)]
                .ReplaceLineEndings(" ");
    }
}
