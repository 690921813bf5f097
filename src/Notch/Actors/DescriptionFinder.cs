using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds whom a description means that names nobody: "the premier", "the two countries", "the group".</summary>
internal sealed class DescriptionFinder(
    ActorWords words,
    Document document,
    List<Phrase> phrases,
    DateOnly? day
)
{
    private readonly HashSet<string> genericPersons = words.List("generic-person");

    /// <summary>Somebody named earlier who fits an agent without a country.</summary>
    public Link? Find(Phrase phrase)
    {
        if (phrase.IsIndefinite)
        {
            return null;
        }
        if (Called(phrase) is { } called)
        {
            return called;
        }
        var agent = phrase.Agent!;
        bool isOffice = agent.Kind == AgentKind.Office;
        if (!phrase.IsDefinite && !isOffice && agent.Kind != AgentKind.Body)
        {
            return null;
        }
        for (int i = phrase.Index - 1; i >= Furthest(phrase.Index); i--)
        {
            foreach (var link in phrases[i].Links)
            {
                var entity = link.Entity;
                bool fits =
                    ReferenceEquals(entity.Agent, agent)
                    || IsSameWork(phrase, entity, phrases[i].Sentence)
                    || (
                        isOffice
                        && entity.Actor is { Kind: ActorKind.Person } actor
                        && OfficeHolders.Holds(actor, agent, phrase.AgentWords, day)
                    );
                if (
                    fits
                    && entity.Code.Country.Length > 0
                    && (entity.IsPlural == phrase.IsPlural || !isOffice)
                )
                {
                    return new Link(
                        entity,
                        $"chain: {entity.Name ?? phrase.AgentWords}",
                        isOffice ? 0.8 : 0.65,
                        FromMemory: true
                    );
                }
            }
        }
        return null;
    }

    /// <summary>"The rebel chief" after "rebel leader Adoum Tahir": another word for who leads or speaks, and the same sector.</summary>
    private static bool IsSameWork(Phrase phrase, Entity entity, int sentence) =>
        phrase is { IsDefinite: true, IsPlural: false }
        && phrase.Sentence - sentence <= 4
        && entity is { Kind: ActorKind.Person, Name: not null }
        && (
            phrase is { AgentBefore: { } before, Agent.Yields: true }
                ? entity.Code.Sector == before.Sector
                : IsLeader(phrase.AgentWords) && entity.Code.Sector == phrase.Agent!.Sector
        );

    private static bool IsLeader(string words) =>
        words.EndsWith(" chief", StringComparison.Ordinal)
        || words.EndsWith(" leader", StringComparison.Ordinal)
        || words.EndsWith(" commander", StringComparison.Ordinal)
        || words.EndsWith(" head", StringComparison.Ordinal);

    /// <summary>The person of a country who was introduced in a post.</summary>
    public Entity? PersonInOffice(Phrase phrase, string country)
    {
        for (int i = phrase.Index - 1; i >= Furthest(phrase.Index); i--)
        {
            foreach (var link in phrases[i].Links)
            {
                var entity = link.Entity;
                if (
                    entity.Name is not null
                    && entity.Kind == ActorKind.Person
                    && string.Equals(entity.Code.Country, country, StringComparison.Ordinal)
                    && entity.Code.Sector != Sector.Former
                    && (
                        ReferenceEquals(entity.Agent, phrase.Agent)
                        || entity.Actor is { } actor
                            && OfficeHolders.Holds(actor, phrase.Agent!, phrase.AgentWords, day)
                    )
                )
                {
                    return entity;
                }
            }
        }
        return null;
    }

    /// <summary>"The Republican billionaire": a description that the lexicon ties to somebody the story has named.</summary>
    public Link? Called(Phrase phrase)
    {
        string text = NamePieces.Key(document.TextOf(phrase.Mention.Tokens));
        for (int i = phrase.Index - 1; i >= Furthest(phrase.Index); i--)
        {
            foreach (var link in phrases[i].Links)
            {
                foreach (string description in link.Entity.Actor?.Descriptions ?? [])
                {
                    if (text.EndsWith(NamePieces.Key(description), StringComparison.Ordinal))
                    {
                        return new Link(
                            link.Entity,
                            $"{link.Entity.Actor!.Place}: {description}",
                            0.8,
                            FromMemory: true
                        );
                    }
                }
            }
        }
        return null;
    }

    /// <summary>"The leader", "the Republican billionaire": the last person named, when the word may mean any of the country.</summary>
    public Link? SomeBody(Phrase phrase, string country)
    {
        if (
            !phrase.IsDefinite
            || phrase.IsPlural
            || phrase.Attached.Count > 0
            || !genericPersons.Contains(phrase.AgentWords)
        )
        {
            return null;
        }
        if (Called(phrase) is { } called)
        {
            return called;
        }
        for (int i = phrase.Index - 1; i >= 0 && phrase.Sentence - phrases[i].Sentence <= 4; i--)
        {
            foreach (var link in phrases[i].Links)
            {
                var entity = link.Entity;
                if (
                    entity is { Kind: ActorKind.Person, Name: not null }
                    && FitsSector(entity, phrase)
                    && (country.Length == 0 || entity.Code.Country == country)
                )
                {
                    return new Link(entity, $"chain: {entity.Name}", 0.6, FromMemory: true);
                }
            }
        }
        return null;
    }

    /// <summary>A general is no minister; but ministers may be called billionaires or politicians.</summary>
    private static bool FitsSector(Entity entity, Phrase phrase) =>
        phrase.Agent!.Sector is "BUS" or "PTY" or "CVL"
            ? entity.Code.Sector is "GOV" or "ELI" or "PTY" or "LEG" or "OPP" or "BUS"
            : entity.Code.Sector == phrase.Agent.Sector;

    /// <summary>Memory reaches back a long story's length, so that a text of any size costs time in proportion.</summary>
    public static int Furthest(int index) => Math.Max(0, index - 1500);
}
