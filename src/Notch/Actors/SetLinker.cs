using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds the several who are meant together: "the two countries", "both sides", "the three leaders", "each other".</summary>
internal sealed class SetLinker(
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    ActorLexicon lexicon
)
{
    /// <summary>How many a phrase says it means: 2 for "two" and "both"; 0 when it does not say.</summary>
    public int CountIn(Phrase phrase)
    {
        for (int t = phrase.Mention.Tokens.Start; t < phrase.Mention.Tokens.End; t++)
        {
            switch (document.Form(t).ToLowerInvariant())
            {
                case "two" or "both" or "either":
                    return 2;
                case "three":
                    return 3;
                case "four":
                    return 4;
                case "five":
                    return 5;
            }
        }
        return 0;
    }

    /// <summary>Links a phrase to the last countries named together; to the last two named at all where it says two.</summary>
    /// <param name="phrase">"the two countries".</param>
    /// <param name="count">How many; 0 for any number.</param>
    public void LinkCountries(Phrase phrase, int count)
    {
        Add(phrase, Together(phrase, count, reach: int.MaxValue, onlyCountries: true), 0.75);
        if (phrase.Links.Count == 0 && count > 1)
        {
            LinkLast(phrase, count);
        }
    }

    /// <summary>Links a phrase to the last people named together: "the two leaders"; false where none were.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="count">How many.</param>
    public bool LinkPeople(Phrase phrase, int count)
    {
        if (phrase.AgentWords is "neighbours" or "neighbors")
        {
            LinkCountries(phrase, count);
            return phrase.Links.Count > 0;
        }
        var people = Together(phrase, count, reach: 2, onlyCountries: false);
        if (
            people.Count == count
            && people.TrueForAll(p => p is { Kind: ActorKind.Person, Name: not null })
        )
        {
            Add(phrase, people, 0.75);
        }
        return phrase.Links.Count > 0;
    }

    /// <summary>Links a phrase to the last ones named together, of whatever sort: "both sides", "each other".</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="count">How many; 0 for any number.</param>
    /// <param name="reach">How many sentences back.</param>
    public void LinkSides(Phrase phrase, int count, int reach)
    {
        Add(phrase, Together(phrase, count, reach, onlyCountries: false), 0.7);
        if (phrase.Links.Count == 0 && count == 2 && reach > 0)
        {
            LinkLast(phrase, count);
        }
    }

    /// <summary>The countries of the last ones named together, for "the two armies"; empty when there are none.</summary>
    public IReadOnlyList<Entity> CountriesOf(Phrase phrase, int count) =>
        Together(phrase, count, reach: 5, onlyCountries: true);

    private static void Add(Phrase phrase, List<Entity> entities, double confidence)
    {
        foreach (var entity in entities)
        {
            phrase.Links.Add(
                new Link(
                    entity,
                    $"chain: {entity.Name ?? entity.Agent?.Words[0]}",
                    confidence,
                    FromMemory: true
                )
            );
        }
    }

    private List<Entity> Together(Phrase phrase, int count, int reach, bool onlyCountries)
    {
        int furthest = DescriptionFinder.Furthest(phrase.Index);
        for (int i = phrase.Index - 1; i >= furthest; i--)
        {
            if (phrase.Sentence - phrases[i].Sentence > reach)
            {
                break;
            }
            var set = SetAt(i, onlyCountries);
            if (set.Count > 1 && (count == 0 || set.Count == count))
            {
                return set;
            }
        }
        return [];
    }

    /// <summary>Those whom the coordination that ends with a phrase names, in text order; countries in place of their people where asked.</summary>
    private List<Entity> SetAt(int last, bool onlyCountries)
    {
        int first = last;
        while (first > 0 && AreTied(first - 1, first))
        {
            first--;
        }
        var set = new List<Entity>();
        for (int i = first; i <= last; i++)
        {
            foreach (var link in phrases[i].Links)
            {
                var entity = onlyCountries ? CountryOf(link.Entity) : link.Entity;
                if (entity is not null && !entity.Code.IsEmpty && !set.Contains(entity))
                {
                    set.Add(entity);
                }
            }
        }
        return set;
    }

    private Entity? CountryOf(Entity entity)
    {
        if (entity.Kind == ActorKind.Country && entity.Code.Sector.Length == 0)
        {
            return entity;
        }
        bool speaksForOne = entity.Kind != ActorKind.Person || entity.Code.Sector == "GOV";
        return speaksForOne && lexicon.TryGetCountry(entity.Code.Country, out var country)
            ? memory.Of(country, country.Codes[0], country.Name)
            : null;
    }

    private bool AreTied(int left, int right) =>
        PhraseStructure.AreTied(document, phrases[left], phrases[right]);

    /// <summary>The last countries named, whether together or not: three of them at most two sentences back.</summary>
    private void LinkLast(Phrase phrase, int count)
    {
        int furthest = DescriptionFinder.Furthest(phrase.Index);
        for (int i = phrase.Index - 1; i >= furthest && phrase.Links.Count < count; i--)
        {
            if (count > 2 && phrase.Sentence - phrases[i].Sentence > 2)
            {
                break;
            }
            foreach (var link in phrases[i].Links)
            {
                var entity = link.Entity;
                if (
                    entity.Kind == ActorKind.Country
                    && !(phrases[i].IsPlace && phrases[i].Core?.First.Kind == NameKind.Place)
                    && !phrase.Links.Exists(l => l.Entity.Code.Country == entity.Code.Country)
                )
                {
                    phrase.Links.Insert(
                        0,
                        new Link(entity, $"chain: {entity.Name}", 0.6, FromMemory: true)
                    );
                    break;
                }
            }
        }
        if (phrase.Links.Count < count)
        {
            phrase.Links.Clear();
        }
    }
}
