using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Links names of people and unknown names; somebody new gets the code of the title or apposition.</summary>
internal sealed class PersonLinker(
    Document document,
    StoryMemory memory,
    UseChooser uses,
    CodeComposer composer,
    ContextFinder contexts,
    ElementReader names,
    Action<Phrase> resolveParts
)
{
    /// <summary>Links a phrase that names a person, known or not.</summary>
    public void Link(Phrase phrase)
    {
        if (phrase.Core is { Agent: null } core)
        {
            if (OwnBearer(core) is { } bearer)
            {
                phrase.Links.Add(new Link(bearer, $"chain: {bearer.Name}", 0.85, FromMemory: true));
                return;
            }
            var use = uses.Choose(document, core, titled: phrase);
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
                var others = uses.Others(document, core, use, phrase, out double sure);
                phrase.Links.Add(
                    new Link(entity, code.Place, sure, FromMemory: false) { Candidates = others }
                );
            }
            return;
        }
        LinkUnknownPerson(phrase);
    }

    /// <summary>A surname means the person of the story who bears it, before somebody whom only the lexicon knows.</summary>
    private Entity? OwnBearer(NameMatch core)
    {
        if (
            core.Tokens.Count > 1
            || memory.Find(document.Form(core.Tokens.Start))
                is not { Actor: null, Code.IsEmpty: false } bearer
        )
        {
            return null;
        }
        foreach (var use in core.Uses)
        {
            if (use.Actor is { } actor && memory.Has(actor))
            {
                return null;
            }
        }
        return bearer;
    }

    /// <summary>"Qassem" of "Qassem Soleimani" need not be a name of his, but the surname as the story writes it is.</summary>
    private void Rename(Phrase phrase, Entity entity)
    {
        var tokens = phrase.Core!.Tokens;
        memory.Name(document.Form(tokens.End - 1), entity);
    }

    private void LinkUnknownPerson(Phrase phrase)
    {
        string name = PersonName(phrase.Unknown!.Value);
        var entity = memory.Find(name);
        bool isNew = entity is null;
        entity ??= memory.AddPerson(name, names.GenderOf(name.Split(' ')[0]));
        if (entity.Code.IsEmpty || entity.Code.Country.Length == 0)
        {
            Introduce(phrase, entity);
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
    private void Introduce(Phrase phrase, Entity entity)
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
            resolveParts(apposed);
            var choices = composer.Compose(document, apposed);
            if (choices.Count > 0 || best is null)
            {
                best = choices.Count > 0 ? choices[0] : CodeComposer.Bare(apposed);
                entity.Agent ??= apposed.Agent;
            }
        }
        if (Nation(phrase) is { } nation && best is not { Code.Country.Length: > 0 })
        {
            // "Rebel commander Jules Mbaka, a Congolese"
            best = best is { } work
                ? work with
                {
                    Code = new ActorCode(nation.Code.Country, work.Code.Sector),
                    Why = $"{work.Why}, {nation.Why}",
                }
                : nation;
        }
        best ??= Origin(phrase);
        if (best is { Code.Country.Length: 0 } bare)
        {
            var source = phrase.Agent is not null ? phrase : phrase.Apposition!;
            best = contexts.FindForPerson(phrase, source, bare.Code) ?? bare;
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

    /// <summary>"Daro Kamal, a Syrian": a civilian of the country.</summary>
    private CodeChoice? Nation(Phrase phrase) =>
        phrase.Apposition is { Kind: PhraseKind.People, Core: { } people }
        && uses.Choose(document, people) is { } nation
            ? new CodeChoice(
                new ActorCode(uses.CodeOf(nation).Code.Country, Sector.Civilians),
                [],
                nation.Place,
                0.7,
                FromMemory: false
            )
            : null;

    /// <summary>"Canadian Ines Alder": a civilian of the country, unless more is said.</summary>
    private CodeChoice? Origin(Phrase phrase)
    {
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Modifier
                && modification.Match.First is { Kind: NameKind.Demonym }
                && uses.Choose(document, modification.Match)
                    is { Actor.Kind: ActorKind.Country } nation
            )
            {
                return new CodeChoice(
                    new ActorCode(uses.CodeOf(nation).Code.Country, Sector.Civilians),
                    [],
                    nation.Place,
                    0.6,
                    FromMemory: false
                );
            }
        }
        return null;
    }

    /// <summary>A name that the lexicon does not know: somebody the story has introduced, or an organisation.</summary>
    public void LinkName(Phrase phrase, TokenSpan name)
    {
        if (memory.Find(PersonName(name)) is { } entity)
        {
            phrase.Links.Add(new Link(entity, $"chain: {entity.Name}", 0.85, FromMemory: true));
        }
        else
        {
            LinkOrganization(phrase, name);
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
                && uses.Choose(document, modification.Match) is { } use
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
