namespace Notch.Actors;

/// <summary>Who has been named in one story so far. Lives only inside one call.</summary>
internal sealed class StoryMemory
{
    private readonly Dictionary<(string Place, ActorCode Code), Entity> known = [];
    private readonly Dictionary<string, Entity> people = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, ActorCode Code), Entity> agents = [];
    private readonly Dictionary<string, Entity> peoples = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    private readonly List<Entity> entities = [];

    /// <summary>How often names of a country stand in the story as a whole.</summary>
    public int CountOf(string country) => countries.GetValueOrDefault(country);

    /// <summary>True when no other country is named more often in the story as a whole.</summary>
    public bool IsMostNamed(string country)
    {
        int own = CountOf(country);
        foreach (var (other, count) in countries)
        {
            if (count > own && !CodeReader.IsOrganization(other))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Counts a name of a country.</summary>
    public void Count(string country) =>
        countries[country] = countries.GetValueOrDefault(country) + 1;

    /// <summary>True when the actor has been named.</summary>
    public bool Has(Actor actor) => named.Contains(actor.Place);

    /// <summary>The entity of a lexicon entry under a code.</summary>
    public Entity Of(Actor actor, DatedCode code, string name)
    {
        var key = (actor.Place, code.Code);
        if (!known.TryGetValue(key, out var entity))
        {
            entity = Add(
                new Entity
                {
                    Chain = entities.Count,
                    Kind = actor.Kind,
                    Actor = actor,
                    Code = code.Code,
                    Sectors = code.Sectors,
                    Name = name,
                    Sponsor = actor.Sponsor,
                    Gender = actor.Gender,
                    Why = code.Place,
                }
            );
            known.Add(key, entity);
            named.Add(actor.Place);
            if (actor.Kind == ActorKind.Person)
            {
                Remember(actor.Name, entity);
            }
        }
        return entity;
    }

    /// <summary>The people of a country: "the Iraqis" are not Iraq, but have its code.</summary>
    public Entity OfPeople(Actor country, DatedCode code)
    {
        if (!peoples.TryGetValue(country.Place, out var entity))
        {
            entity = Add(
                new Entity
                {
                    Chain = entities.Count,
                    Kind = ActorKind.Group,
                    Actor = country,
                    Code = code.Code,
                    Name = country.Name,
                    IsPlural = true,
                    Why = code.Place,
                }
            );
            peoples.Add(country.Place, entity);
        }
        return entity;
    }

    /// <summary>A person whom the lexicon does not know.</summary>
    public Entity AddPerson(string name, Gender gender)
    {
        var entity = Add(
            new Entity
            {
                Chain = entities.Count,
                Kind = ActorKind.Person,
                Name = name,
                Gender = gender,
            }
        );
        Remember(name, entity);
        return entity;
    }

    /// <summary>The unnamed agent of one kind and country; makes it where it is new.</summary>
    public Entity OfAgent(Agent agent, ActorCode code, IReadOnlyList<string> sectors, bool plural)
    {
        var key = (agent.Place, code);
        if (!agents.TryGetValue(key, out var entity))
        {
            entity = Add(
                new Entity
                {
                    Chain = entities.Count,
                    Kind =
                        agent.Kind is AgentKind.Office
                        || (agent.Kind == AgentKind.People && !plural)
                            ? ActorKind.Person
                            : ActorKind.Group,
                    Code = code,
                    Sectors = sectors,
                    Agent = agent,
                    Gender = agent.Gender,
                    IsPlural = plural,
                    Why = agent.Place,
                }
            );
            agents.Add(key, entity);
        }
        return entity;
    }

    /// <summary>Somebody new who fits no list.</summary>
    public Entity AddGroup(string? name, ActorCode code, string why)
    {
        var entity = Add(
            new Entity
            {
                Chain = entities.Count,
                Kind = ActorKind.Group,
                Name = name,
                Code = code,
                Why = why,
            }
        );
        if (name is not null)
        {
            people.TryAdd(NamePieces.Key(name), entity);
        }
        return entity;
    }

    /// <summary>Makes a further name of an entity known: an acronym in brackets, a surname.</summary>
    public void Name(string name, Entity entity) => people[NamePieces.Key(name)] = entity;

    /// <summary>The person whose full name or surname this is.</summary>
    public Entity? Find(string name) => people.GetValueOrDefault(NamePieces.Key(name));

    private Entity Add(Entity entity)
    {
        entities.Add(entity);
        return entity;
    }

    /// <summary>A person is found again by the full name, the last word and the last two; the latest bearer wins.</summary>
    private void Remember(string name, Entity entity)
    {
        string key = NamePieces.Key(name);
        people[key] = entity;
        int space = key.LastIndexOf(' ');
        if (space < 0)
        {
            return;
        }
        people[key[(space + 1)..]] = entity;
        int before = key.LastIndexOf(' ', space - 1);
        if (before > 0)
        {
            people[key[(before + 1)..]] = entity;
        }
    }
}
