using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Ties the phrases of one story to entities, in text order. Lives only inside one call.</summary>
internal sealed class StoryLinker
{
    private readonly Document document;
    private readonly List<Phrase> phrases;
    private readonly ElementReader names;
    private readonly PlaceReader places;
    private readonly OfficeHolders holders;
    private readonly DateOnly? day;
    private readonly StoryMemory memory;
    private readonly UseChooser uses;
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
        names = parts.Phrases.Elements;
        places = parts.Places;
        holders = parts.Holders;
        uses = new UseChooser(memory, day);
        composer = new CodeComposer(uses, parts.Words);
        descriptions = new DescriptionFinder(parts.Words, document, phrases, memory, day, Resolve);
        pronouns = new PronounResolver(document, phrases);
    }

    /// <summary>The chooser, for names that only modify.</summary>
    public UseChooser Uses => uses;

    /// <summary>Resolves all phrases.</summary>
    public void Link()
    {
        for (int i = 0; i < phrases.Count; i++)
        {
            Resolve(phrases[i], i);
        }
        for (int i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind == PhraseKind.Pronoun)
            {
                pronouns.ResolveForward(i);
            }
        }
    }

    private void Resolve(Phrase phrase, int index)
    {
        if (phrase.IsResolved || phrase.IsAbsorbed)
        {
            return;
        }
        phrase.IsResolved = true;
        foreach (var (_, other) in phrase.Attached)
        {
            Resolve(other, other.Index);
        }
        switch (phrase.Kind)
        {
            case PhraseKind.Named:
                LinkNamed(phrase);
                break;
            case PhraseKind.Person:
                LinkPerson(phrase, index);
                break;
            case PhraseKind.Agent:
                LinkAgent(phrase, index);
                break;
            case PhraseKind.People:
                LinkPeople(phrase);
                break;
            case PhraseKind.Pronoun:
                pronouns.Resolve(phrase, index);
                break;
            default:
                LinkOther(phrase, index);
                break;
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
        var use = uses.Choose(document, phrase.Core!, hasTitle: false);
        if (use is null)
        {
            return;
        }
        var code = uses.CodeOf(use);
        string name = use.Code is null
            ? use.Actor!.Name
            : document.Text[phrase.Core!.Start..phrase.Core.End];
        var entity = memory.Of(use.Actor!, code, name);
        phrase.IsPlace = places.IsPlace(document, phrase, use);
        phrase.Links.Add(
            new Link(entity, use.Place, phrase.Core!.Uses.Length > 1 ? 0.85 : 1, FromMemory: false)
        );
    }

    private void LinkPeople(Phrase phrase)
    {
        var use = uses.Choose(document, phrase.Core!, hasTitle: false);
        if (use is not null)
        {
            var entity = memory.OfPeople(use.Actor!, uses.CodeOf(use));
            phrase.Links.Add(new Link(entity, use.Place, 0.9, FromMemory: false));
        }
    }

    private void LinkPerson(Phrase phrase, int index)
    {
        if (phrase.Core is { Agent: null } core)
        {
            var use = uses.Choose(document, core, hasTitle: phrase.Agent is not null);
            if (use is not null)
            {
                var code = uses.CodeOf(use);
                if (
                    phrase.IsFormer
                    && code.Code.Sector.Length > 0
                    && code.Code.Sector != Sector.Former
                )
                {
                    code = code with
                    {
                        Code = new ActorCode(code.Code.Country, Sector.Former),
                        Sectors = [code.Code.Sector],
                    };
                }
                var entity = memory.Of(use.Actor!, code, use.Actor!.Name);
                entity.Agent ??= phrase.Agent;
                Rename(phrase, entity);
                phrase.Links.Add(
                    new Link(entity, code.Place, core.Uses.Length > 1 ? 0.85 : 1, FromMemory: false)
                );
            }
            return;
        }
        LinkUnknownPerson(phrase, index);
    }

    /// <summary>"Qassem" of "Qassem Soleimani" need not be a name of his, but the surname as the story writes it is.</summary>
    private void Rename(Phrase phrase, Entity entity)
    {
        var tokens = phrase.Core!.Tokens;
        memory.Name(document.Form(tokens.End - 1), entity);
    }

    private void LinkUnknownPerson(Phrase phrase, int index)
    {
        string name = PersonName(phrase.Unknown!.Value);
        var entity = memory.Find(name);
        bool isNew = entity is null;
        entity ??= memory.AddPerson(name, names.GenderOf(name.Split(' ')[0]));
        if (entity.Code.IsEmpty || entity.Code.Country.Length == 0)
        {
            Introduce(phrase, entity, index);
        }
        phrase.Links.Add(
            new Link(
                entity,
                isNew ? entity.Why : $"chain: {entity.Name}",
                isNew ? 0.9 : 0.85,
                FromMemory: !isNew
            )
        );
    }

    /// <summary>A new person gets the code of the title in front or of the apposition behind.</summary>
    private void Introduce(Phrase phrase, Entity entity, int index)
    {
        CodeChoice? best = null;
        if (phrase.Agent is not null)
        {
            var choices = composer.Compose(document, phrase);
            best = choices.Count > 0 ? choices[0] : CodeComposer.Bare(phrase);
            entity.Agent = phrase.Agent;
        }
        if (
            phrase.Apposition is { Kind: PhraseKind.Agent } apposed
            && (best is null || best.Value.Code.Country.Length == 0)
        )
        {
            ResolveParts(apposed, index);
            var choices = composer.Compose(document, apposed);
            if (choices.Count > 0 || best is null)
            {
                best = choices.Count > 0 ? choices[0] : CodeComposer.Bare(apposed);
                entity.Agent ??= apposed.Agent;
            }
        }
        if (best is { } choice)
        {
            entity.Code = choice.Code;
            entity.Sectors = choice.Sectors;
            entity.Why = choice.Why;
            entity.Gender =
                entity.Gender == Gender.Unknown && entity.Agent is { } agent
                    ? agent.Gender
                    : entity.Gender;
        }
    }

    private void ResolveParts(Phrase phrase, int index)
    {
        if (phrase.Possessor is { } possessor)
        {
            Resolve(possessor, possessor.Index);
        }
        foreach (var (_, other) in phrase.Attached)
        {
            Resolve(other, other.Index);
        }
    }

    /// <summary>The name without honorific: "Mr Tan" is "Tan".</summary>
    private string PersonName(TokenSpan span)
    {
        int start = span.Start;
        while (start < span.End - 1 && names.IsHonorific(document.Form(start)))
        {
            start++;
            if (start < span.End - 1 && document.Form(start) is ".")
            {
                start++;
            }
        }
        return document.TextOf(new TokenSpan(start, span.End));
    }

    private void LinkAgent(Phrase phrase, int index)
    {
        if (LinkApposed(phrase))
        {
            return;
        }
        var choices = composer.Compose(document, phrase);
        string country = choices.Count == 1 ? choices[0].Code.Country : "";
        if (choices.Count < 2 && descriptions.SomeBody(phrase, index, country) is { } person)
        {
            phrase.Links.Add(person);
            return;
        }
        if (choices.Count == 0)
        {
            if (phrase.Agent!.Kind == AgentKind.Arms && !Acts(phrase))
            {
                return;
            }
            if (descriptions.Find(phrase, index) is { } found)
            {
                phrase.Links.Add(found);
                return;
            }
            if (phrase.Agent.IsBound && phrase.AgentBefore is null)
            {
                descriptions.LinkGeneric(phrase, index, uses);
                return;
            }
            choices.Add(descriptions.Context(phrase, index) ?? CodeComposer.Bare(phrase));
        }
        foreach (var choice in choices)
        {
            var holder = choices.Count == 1 ? Holder(phrase, choice, index) : null;
            var entity =
                holder
                ?? memory.OfAgent(phrase.Agent!, choice.Code, choice.Sectors, phrase.IsPlural);
            entity.Sponsor ??= SponsorOf(phrase);
            phrase.Links.Add(new Link(entity, choice.Why, choice.Confidence, choice.FromMemory));
        }
    }

    /// <summary>An agent in apposition to somebody means that somebody.</summary>
    private bool LinkApposed(Phrase phrase)
    {
        var other = phrase.AppositionOf ?? phrase.Apposition;
        if (other is not { Kind: PhraseKind.Person })
        {
            return false;
        }
        int at = other.Index;
        if (phrase.AppositionOf is null)
        {
            other.Apposition ??= phrase;
        }
        Resolve(other, at);
        phrase.Links.AddRange(other.Links);
        return phrase.Links.Count > 0;
    }

    /// <summary>The person who holds a post: as the story says, or as the lexicon says for the day.</summary>
    private Entity? Holder(Phrase phrase, CodeChoice choice, int index)
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
        if (descriptions.PersonInOffice(phrase, choice.Code.Country, index) is { } entity)
        {
            return entity;
        }
        return
            day is { } date
            && holders.Find(choice.Code.Country, phrase.Agent, phrase.AgentWords, date) is { } actor
            ? memory.Of(actor, actor.CodeAt(date), actor.Name)
            : null;
    }

    private string? SponsorOf(Phrase phrase)
    {
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Sponsor
                && uses.Choose(document, modification.Match, hasTitle: false) is { } use
            )
            {
                return uses.CodeOf(use).Code.Country;
            }
        }
        return null;
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

    private void LinkOther(Phrase phrase, int index)
    {
        if (phrase.Unknown is { } unknown && phrase.Kind == PhraseKind.Other)
        {
            if (memory.Find(PersonName(unknown)) is { } entity)
            {
                phrase.Links.Add(new Link(entity, $"chain: {entity.Name}", 0.85, FromMemory: true));
                return;
            }
            LinkOrganization(phrase, unknown);
            return;
        }
        descriptions.LinkGeneric(phrase, index, uses);
    }

    /// <summary>An unknown organisation takes the country of the adjective in front: "the Peruvian Coffee Board".</summary>
    private void LinkOrganization(Phrase phrase, TokenSpan name)
    {
        if (!names.IsOrganization(document, name) && !HasOrganizationWord(phrase, name))
        {
            return;
        }
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Modifier
                && uses.Choose(document, modification.Match, hasTitle: false) is { } use
            )
            {
                var entity = memory.AddGroup(
                    document.TextOf(name),
                    new ActorCode(uses.CodeOf(use).Code.Country, ""),
                    use.Place
                );
                phrase.Links.Add(new Link(entity, use.Place, 0.6, FromMemory: false));
                return;
            }
        }
    }

    private bool HasOrganizationWord(Phrase phrase, TokenSpan name)
    {
        for (int t = phrase.Mention.Tokens.Start; t < name.Start; t++)
        {
            if (names.IsOrganization(document, new TokenSpan(t, t + 1)))
            {
                return true;
            }
        }
        return false;
    }
}
