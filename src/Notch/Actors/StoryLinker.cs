using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Ties the phrases of one story to entities, in text order. Lives only inside one call.</summary>
internal sealed class StoryLinker
{
    private readonly Document document;
    private readonly List<Phrase> phrases;
    private readonly PersonLinker people;
    private readonly GenericLinker generics;
    private readonly ContextFinder contexts;
    private readonly PlaceReader places;
    private readonly OfficeHolders holders;
    private readonly NameIndex index;
    private readonly DateOnly? day;
    private readonly StoryMemory memory;
    private readonly UseChooser uses;
    private readonly SetLinker sets;
    private readonly CodeComposer composer;
    private readonly DescriptionFinder descriptions;
    private readonly PronounResolver pronouns;

    public StoryLinker(
        ActorResolver.Parts parts,
        Document document,
        List<Phrase> phrases,
        StoryMemory memory,
        DateOnly? day
    )
    {
        this.document = document;
        this.phrases = phrases;
        this.memory = memory;
        this.day = day;
        places = parts.Places;
        holders = parts.Holders;
        index = parts.Lexicon.Index;
        uses = new UseChooser(memory, day, parts.Words);
        composer = new CodeComposer(
            uses,
            parts.Words,
            new PlaceCountryFinder(document, memory, parts.Words)
        );
        descriptions = new DescriptionFinder(parts.Words, document, phrases, day);
        sets = new SetLinker(document, phrases, memory, parts.Lexicon);
        generics = new GenericLinker(
            parts.Words,
            document,
            phrases,
            memory,
            uses,
            descriptions,
            sets
        );
        contexts = new ContextFinder(
            document,
            phrases,
            memory,
            new StoryCountryFinder(phrases, memory, holders, Resolve, day),
            Resolve
        );
        people = new PersonLinker(
            document,
            memory,
            uses,
            composer,
            contexts,
            parts.Phrases.Elements,
            ResolveParts
        );
        pronouns = new PronounResolver(document, phrases, sets);
    }

    /// <summary>The chooser, for names that only modify.</summary>
    public UseChooser Uses => uses;

