using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Puts an agent's code together: the country from names around it, the sector from its words.</summary>
internal sealed class CodeComposer(UseChooser uses, ActorWords words, PlaceCountryFinder towns)
{
    private readonly HashSet<string> leaving = words.List("leaving");

    /// <summary>All codes that the words give; none when no country or organisation is said.</summary>
    /// <param name="document">The document.</param>
    /// <param name="phrase">A phrase with an agent; possessor and attached phrases are resolved.</param>
    public List<CodeChoice> Compose(Document document, Phrase phrase)
    {
        var choices = new List<CodeChoice>(1);
        FromModifications(document, phrase, choices);
        if (choices.Count == 0 && phrase.Possessor is { } possessor)
        {
            AddLinks(phrase, possessor, confidence: 0.9, choices);
            possessor.IsConsumed = choices.Count > 0;
            if (phrase.IsPlural && phrase.FurtherPossessor is { } further)
            {
                // "France's and Germany's ministers"
                AddLinks(phrase, further, confidence: 0.85, choices);
                further.IsConsumed = possessor.IsConsumed;
            }
        }
        if (choices.Count == 0)
        {
            FromAttached(document, phrase, choices);
        }
        if (
            choices.Count == 0
            && phrase.PlaceBefore is { } place
            && phrase.Agent!.IsDomestic
            && towns.Find(place) is { } town
        )
        {
            choices.Add(InTown(phrase, town));
        }
        return choices;
    }

    /// <summary>The code when nothing says the country.</summary>
    public static CodeChoice Bare(Phrase phrase)
    {
        var agent = phrase.Agent!;
        var (sector, further) = SectorOf(phrase);
        return new CodeChoice(
            new ActorCode(agent.Organization, sector),
            further,
            agent.Place,
            0.8,
            FromMemory: false
        );
    }

    /// <summary>The code of an agent in a country that something else supplies.</summary>
    public static CodeChoice InCountry(
        Phrase phrase,
        string country,
        string place,
        double confidence,
        bool fromMemory
    )
    {
        var (sector, further) = SectorOf(phrase);
        return new CodeChoice(
            new ActorCode(country, sector),
            further,
            $"{phrase.Agent!.Place}, {place}",
            confidence,
            fromMemory
        );
    }

