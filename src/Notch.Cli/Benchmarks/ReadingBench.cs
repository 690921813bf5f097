using System.Diagnostics;
using Notch.Cli.Demo;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Mentions.Places;
using Notch.Stories;
using Notch.Syntax;

namespace Notch.Cli.Benchmarks;

/// <summary>How fast stories become events, in CPU time of this process, so that other work on the machine matters less.</summary>
internal sealed class ReadingBench
{
    private readonly StoryReader reader;
    private readonly List<Story> stories;
    private readonly TimeSpan budget;

    /// <summary>Prepares the load: the shipped samples.</summary>
    /// <param name="reader">What is measured.</param>
    /// <param name="budget">CPU time for each figure.</param>
    public ReadingBench(StoryReader reader, TimeSpan budget)
    {
        this.reader = reader;
        this.budget = budget;
        var extractor = new StoryExtractor();
        stories = [];
        foreach (var page in SampleStories.Pages())
        {
            if (extractor.TryExtract(page, out var story, out _))
            {
                stories.Add(story);
            }
        }
    }

    /// <summary>Takes the figures.</summary>
    public IEnumerable<Measure> Run()
    {
        var readings = stories.Select(reader.Read).ToList();
        int sentences = readings.Sum(r => r.Document.SentenceCount);
        int words = readings.Sum(r => r.Document.Count);
        string load = $"{stories.Count} sample stories, {sentences} sentences, {words} words";

        double whole = SecondsPerRound(() => _ = reader.ReadAll(stories).Count());
        double single = SecondsPerRound(() => stories.ForEach(story => reader.Read(story)));
        yield return new Measure(
            "text to events, one story at a time",
            sentences / single,
            "sentences/CPU s",
            load
        );
        yield return new Measure("text to events", sentences / whole, "sentences/CPU s", load);
        yield return new Measure("text to events", stories.Count / whole, "stories/CPU s", load);
        yield return new Measure("text to events", words / whole, "words/CPU s", load);

        var lexicon = LexiconText.Shipped();
        var builder = DocumentBuilder.Shipped();
        string[] texts = [.. stories.Select(s => s.Text)];
        double syntax = SecondsPerRound(() => builder.BuildAll(texts));
        yield return new Measure("syntax", words / syntax, "words/CPU s", "text to trees");
        yield return new Measure("syntax", 100 * syntax / whole, "% of a run", "text to trees");

        var dates = new DateResolver(DateLexicon.Load(lexicon));
        var quotes = new QuoteFinder(QuoteLexicon.Load(lexicon));
        double told = SecondsPerRound(() =>
            readings.ForEach(r => dates.Resolve(r.Document, Day(r.Story)))
        );
        double said = SecondsPerRound(() =>
            readings.ForEach(r => quotes.Find(r.Document, r.Story.Paragraphs))
        );
        var places = new PlaceFinder(PlaceLexicon.Load(lexicon), Gazetteer.Shipped);
        double located = SecondsPerRound(() =>
            readings.ForEach(r => places.Find(r.Document, PlaceContext.None))
        );
        var numbers = new NumberFinder(NumberLexicon.Load(lexicon));
        double counted = SecondsPerRound(() =>
            readings.ForEach(r => numbers.Find(r.Document, r.Dates))
        );
        yield return Share("quotes", said / whole);
        yield return Share("dates", told / whole);
        yield return Share("places", located / whole);
        yield return Share("numbers", counted / whole);
        yield return Share(
            "quotes, dates, places and numbers",
            (said + told + located + counted) / whole
        );

        var resolver = new Actors.ActorResolver(reader.ActorLexicon);
        double actors = SecondsPerRound(() =>
            readings.ForEach(r => resolver.Resolve(r.Document, Day(r.Story)))
        );
        yield return new Measure("actors", sentences / actors, "sentences/CPU s", "on ready trees");
        yield return new Measure("actors", 100 * actors / whole, "% of a run", "on ready trees");
    }

    private static Measure Share(string name, double share) =>
        new(name, 100 * share, "% of a run", "on ready trees");

    private static DateOnly? Day(Story story) =>
        story.Published is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>CPU seconds of one round, after one to warm up.</summary>
    private double SecondsPerRound(Action round)
    {
        round();
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        int rounds = 0;
        TimeSpan used;
        do
        {
            round();
            rounds++;
            process.Refresh();
            used = process.TotalProcessorTime - start;
        } while (used < budget);
        return used.TotalSeconds / rounds;
    }
}
