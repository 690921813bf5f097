using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Everything that is known about actors before a story is read. Immutable; one instance serves all threads.</summary>
/// <remarks>The format is described in docs/lexicon.md.</remarks>
public sealed class ActorLexicon
{
    private readonly Dictionary<string, Actor> countries;

    private ActorLexicon(
        IReadOnlyList<Actor> actors,
        IReadOnlyList<Agent> agents,
        IReadOnlyList<ActorExample> examples,
        NameIndex index,
        ActorWords words
    )
    {
        Actors = actors;
        Agents = agents;
        Examples = examples;
        Index = index;
        Words = words;
        countries = new(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            if (actor.Kind == ActorKind.Country)
            {
                countries.TryAdd(actor.Codes[0].Code.Country, actor);
            }
        }
    }

    /// <summary>All entries, in file order.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>All agent words, in file order.</summary>
    public IReadOnlyList<Agent> Agents { get; }

    /// <summary>All examples, in file order; each is a test.</summary>
    public IReadOnlyList<ActorExample> Examples { get; }

    /// <summary>All names.</summary>
    internal NameIndex Index { get; }

    /// <summary>Word lists.</summary>
    internal ActorWords Words { get; }

    /// <summary>Reads actors/*.txt, agents.txt and words/people.txt.</summary>
    /// <param name="text">The lexicon's files; others are passed over.</param>
    /// <exception cref="LexiconException">Something is wrong; carries all errors.</exception>
    public static ActorLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var words = ActorWords.Load(text, errors);
        var index = new NameIndex();
        var actors = new List<Actor>();
        var agents = new List<Agent>();
        var examples = new List<ActorExample>();
        foreach (var (path, content) in text.Under("actors/"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (line.Keyword != "actor")
                {
                    errors.Add(WrongEntry(line, "actor"));
                }
                else if (
                    new ActorEntryReader(line, words, index, errors, examples).Read() is { } actor
                )
                {
                    actors.Add(actor);
                }
            }
        }
        foreach (var (path, content) in text.Under("agents.txt"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (line.Keyword != "agent")
                {
                    errors.Add(WrongEntry(line, "agent"));
                }
                else if (AgentReader.Read(line, index, errors, examples) is { } agent)
                {
                    agents.Add(agent);
                }
            }
        }
        CheckNames(actors, errors);
        if (errors.Count > 0)
        {
            throw new LexiconException(errors);
        }
        return new ActorLexicon(actors, agents, examples, index, words);
    }

    /// <summary>The state with a country code.</summary>
    /// <param name="code">ISO 3166-1 alpha-3.</param>
    /// <param name="country">The entry.</param>
    public bool TryGetCountry(
        string code,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Actor? country
    ) => countries.TryGetValue(code, out country);

    private static LexiconError WrongEntry(LexiconLine line, string expected) =>
        line.Error("NX110", $"unknown entry '{line.Keyword}'; expected '{expected} ...'");

    private static void CheckNames(List<Actor> actors, List<LexiconError> errors)
    {
        var seen = new Dictionary<(string Name, string Country), Actor>();
        foreach (var actor in actors)
        {
            if (!seen.TryAdd((actor.Name, actor.Codes[0].Code.Country), actor))
            {
                int colon = actor.Place.LastIndexOf(':');
                var position = new Text.TextPosition(
                    int.Parse(
                        actor.Place.AsSpan(colon + 1),
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                    1
                );
                errors.Add(
                    new LexiconError(
                        "NX117",
                        actor.Place[..colon],
                        position,
                        $"'{actor.Name}' stands in {seen[(actor.Name, actor.Codes[0].Code.Country)].Place} already; expected one entry"
                    )
                );
            }
        }
    }
}