    /// <summary>The state that is said to stand behind a group: "Iranian-backed"; null when none is.</summary>
    public string? SponsorOf(Document document, Phrase phrase)
    {
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Sponsor
                && uses.Choose(document, modification.Match) is { } use
            )
            {
                return uses.CodeOf(use).Code.Country;
            }
        }
        return null;
    }

    private static CodeChoice InTown(
        Phrase phrase,
        (string Country, string Why, double Confidence) town
    ) => InCountry(phrase, town.Country, town.Why, town.Confidence, fromMemory: false);

    private void FromModifications(Document document, Phrase phrase, List<CodeChoice> choices)
    {
        Modification? group = null;
        int taken = 0;
        for (int i = 0; i < phrase.Modifications.Count; i++)
        {
            var modification = phrase.Modifications[i];
            if (modification.Role is ActorRole.Against or ActorRole.Sponsor or ActorRole.Place)
            {
                continue;
            }
            var use = uses.Choose(document, modification.Match);
            if (use is null)
            {
                continue;
            }
            if (
                use.Kind == NameKind.Metonym
                && phrase.Agent!.IsDomestic
                && UseChooser.CapitalOf(modification.Match) is { } seat
            )
            {
                // "Brussels police" are not the Union's.
                use = seat;
            }
            if (use.Code is not null || use.Actor!.Kind == ActorKind.Group)
            {
                group = modification;
            }
            else if (taken == 0 || i <= phrase.Shared || modification.Match.IsTied)
            {
                choices.Add(
                    InCountry(
                        phrase,
                        uses.CodeOf(use).Code.Country,
                        use.Place,
                        use.Actor.Kind == ActorKind.Person ? 0.85 : 0.95,
                        fromMemory: false
                    )
                );
                taken++;
            }
        }
        if (group is { } named)
        {
            var use = uses.Choose(document, named.Match)!;
            var code = uses.CodeOf(use);
            choices.Clear();
            choices.Add(
                OfGroup(phrase, code.Code, code.Sectors, use.Place, 0.95, fromMemory: false)
            );
        }
        if (choices.Count == 0)
        {
            FromBase(document, phrase, choices);
        }
    }

    /// <summary>"Paris-based group": weaker than a nationality.</summary>
    private void FromBase(Document document, Phrase phrase, List<CodeChoice> choices)
    {
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Place
                && modification.Match.Role == ActorRole.Place
                && uses.Choose(document, modification.Match) is { } use
            )
            {
                choices.Add(
                    InCountry(
                        phrase,
                        uses.CodeOf(use).Code.Country,
                        use.Place,
                        0.6,
                        fromMemory: false
                    )
                );
                return;
            }
        }
    }

    /// <summary>"The withdrawal of troops from Mali": where they leave, not where they are from.</summary>
    private bool IsLeaving(Document document, Phrase phrase)
    {
        int head = document.Data((phrase.CountedBy ?? phrase).Mention.Head).Head;
        return leaving.Contains(document.Data(head).Lemma.ToLowerInvariant());
    }

    private void FromAttached(Document document, Phrase phrase, List<CodeChoice> choices)
    {
        var agent = phrase.Agent!;
        string? taken = null;
        foreach (var (preposition, other) in phrase.Attached)
        {
            if (taken is not null && !(phrase.IsPlural && taken == preposition))
            {
                break;
            }
            double confidence = preposition switch
            {
                "of" => 0.9,
                "from" when !IsLeaving(document, phrase) => 0.85,
                "in" or "at" when agent.IsDomestic || !other.IsPlace => 0.75,
                "for" or "with" or "at" when agent.Yields => 0.85,
                "to" when agent is { Yields: true, IsAbroad: false } => 0.8,
                _ => 0,
            };
            bool isPerson = other.Kind is PhraseKind.Person && preposition != "of";
            if (confidence > 0 && !isPerson && other.Links.Count > 0)
            {
                AddLinks(phrase, other, confidence, choices);
                other.IsConsumed = true;
                taken = preposition;
            }
            else if (
                confidence > 0
                && (agent.IsDomestic || preposition == "from")
                && choices.Count == 0
                && towns.NameIn(other) is { } name
                && towns.Find(name) is { } town
            )
            {
                choices.Add(InTown(phrase, town));
                taken = preposition;
            }
        }
    }

    private static void AddLinks(
        Phrase phrase,
        Phrase other,
        double confidence,
        List<CodeChoice> choices
    )
    {
        foreach (var link in other.Links)
        {
            var entity = link.Entity;
            if (entity.Code.Country.Length == 0 && entity.Code.Sector.Length == 0)
            {
                continue;
            }
            double sure = Math.Min(confidence, link.Confidence);
            bool isGroup =
                entity.Kind == ActorKind.Group
                || (other.Kind == PhraseKind.Agent && phrase.Agent!.Yields)
                || entity.Code.Country.Length == 0;
            choices.Add(
                isGroup
                    ? OfGroup(phrase, entity.Code, entity.Sectors, link.Why, sure, link.FromMemory)
                    : InCountry(phrase, entity.Code.Country, link.Why, sure, link.FromMemory)
            );
        }
    }

    /// <summary>"Hamas official" is Hamas, "UN peacekeepers" are UNO MIL, "Taliban prisoners" are civilians of the Taliban's country.</summary>
    private static CodeChoice OfGroup(
        Phrase phrase,
        ActorCode code,
        IReadOnlyList<string> sectors,
        string place,
        double confidence,
        bool fromMemory
    )
    {
        var agent = phrase.Agent!;
        var (sector, further) = SectorOf(phrase);
        bool isState = code.Country.Length > 0 && !CodeReader.IsOrganization(code.Country);
        bool isArmedPart = code.Sector == Sector.Civilians && sector.Length > 0 && !agent.Yields;
        bool keepsOwn =
            sector is "CVL" or "REF" or "JRN" or "MED" or "EDU" || phrase.IsFormer || isArmedPart;
        if (code.Country.Length == 0)
        {
            (sector, further) = agent.Yields ? (code.Sector, sectors) : (sector, further);
        }
        else if (isState ? !keepsOwn : code.Sector.Length > 0 && !isArmedPart)
        {
            (sector, further) = (code.Sector, sectors);
        }
        else if (!isState && (agent.Yields || sector == Sector.Government))
        {
            (sector, further) = ("", []);
        }
        return new CodeChoice(
            new ActorCode(code.Country, sector),
            further,
            $"{agent.Place}, {place}",
            confidence,
            fromMemory
        );
    }

    private static (string Sector, IReadOnlyList<string> Further) SectorOf(Phrase phrase)
    {
        var agent = phrase.Agent!;
        string sector = agent.Sector;
        var further = agent.Sectors;
        if (phrase.AgentBefore is { } before && !ReferenceEquals(before, agent))
        {
            if (agent.Yields && !before.Yields)
            {
                (sector, further) = (before.Sector, before.Sectors);
            }
            else if (before.Sector == Sector.Opposition)
            {
                further = [.. further, before.Sector];
            }
            else if (
                before.Sector is "REB" or "PRM" or "UAF" or "CRM"
                && sector is "MIL" or "UAF" or "REB"
            )
            {
                (sector, further) = (before.Sector, before.Sectors);
            }
        }
        return phrase.IsFormer && IsOfState(sector)
            ? (Sector.Former, [sector, .. further])
            : (sector, further);
    }

    /// <summary>Only those who served a state or led a party turn into ELI: a former teacher still teaches nobody's policy.</summary>
    private static bool IsOfState(string sector) =>
        sector is "GOV" or "MIL" or "LEG" or "JUD" or "SPY" or "COP" or "PTY" or "OPP";
}
