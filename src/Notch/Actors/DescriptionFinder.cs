using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds whom a description means that names nobody: "the premier", "the two countries", "the group".</summary>
internal sealed class DescriptionFinder(
    ActorWords words,
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    DateOnly? day,
    Action<Phrase, int> linker
)
{
    private readonly FrozenSet<string> genericPersons = words.List("generic-person");
    private readonly FrozenSet<string> genericGroups = words.List("generic-group");
    private readonly FrozenSet<string> genericCountries = words.List("generic-country");

    /// <summary>Somebody named earlier who fits an agent without a country.</summary>
    public Link? Find(Phrase phrase, int index)
    {
        if (phrase.IsIndefinite)
        {
            return null;
        }
        if (Called(phrase, index) is { } called)
        {
            return called;
        }
        var agent = phrase.Agent!;
        bool isOffice = agent.Kind == AgentKind.Office;
        if (!phrase.IsDefinite && !isOffice && agent.Kind != AgentKind.Body)
        {
            return null;
        }
        for (int i = index - 1; i >= Furthest(index); i--)
        {
            foreach (var link in phrases[i].Links)
            {
                var entity = link.Entity;
                bool fits =
                    ReferenceEquals(entity.Agent, agent)
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

    /// <summary>The person of a country who was introduced in a post.</summary>
    public Entity? PersonInOffice(Phrase phrase, string country, int index)
    {
        for (int i = index - 1; i >= Furthest(index); i--)
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

    /// <summary>What the sentence around says about an agent without a country: "marched in Quito", a parliament in a story of one country.</summary>
    public CodeChoice? Context(Phrase phrase, int index)
    {
        var agent = phrase.Agent!;
        if (!agent.IsDomestic)
        {
            return null;
        }
        if (Locality(phrase, index) is { } place)
        {
            var country = place.Links[0].Entity;
            return CodeComposer.InCountry(
                phrase,
                country.Code.Country,
                place.Links[0].Why,
                confidence: 0.6,
                fromMemory: true
            );
        }
        bool isBody = agent.Kind == AgentKind.Body && !phrase.IsIndefinite && !phrase.IsPlural;
        return isBody || (phrase.IsDefinite && agent.Kind == AgentKind.Office)
            ? HomeCountry(phrase, index, isBody)
            : null;
    }

    /// <summary>The country where the agent's own verb happens: "marched in Quito", "In Peru miners downed tools".</summary>
    private Phrase? Locality(Phrase phrase, int index)
    {
        int subject = (phrase.CountedBy ?? phrase).Mention.Head;
        if (!document.Data(subject).Relation.StartsWith("nsubj", StringComparison.Ordinal))
        {
            return null;
        }
        int verb = document.Data(subject).Head;
        int from = index;
        while (from > 0 && phrases[from - 1].Sentence == phrase.Sentence)
        {
            from--;
        }
        for (int i = from; i < phrases.Count && phrases[i].Sentence == phrase.Sentence; i++)
        {
            var other = phrases[i];
            int start = other.Mention.Tokens.Start;
            if (
                start == 0
                || !document.Form(start - 1).Equals("in", StringComparison.OrdinalIgnoreCase)
                || !IsUnder(other.Mention.Head, verb)
            )
            {
                continue;
            }
            linker(other, i);
            if (other is { IsPlace: true, Links.Count: 1 })
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>The verb itself, or a word right below it, governs the place.</summary>
    private bool IsUnder(int token, int verb)
    {
        int head = document.Data(token).Head;
        return head == verb || document.Data(head).Head == verb;
    }

    /// <summary>The country whose party, parliament, police or movement was named: their "the president" is its own.</summary>
    /// <remarks>Governments and armies deal with other countries' presidents, so they say nothing.</remarks>
    private CodeChoice? HomeCountry(Phrase phrase, int index, bool isBody)
    {
        Entity? best = null;
        int most = 0;
        for (int i = index - 1; i >= 0 && phrase.Sentence - phrases[i].Sentence <= 3; i--)
        {
            foreach (var link in phrases[i].Links)
            {
                string country = link.Entity.Code.Country;
                if (country.Length == 0 || CodeReader.IsOrganization(country))
                {
                    continue;
                }
                int count = memory.CountOf(country);
                bool isHome =
                    link.Entity.Kind == ActorKind.Group
                    && link.Entity.Code.Sector
                        is "PTY"
                            or "LEG"
                            or "COP"
                            or "JUD"
                            or "OPP"
                            or "CVL"
                            or "REL"
                            or "REB"
                            or "LAB"
                            or "CRM";
                bool isElsewhere =
                    isBody
                    && link.Entity.Kind == ActorKind.Country
                    && (phrases[i].Sentence != phrase.Sentence || phrases[i].IsPlace);
                if (count > most && (isHome || isElsewhere))
                {
                    most = count;
                    best = link.Entity;
                }
            }
        }
        return best is null
            ? null
            : CodeComposer.InCountry(
                phrase,
                best.Code.Country,
                $"story: {best.Code.Country}",
                confidence: 0.45,
                fromMemory: true
            );
    }

    /// <summary>Descriptions without an agent: "the country", "the group", "the billionaire", "the two countries".</summary>
    public void LinkGeneric(Phrase phrase, int index, UseChooser uses)
    {
        string word = NamePieces.Key(document.Form(phrase.Mention.Head));
        if (phrase.Kind == PhraseKind.Generic && phrase.Modifications.Count > 0)
        {
            LinkModifier(phrase, word, uses);
            return;
        }
        if (genericCountries.Contains(Singular(word)) && phrase.Modifications.Count == 0)
        {
            LinkCountries(phrase, index, word);
            return;
        }
        if (phrase.IsDefinite && Called(phrase, index) is { } called)
        {
            phrase.Links.Add(called);
        }
        else if (phrase.IsDefinite && genericGroups.Contains(word))
        {
            LinkLast(phrase, index, e => e.Kind == ActorKind.Group && e.Actor is not null);
        }
        else if (phrase.IsDefinite && genericPersons.Contains(word))
        {
            LinkLast(phrase, index, e => e.Kind == ActorKind.Person && e.Name is not null);
        }
        else if (word is "sides" or "both" or "two" or "parties" && IsPair(phrase))
        {
            LinkPair(phrase, index);
        }
    }

    /// <summary>"The Iranian neighbour" is Iran; "the Iraqi capital" a place in Iraq.</summary>
    private void LinkModifier(Phrase phrase, string word, UseChooser uses)
    {
        var match = phrase.Modifications[0].Match;
        if (
            phrase.Modifications[0].Role == ActorRole.Modifier
            && uses.Choose(document, match, hasTitle: false)
                is { Actor.Kind: ActorKind.Country } use
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

    private void LinkCountries(Phrase phrase, int index, string word)
    {
        bool isPlural = word.EndsWith('s');
        if (isPlural)
        {
            if (IsPair(phrase))
            {
                LinkPair(phrase, index);
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
            LinkLast(phrase, index, e => e.Kind == ActorKind.Country);
            phrase.IsPlace =
                phrase.Mention.Tokens.Start > 0
                && document.Form(phrase.Mention.Tokens.Start - 1) is "in" or "from" or "across";
        }
    }

    private bool IsPair(Phrase phrase)
    {
        for (int t = phrase.Mention.Tokens.Start; t < phrase.Mention.Tokens.End; t++)
        {
            string form = document.Form(t);
            if (
                form.Equals("two", StringComparison.OrdinalIgnoreCase)
                || form.Equals("both", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return false;
    }

    private void LinkPair(Phrase phrase, int index)
    {
        for (int i = index - 1; i >= Furthest(index) && phrase.Links.Count < 2; i--)
        {
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
                        new Link(entity, $"chain: {entity.Name}", 0.7, FromMemory: true)
                    );
                    break;
                }
            }
        }
        if (phrase.Links.Count < 2)
        {
            phrase.Links.Clear();
        }
    }

    private void LinkLast(Phrase phrase, int index, Func<Entity, bool> fits)
    {
        for (int i = index - 1; i >= Furthest(index); i--)
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

    /// <summary>"The Republican billionaire": a description that the lexicon ties to somebody the story has named.</summary>
    private Link? Called(Phrase phrase, int index)
    {
        string text = NamePieces.Key(document.TextOf(phrase.Mention.Tokens));
        for (int i = index - 1; i >= Furthest(index); i--)
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
    public Link? SomeBody(Phrase phrase, int index, string country)
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
        if (Called(phrase, index) is { } called)
        {
            return called;
        }
        for (int i = index - 1; i >= 0 && phrase.Sentence - phrases[i].Sentence <= 4; i--)
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
    private static int Furthest(int index) => Math.Max(0, index - 1500);

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - 3), "y")
        : word.EndsWith('s') ? word[..^1]
        : word;
}
