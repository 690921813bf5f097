using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Gives an agent that no word ties to a country the country of its surroundings.</summary>
internal sealed class ContextFinder(
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    Action<Phrase> resolve
)
{
    /// <summary>What the sentence around says about an agent without a country: "marched in Quito", a parliament in a story of one country.</summary>
    public CodeChoice? Find(Phrase phrase)
    {
        var agent = phrase.Agent!;
        if (!agent.IsDomestic)
        {
            return null;
        }
        if (Locality(phrase) is { } place)
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
            ? HomeCountry(phrase, isBody)
            : null;
    }

    /// <summary>The country where the agent's own verb happens: "marched in Quito", "In Peru miners downed tools".</summary>
    private Phrase? Locality(Phrase phrase)
    {
        int subject = (phrase.CountedBy ?? phrase).Mention.Head;
        ref readonly var token = ref document.Data(subject);
        bool isRoot = token.Head == subject;
        if (!isRoot && !token.Relation.StartsWith("nsubj", StringComparison.Ordinal))
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

    /// <summary>The verb itself, or a word right below it, governs the place.</summary>
    private bool IsUnder(int token, int verb)
    {
        int head = document.Data(token).Head;
        return head == verb || document.Data(head).Head == verb;
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
