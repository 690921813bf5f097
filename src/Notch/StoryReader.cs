using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Mentions.Places;
using Notch.Stories;
using Notch.Syntax;

namespace Notch;

/// <summary>The front door: a story in, all that Notch reads in it out. Holds no state between calls; one instance serves all threads.</summary>
public sealed class StoryReader
{
    /// <summary>Letters of stories whose syntax is read at once: more would not be faster.</summary>
    private const int ReadTogether = 30_000;

    private const string Codebook = "plover-2024-02-04";

    private readonly DocumentBuilder builder;
    private readonly QuoteFinder quotes;
    private readonly StateMedia state;
    private readonly StoryDater dater;
    private readonly EventCoder coder;
    private readonly NumberFinder numbers;
    private readonly PlaceFinder places;

    /// <summary>Makes a reader of a lexicon and a model.</summary>
    /// <param name="lexicon">The lexicon's files.</param>
    /// <param name="model">The weights of tagger, lemmatizer and parser.</param>
    /// <exception cref="LexiconException">Lexicon files are wrong; carries every error.</exception>
    public StoryReader(LexiconText lexicon, SyntaxModel model)
        : this(lexicon, () => model) => ArgumentNullException.ThrowIfNull(model);

    /// <summary>Makes a reader of a lexicon and a model that a host loads meanwhile.</summary>
    /// <param name="lexicon">The lexicon's files.</param>
    /// <param name="model">Asked once, after the lexicon is read.</param>
    /// <exception cref="LexiconException">Lexicon files are wrong; carries every error.</exception>
    public StoryReader(LexiconText lexicon, Func<SyntaxModel> model)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(model);
        var errors = new List<LexiconError>();
        var days = Part(DateLexicon.Load, lexicon, errors);
        var reports = Part(QuoteLexicon.Load, lexicon, errors);
        var people = Part(ActorLexicon.Load, lexicon, errors);
        var acts = Part(VerbLexicon.Load, lexicon, errors);
        var counts = Part(NumberLexicon.Load, lexicon, errors);
        var named = Part(PlaceLexicon.Load, lexicon, errors);
        if (
            days is null
            || reports is null
            || people is null
            || acts is null
            || counts is null
            || named is null
        )
        {
            throw new LexiconException(errors);
        }
        var weights = model();
        builder = new DocumentBuilder(weights, lexicon);
        quotes = new QuoteFinder(reports);
        ActorLexicon = people;
        VerbLexicon = acts;
        state = new StateMedia(people);
        dater = new StoryDater(new DateResolver(days), new ActorResolver(people), people);
        coder = new EventCoder(acts, new ActAnalogy(acts, weights));
        numbers = new NumberFinder(counts);
        places = new PlaceFinder(named, Gazetteer.Shipped);
        Versions = new Versions(LibraryVersion(), lexicon.Digest()[..12], weights.Id, Codebook);
    }

    /// <summary>What made the readings; stored with every event.</summary>
    public Versions Versions { get; }

    /// <summary>Who is known.</summary>
    public ActorLexicon ActorLexicon { get; }

    /// <summary>Which words are acts.</summary>
    public VerbLexicon VerbLexicon { get; }

    /// <summary>A reader of the lexicon and model that ship inside the library.</summary>
    public static StoryReader Shipped() => new(LexiconText.Shipped(), SyntaxModel.Shipped());

    /// <summary>Reads a story. The same story and versions give the same reading, ids included.</summary>
    /// <param name="story">A story; its date decides whom names mean and when acts happened. Without one, its words are asked.</param>
    public StoryReading Read(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Read(story, builder.Build(story.Text));
    }

    /// <summary>Reads stories, and short ones much faster than one by one; what is read of each is the same.</summary>
    /// <param name="stories">Stories.</param>
    /// <returns>Their readings, in order; some thousand words are read ahead.</returns>
    public IEnumerable<StoryReading> ReadAll(IEnumerable<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var group = new List<Story>();
        int letters = 0;
        foreach (var story in stories)
        {
            group.Add(story);
            letters += story.Text.Length;
            if (letters >= ReadTogether)
            {
                foreach (var reading in ReadGroup(group))
                {
                    yield return reading;
                }
                group.Clear();
                letters = 0;
            }
        }
        foreach (var reading in ReadGroup(group))
        {
            yield return reading;
        }
    }

    private IEnumerable<StoryReading> ReadGroup(List<Story> stories)
    {
        var documents = builder.BuildAll([.. stories.Select(s => s.Text)]);
        return stories.Select((story, i) => Read(story, documents[i]));
    }

    private StoryReading Read(Story story, Document document)
    {
        (story, var inferred, var when, var who) = dater.Read(story, document);
        string? outlet = story.Agency ?? story.Outlet;
        bool isStateOutlet = state.IsOutlet(story.Agency) || state.IsOutlet(story.Outlet);
        var said = StateMedia.Flag(quotes.Find(document, story.Paragraphs), who, isStateOutlet);
        var events = coder.Code(story, document, who.References, said, when, Versions);
        var counted = numbers.Find(document, when);
        string? dateline = DatelinePlace(story);
        var where = places.Find(document, Context(dateline, who.References));
        var home = dateline is null ? null : places.OfDateline(dateline);
        events = new EventCircumstances(
            document,
            said,
            where,
            counted,
            home,
            outlet,
            isStateOutlet
        ).AddTo(events);
        return new StoryReading(story, document, when, said, who.References, events, Versions)
        {
            Inferred = inferred,
            QuoteRecords = QuoteRecord.Of(document, said, who),
            Places = where,
            Numbers = counted,
        };
    }

    /// <summary>The story with the date that its own words give, where its page gives none. Takes the time of a parse then.</summary>
    /// <param name="story">A story; one with a date comes back as it is, with null.</param>
    /// <returns>The story, dated if its words give the day, and the date that they give, which may be wider than a day.</returns>
    public (Story Story, StoryDate? Inferred) Dated(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.Published is null
            ? dater.Dated(story, builder.Build(story.Text))
            : (story, null);
    }

    /// <summary>Reads one part of the lexicon; null when it is wrong, so that the other parts' errors are found too.</summary>
    private static T? Part<T>(
        Func<LexiconText, T> load,
        LexiconText lexicon,
        List<LexiconError> errors
    )
        where T : class
    {
        try
        {
            return load(lexicon);
        }
        catch (LexiconException e)
        {
            errors.AddRange(e.Errors);
            return null;
        }
    }

    /// <summary>The dateline and the countries that act in the story.</summary>
    private static PlaceContext Context(string? dateline, IReadOnlyList<ActorReference> references)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (reference.Code.Country.Length == 3)
            {
                countries[reference.Code.Country] =
                    countries.GetValueOrDefault(reference.Code.Country) + 1;
            }
        }
        return new PlaceContext { Dateline = dateline, Countries = countries };
    }

    private static string? DatelinePlace(Story story) =>
        story.Dateline is { } line ? Dateline.Read(line + " - A")?.Place : null;

    private static string LibraryVersion() =>
        typeof(StoryReader).Assembly.GetName().Version?.ToString(fieldCount: 3)
        ?? throw new InvalidOperationException("the library's assembly carries no version");
}
