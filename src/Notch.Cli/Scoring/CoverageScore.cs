using System.Globalization;
using System.Text.Json;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>`notch score coverage`: the share of named speakers in dated stories that are coded, and the names that are not.</summary>
/// <remarks>
/// JSON lines with "text" and "date". Asked of every subject of a verb of saying whose phrase is headed by a proper noun; a coded one has a country or an
/// organisation.
/// </remarks>
internal static class CoverageScore
{
    public static readonly ScoreKind Kind = new(
        "coverage",
        "Dated stories: the share of named speakers with a code, and the names without one",
        Run
    );

    private const int MostListed = 50;

    private static int Run(string path, TextWriter writer)
    {
        var text = LexiconText.Shipped();
        var builder = DocumentBuilder.Shipped();
        var resolver = new ActorResolver(ActorLexicon.Load(text));
        var quotes = new QuoteFinder(QuoteLexicon.Load(text));
        var uncoded = new Dictionary<string, int>(StringComparer.Ordinal);
        int asked = 0;
        int coded = 0;
        int stories = 0;
        foreach (var (story, day) in Read(path))
        {
            stories++;
            var document = builder.Build(story);
            var reading = resolver.Resolve(document, day);
            foreach (int head in NamedSpeakers(document, quotes))
            {
                asked++;
                if (
                    reading.References.Any(r =>
                        r.Role == ActorRole.Phrase
                        && r.Tokens.Contains(head)
                        && r.Code.Country.Length > 0
                    )
                )
                {
                    coded++;
                    continue;
                }
                string name = document.TextOf(
                    reading.Mentions.FirstOrDefault(m => m.Tokens.Contains(head))?.Tokens
                        ?? new TokenSpan(head, head + 1)
                );
                uncoded[name] = uncoded.GetValueOrDefault(name) + 1;
            }
        }
        Write(writer, stories, asked, coded, uncoded);
        return ExitCodes.Done;
    }

    private static IEnumerable<(string Text, DateOnly? Day)> Read(string path) =>
        LabelledLines.Filled(path).Select(row => Parse(row.Line, row.Place));

    private static (string Text, DateOnly? Day) Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString() ?? "";
            DateOnly? day = json.RootElement.TryGetProperty("date", out var date)
                ? DateOnly.ParseExact(
                    date.GetString() ?? "",
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                )
                : null;
            return (text, day);
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
                $"{place}: expected a JSON object with \"text\" and \"date\" (YYYY-MM-DD)"
            );
        }
    }

    /// <summary>Heads of speakers' phrases that are proper nouns, each phrase once.</summary>
    private static IEnumerable<int> NamedSpeakers(Document document, QuoteFinder quotes) =>
        quotes
            .Find(document, [])
            .Where(q => q.SpeakerHead is not null && q.Cue is not null)
            .Select(q => q.SpeakerHead!.Value)
            .Where(h => document.Data(h).PartOfSpeech == PartOfSpeech.Propn)
            .Distinct();

    private static void Write(
        TextWriter writer,
        int stories,
        int asked,
        int coded,
        Dictionary<string, int> uncoded
    )
    {
        writer.WriteLine("stories\tnamed speakers\tcoded\tshare");
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{stories}\t{asked}\t{coded}\t{100.0 * coded / Math.Max(1, asked):F1}"
            )
        );
        writer.WriteLine("times\tname without a code");
        foreach (
            var (name, times) in uncoded
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(MostListed)
        )
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times}\t{name}"));
        }
    }
}
