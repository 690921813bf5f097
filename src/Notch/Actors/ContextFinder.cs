using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Gives an agent that no word ties to a country the country of its surroundings.</summary>
internal sealed class ContextFinder(
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    StoryCountryFinder storyCountries,
    Action<Phrase> resolve
)
{
    /// <summary>What the text around says about an agent without a country: "marched in Quito", a parliament in a story of one country.</summary>
    public CodeChoice? Find(Phrase phrase)
    {
        var agent = phrase.Agent!;
        if (agent.IsDomestic && Locality(phrase) is { } place)
        {
            return CodeComposer.InCountry(
                phrase,
                place.Links[0].Entity.Code.Country,
                place.Links[0].Why,
                confidence: 0.6,
                fromMemory: true
            );
        }
        if (phrase.IsIndefinite)
        {
            return null;
        }
        if (OfSameSector(phrase) is { } known)
        {
            return known;
        }
        bool isBody = agent.Kind == AgentKind.Body && !phrase.IsPlural;
        bool isHome = isBody || (phrase.IsDefinite && agent.Kind == AgentKind.Office);
        return (agent.IsDomestic && isHome ? HomeCountry(phrase, isBody) : null)
            ?? (phrase.IsPlural ? null : storyCountries.Find(phrase, phrase))
            ?? Default(phrase);
    }

    /// <summary>"Congress" in a story that names no other country.</summary>
    private CodeChoice? Default(Phrase phrase)
    {
        string country = phrase.Agent!.Default;
        return
            country.Length > 0
            && phrase.Agent.DefaultWords.Contains(phrase.AgentWords)
            && char.IsUpper(document.Form(phrase.Mention.Head)[0])
            && memory.IsMostNamed(country)
            ? CodeComposer.InCountry(
                phrase,
                country,
                "by default",
                confidence: 0.4,
                fromMemory: true
            )
            : null;
    }

    /// <summary>The country of somebody unknown who is introduced with a post or work alone: "Ana Quispe, a senator" in a story on Bolivia.</summary>
    /// <param name="person">The phrase that names the person.</param>
    /// <param name="source">The phrase that holds the agent: the same, or its apposition.</param>
    /// <param name="bare">The code without a country.</param>
    public CodeChoice? FindForPerson(Phrase person, Phrase source, ActorCode bare) =>
        storyCountries.Find(person, source) ?? storyCountries.FindOnly(person, source, bare);

    /// <summary>"Lawmakers voted" after "the Dutch parliament", "the soldiers" after "members of the Malian army".</summary>
    private CodeChoice? OfSameSector(Phrase phrase)
    {
        string sector = phrase.Agent!.Sector;
        bool mayBeSame =
            phrase.Agent.Kind == AgentKind.People
            && phrase.IsPlural
            && sector is "LEG" or "MIL" or "COP" or "JUD" or "REB" or "PRM";
        for (
            int i = phrase.Index - 1;
            mayBeSame && i >= 0 && phrase.Sentence - phrases[i].Sentence <= 2;
            i--
        )
        {
            foreach (var link in phrases[i].Links)
            {
                var code = link.Entity.Code;
                if (
                    code.Sector == sector
                    && code.Country.Length > 0
                    && link.Entity.Kind == ActorKind.Group
                    && !phrases[i].IsConsumed
                )
                {
                    return CodeComposer.InCountry(
                        phrase,
                        code.Country,
                        $"chain: {link.Entity.Name ?? link.Entity.Agent?.Words[0]}",
                        confidence: 0.5,
                        fromMemory: true
                    );
                }
            }
        }
        return null;
    }

    /// <summary>The country where the agent's own verb happens: "marched in Quito", "In Peru miners downed tools".</summary>
    private Phrase? Locality(Phrase phrase)
    {
        int subject = (phrase.CountedBy ?? phrase).Mention.Head;
        ref readonly var token = ref document.Data(subject);
        bool isRoot = token.Head == subject;
        if (
            !isRoot && !token.Relation.StartsWith("nsubj", StringComparison.Ordinal)
            || Comes(document.Data(token.Head).Lemma)
        )
        {
            return null;
        }
        int verb = token.Head;
        int from = phrase.Index;
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
            resolve(other);
            if (other is { IsPlace: true, Links.Count: 1 })
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>Who meets or arrives somewhere is hardly at home there.</summary>
    private static bool Comes(string verb) =>
        verb
            is "meet"
                or "talk"
                or "negotiate"
                or "arrive"
                or "land"
                or "fly"
                or "visit"
                or "travel"
                or "sign"
                or "intervene"
                or "deploy";

    /// <summary>The verb itself, or a word not far below it, governs the place.</summary>
    private bool IsUnder(int token, int verb)
    {
        int head = document.Data(token).Head;
        int above = document.Data(head).Head;
        return head == verb || above == verb || document.Data(above).Head == verb;
    }

    /// <summary>The country whose party, parliament, police or movement was named: their "the president" is its own.</summary>
    /// <remarks>Governments and armies deal with other countries' presidents, so they say nothing.</remarks>
    private CodeChoice? HomeCountry(Phrase phrase, bool isBody)
    {
        Entity? best = null;
        int most = 0;
        for (int i = phrase.Index - 1; i >= 0 && phrase.Sentence - phrases[i].Sentence <= 3; i--)
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
}
