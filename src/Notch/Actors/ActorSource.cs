using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>The entries of actors/*.txt, agents.txt and words/people.txt, as their text says them.</summary>
internal sealed class ActorSource
{
    private ActorSource(ActorWords words) => Words = words;

    /// <summary>All entries, in file order.</summary>
    public List<Actor> Actors { get; } = [];

    /// <summary>All agent words, in file order.</summary>
    public List<Agent> Agents { get; } = [];

    /// <summary>All examples, in file order.</summary>
    public List<ActorExample> Examples { get; } = [];

    /// <summary>All names.</summary>
    public NameIndexBuilder Index { get; } = new();

    /// <summary>Word lists.</summary>
    public ActorWords Words { get; }

    /// <summary>Reads the files; others are passed over.</summary>
    /// <exception cref="LexiconException">Something is wrong; carries all errors.</exception>
    public static ActorSource Read(LexiconText text)
    {
        var errors = new List<LexiconError>();
        var source = new ActorSource(ActorWords.Load(text, errors));
        source.ReadActors(text, errors);
        source.ReadAgents(text, errors);
        CheckNames(source.Actors, errors);
        return errors.Count == 0 ? source : throw new LexiconException(errors);
    }

    private void ReadActors(LexiconText text, List<LexiconError> errors)
    {
        foreach (var (path, content) in text.Under("actors/"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (line.Keyword != "actor")
                {
                    errors.Add(WrongEntry(line, "actor"));
                }
                else if (
                    new ActorEntryReader(line, Words, Index, errors, Examples).Read() is { } actor
                )
                {
                    Actors.Add(actor);
                }
            }
        }
    }

    private void ReadAgents(LexiconText text, List<LexiconError> errors)
    {
        foreach (var (path, content) in text.Under("agents.txt"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (line.Keyword != "agent")
                {
                    errors.Add(WrongEntry(line, "agent"));
                }
                else if (AgentReader.Read(line, Index, errors, Examples) is { } agent)
                {
                    Agents.Add(agent);
                }
            }
        }
    }

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