    /// <summary>Resolves all phrases.</summary>
    public void Link()
    {
        for (int i = 0; i < phrases.Count; i++)
        {
            Resolve(phrases[i]);
        }
        for (int i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind == PhraseKind.Pronoun)
            {
                pronouns.ResolveForward(i);
            }
        }
    }

    private void Resolve(Phrase phrase)
    {
        if (phrase.IsResolved || phrase.IsAbsorbed)
        {
            return;
        }
        phrase.IsResolved = true;
        foreach (var (_, other) in phrase.Attached)
        {
            Resolve(other);
        }
        switch (phrase.Kind)
        {
            case PhraseKind.Named:
                LinkNamed(phrase);
                break;
            case PhraseKind.Person:
                people.Link(phrase);
                break;
            case PhraseKind.Agent:
                LinkAgent(phrase);
                break;
            case PhraseKind.People:
                LinkPeople(phrase);
                break;
            case PhraseKind.Pronoun:
                pronouns.Resolve(phrase);
                break;
            default:
                LinkOther(phrase);
                break;
        }
        if (phrase.AcronymOf is { Links.Count: 1 } full && phrase.Links.Count == 0)
        {
            memory.Name(document.Form(phrase.Mention.Head), full.Links[0].Entity);
            phrase.Links.Add(full.Links[0]);
        }
        if (phrase.QuantityOf is { } whole)
        {
            phrase.Links.Clear();
            phrase.Links.AddRange(whole.Links);
            whole.IsCounted = whole.Links.Count > 0;
        }
    }

    private void LinkNamed(Phrase phrase)
    {
        if (uses.Choose(document, phrase.Core!) is not { } chosen)
        {
            return;
        }
        var use = places.TownOf(document, phrase, chosen);
        var code = uses.CodeOf(use);
        string name = use.Code is null
            ? use.Actor!.Name
            : document.Text[phrase.Core!.Start..phrase.Core.End];
        var entity = memory.Of(use.Actor!, code, name);
        if (use.Actor!.Kind == ActorKind.Group)
        {
            entity.Agent ??= AgentIn(phrase.Core!);
        }
        phrase.IsPlace = places.IsPlace(document, phrase, use);
        var others = uses.Others(document, phrase.Core!, chosen, titled: null, out double sure);
        phrase.Links.Add(
            new Link(entity, use.Place, sure, FromMemory: false) { Candidates = others }
        );
    }

    /// <summary>The agent word that ends a name, so that "the parliament" finds "the Thai Parliament" again.</summary>
    private Agent? AgentIn(NameMatch match)
    {
        foreach (var use in index.Find(document.Form(match.Tokens.End - 1)))
        {
            if (use.Agent is { } agent)
            {
                return agent;
            }
        }
        return null;
    }

    private void LinkPeople(Phrase phrase)
    {
        if (LinkApposed(phrase))
        {
            return;
        }
        var use = uses.Choose(document, phrase.Core!);
        if (use is not null)
        {
            var entity = memory.OfPeople(use.Actor!, uses.CodeOf(use));
            phrase.Links.Add(new Link(entity, use.Place, 0.9, FromMemory: false));
        }
    }

    private void ResolveParts(Phrase phrase)
    {
        if (phrase.Possessor is { } possessor)
        {
            Resolve(possessor);
        }
        if (phrase.FurtherPossessor is { } further)
        {
            Resolve(further);
        }
        foreach (var (_, other) in phrase.Attached)
        {
            Resolve(other);
        }
    }

    private void LinkAgent(Phrase phrase)
    {
        if (
            phrase.Mention.Tokens.Count == 1
            && document.Data(phrase.Mention.Head).Tag is "NNP"
            && memory.Find(document.Form(phrase.Mention.Head)) is { Kind: ActorKind.Person } bearer
        )
        {
            // "Miller" after "Jane Miller"
            phrase.Links.Add(new Link(bearer, $"chain: {bearer.Name}", 0.85, FromMemory: true));
            return;
        }
        if (LinkApposed(phrase) || LinkOrganization(phrase))
        {
            return;
        }
        var choices = composer.Compose(document, phrase);
        string country = choices.Count == 1 ? choices[0].Code.Country : "";
        if (choices.Count < 2 && descriptions.SomeBody(phrase, country) is { } person)
        {
            phrase.Links.Add(person);
            return;
        }
        bool meansPeople =
            choices.Count == 0
            && phrase.IsPlural
            && sets.CountIn(phrase) is > 1 and var many
            && sets.LinkPeople(phrase, many);
        if (meansPeople || (choices.Count == 0 && LinkFromMemory(phrase)))
        {
            return;
        }
        if (choices.Count == 0)
        {
            AddFromContext(phrase, choices);
        }
        foreach (var choice in choices)
        {
            var holder = choices.Count == 1 ? Holder(phrase, choice) : null;
            var entity =
                holder
                ?? memory.OfAgent(phrase.Agent!, choice.Code, choice.Sectors, phrase.IsPlural);
            entity.Sponsor ??= composer.SponsorOf(document, phrase);
            phrase.Links.Add(new Link(entity, choice.Why, choice.Confidence, choice.FromMemory));
        }
    }

    /// <summary>What stands without a country and means somebody named before: "the premier", "the watchdog"; true also for arms that do nothing.</summary>
    private bool LinkFromMemory(Phrase phrase)
    {
        if (phrase.Agent!.Kind == AgentKind.Arms && !Acts(phrase))
        {
            return true;
        }
        if (
            !(phrase.IsPlural && sets.CountIn(phrase) > 0) && descriptions.Find(phrase) is { } found
        )
        {
            phrase.Links.Add(found);
            return true;
        }
        if (phrase.Agent.IsBound && phrase.AgentBefore is null)
        {
            generics.Link(phrase);
            return true;
        }
        return generics.LinkNamedGroup(phrase);
    }

    /// <summary>The codes that the surroundings give, or the sector alone.</summary>
    private void AddFromContext(Phrase phrase, List<CodeChoice> choices)
    {
        if (phrase.IsPlural && sets.CountIn(phrase) is > 0 and var count)
        {
            foreach (var country in sets.CountriesOf(phrase, count))
            {
                choices.Add(
                    CodeComposer.InCountry(
                        phrase,
                        country.Code.Country,
                        $"chain: {country.Name}",
                        confidence: 0.7,
                        fromMemory: true
                    )
                );
            }
        }
        if (choices.Count == 0)
        {
            choices.Add(contexts.Find(phrase) ?? CodeComposer.Bare(phrase));
        }
    }

    /// <summary>An agent in apposition to somebody means that somebody.</summary>
    private bool LinkApposed(Phrase phrase)
    {
        var other = phrase.AppositionOf ?? phrase.Apposition;
        bool isName =
            other is { Kind: PhraseKind.Person }
            || (other?.OrganizationName is not null && phrase.OrganizationName is null);
        if (other is null || !isName)
        {
            return false;
        }
        if (phrase.AppositionOf is null)
        {
            other.Apposition ??= phrase;
        }
        Resolve(other);
        phrase.Links.AddRange(other.Links);
        return phrase.Links.Count > 0;
    }

    /// <summary>An organisation by a name that the lexicon does not know has the code of its own words or of its apposition.</summary>
    private bool LinkOrganization(Phrase phrase)
    {
        if (phrase.OrganizationName is not { } span)
        {
            return false;
        }
        string name = document.TextOf(span);
        if (memory.Find(name) is { } known)
        {
            phrase.Links.Add(new Link(known, $"chain: {known.Name}", 0.85, FromMemory: true));
            return true;
        }
        var choices = composer.Compose(document, phrase);
        if (choices.Count == 0 && phrase.Apposition is { Kind: PhraseKind.Agent } apposed)
        {
            ResolveParts(apposed);
            choices = composer.Compose(document, apposed);
        }
        var choice = choices.Count > 0 ? choices[0] : CodeComposer.Bare(phrase);
        var entity = memory.AddGroup(name, choice.Code, choice.Why);
        entity.Sectors = choice.Sectors;
        entity.Agent = phrase.Agent;
        phrase.Links.Add(new Link(entity, choice.Why, choice.Confidence, FromMemory: false));
        return true;
    }

    /// <summary>The person who holds a post: as the story says, or as the lexicon says for the day.</summary>
    private Entity? Holder(Phrase phrase, CodeChoice choice)
    {
        if (
            phrase.Agent!.Kind != AgentKind.Office
            || phrase.IsPlural
            || phrase.IsFormer
            || phrase.IsIndefinite
            || phrase.HasQualifier
            || choice.Code.Country.Length == 0
        )
        {
            return null;
        }
        if (descriptions.PersonInOffice(phrase, choice.Code.Country) is { } entity)
        {
            return entity;
        }
        return
            day is { } date
            && holders.Find(choice.Code.Country, phrase.Agent, phrase.AgentWords, date) is { } actor
            ? memory.Of(actor, actor.CodeAt(date), actor.Name)
            : null;
    }

    /// <summary>Arms are actors only where they do something.</summary>
    private bool Acts(Phrase phrase)
    {
        string relation = document.Data(phrase.Mention.Head).Relation;
        return relation.StartsWith("nsubj", StringComparison.Ordinal) && relation != "nsubj:pass"
            || relation is "obl:agent" or "root"
            || (
                phrase.Mention.Tokens.Start > 0
                && document.Form(phrase.Mention.Tokens.Start - 1) is "by"
            );
    }

    private void LinkOther(Phrase phrase)
    {
        if (phrase.Unknown is { } name && phrase.Kind == PhraseKind.Other)
        {
            people.LinkName(phrase, name);
        }
        else
        {
            generics.Link(phrase);
        }
    }
}
