using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Links descriptions without an agent: "the country", "the group", "the billionaire", "the two countries".</summary>
internal sealed class GenericLinker(
    ActorWords words,
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    UseChooser uses,
    DescriptionFinder descriptions,
    SetLinker sets
)
{
    private readonly HashSet<string> genericPersons = words.List("generic-person");
    private readonly HashSet<string> settlements = words.List("settlement");
    private readonly HashSet<string> genericGroups = words.List("generic-group");
    private readonly HashSet<string> genericCountries = words.List("generic-country");

    /// <summary>Descriptions without an agent: "the country", "the group", "the billionaire", "the two countries".</summary>
    public void Link(Phrase phrase)
    {
        string word = NamePieces.Key(document.Form(phrase.Mention.Head));
        if (phrase.Kind == PhraseKind.Generic && phrase.Modifications.Count > 0)
        {
            LinkModifier(phrase, word);
            return;
        }
        if (genericCountries.Contains(Singular(word)) && phrase.Modifications.Count == 0)
        {
            LinkCountries(phrase, word);
            return;
        }
        if (settlements.Contains(word) && LinkSettlement(phrase))
        {
            return;
        }
        if (phrase.IsDefinite && descriptions.Called(phrase) is { } called)
        {
            phrase.Links.Add(called);
        }
        else if (phrase.IsDefinite && genericGroups.Contains(word))
        {
            LinkLast(phrase, e => e.Kind == ActorKind.Group && e.Actor is not null);
        }
        else if (phrase.IsDefinite && genericPersons.Contains(word))
        {
            LinkLast(phrase, e => e.Kind == ActorKind.Person && e.Name is not null);
        }
        else if (
            word is "sides" or "both" or "two" or "three" or "parties"
            && sets.CountIn(phrase) is > 0 and var count
        )
        {
            sets.LinkSides(phrase, count, reach: 8);
        }
    }

    /// <summary>"The watchdog", "the party": the last group named whose sort it may be; false when there is none.</summary>
    public bool LinkNamedGroup(Phrase phrase)
    {
        string word = NamePieces.Key(document.Form(phrase.Mention.Head));
        if (!phrase.IsDefinite || phrase.IsPlural || !genericGroups.Contains(word))
        {
            return false;
        }
        string sector = phrase.Agent!.Sector;
        LinkLast(
            phrase,
            e =>
                e.Kind == ActorKind.Group
                && e.Name is not null
                && !e.IsPlural
                && (
                    e.Code.Sector == sector
                    || e.Sectors.Contains(sector)
                    || (sector == "SOC" && e.Code.Country is "NGO" or "IGO" or "UNO")
                )
        );
        return phrase.Links.Count > 0;
    }

    /// <summary>"The Syrian town", "the city of Quetta": a place in the country.</summary>
    private bool LinkSettlement(Phrase phrase)
    {
        foreach (var modification in phrase.Modifications)
        {
            if (
                modification.Role == ActorRole.Modifier
                && uses.Choose(document, modification.Match)
                    is { Actor.Kind: ActorKind.Country } use
            )
            {
                phrase.IsPlace = true;
                var entity = memory.Of(use.Actor!, use.Actor!.Codes[0], use.Actor.Name);
                phrase.Links.Add(new Link(entity, use.Place, 0.7, FromMemory: false));
                return true;
            }
        }
        foreach (var (preposition, other) in phrase.Attached)
        {
            if (
                preposition is "of" or "in"
                && other is { Kind: PhraseKind.Named, Links: [{ Entity.Kind: ActorKind.Country }] }
            )
            {
                phrase.IsPlace = true;
                phrase.Links.Add(other.Links[0] with { Confidence = 0.7 });
                return true;
            }
        }
        return false;
    }

    /// <summary>"The Iranian neighbour" is Iran; "the Iraqi capital" a place in Iraq.</summary>
    private void LinkModifier(Phrase phrase, string word)
    {
        var match = phrase.Modifications[0].Match;
        if (
            phrase.Modifications[0].Role == ActorRole.Modifier
            && uses.Choose(document, match) is { Actor.Kind: ActorKind.Country } use
        )
        {
            phrase.IsPlace = word is "capital";
            phrase.Links.Add(
                new Link(
                    memory.Of(use.Actor!, uses.CodeOf(use), use.Actor!.Name),
                    use.Place,
                    0.8,
                    FromMemory: false
                )
            );
        }
    }

    private void LinkCountries(Phrase phrase, string word)
    {
        bool isPlural = word.EndsWith('s');
        if (isPlural)
        {
            if (sets.CountIn(phrase) is > 0 and var count)
            {
                sets.LinkCountries(phrase, count);
            }
            return;
        }
        foreach (var (preposition, other) in phrase.Attached)
        {
            if (preposition == "of" && other is { Kind: PhraseKind.Named, Links.Count: > 0 })
            {
                // "the republic of Slovenia"
                phrase.Links.Add(other.Links[0]);
                other.IsConsumed = true;
                return;
            }
        }
        if (phrase.IsDefinite && phrase.Possessor is null && phrase.Attached.Count == 0)
        {
            LinkLast(phrase, e => e.Kind == ActorKind.Country);
            phrase.IsPlace =
                phrase.Mention.Tokens.Start > 0
                && document.Form(phrase.Mention.Tokens.Start - 1) is "in" or "from" or "across";
        }
    }

    private void LinkLast(Phrase phrase, Func<Entity, bool> fits)
    {
        for (int i = phrase.Index - 1; i >= DescriptionFinder.Furthest(phrase.Index); i--)
        {
            foreach (var link in phrases[i].Links)
            {
                if (fits(link.Entity))
                {
                    phrase.Links.Add(
                        new Link(link.Entity, $"chain: {link.Entity.Name}", 0.6, FromMemory: true)
                    );
                    return;
                }
            }
        }
    }

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - 3), "y")
        : word.EndsWith('s') ? word[..^1]
        : word;
}
