namespace Notch.Actors;

/// <summary>Gives a post or body that no word ties to a country the country that the story is about.</summary>
/// <remarks>
/// "The finance minister blamed the drought" in a story on Peru is Peru's. A country that the lexicon knows to have such a post comes before others, and a
/// post that one country alone has is that country's: "home secretary".
/// </remarks>
internal sealed class StoryCountryFinder(
    List<Phrase> phrases,
    StoryMemory memory,
    OfficeHolders holders,
    Action<Phrase> resolve,
    DateOnly? day
)
{
    /// <summary>From so many countries on the lexicon is taken to know all that have the post.</summary>
    private const int WellKnown = 100;

    private readonly Dictionary<string, int> scores = new(StringComparer.Ordinal);

    /// <summary>The code; null when the story names no country that may have such a post or body.</summary>
    /// <param name="phrase">The phrase to be coded, or the person whom the agent introduces.</param>
    /// <param name="source">The phrase that holds the agent.</param>
    public CodeChoice? Find(Phrase phrase, Phrase source)
    {
        var agent = source.Agent!;
        if (!MayBelong(agent))
        {
            return null;
        }
        Collect(phrase);
        var owners = holders.CountriesWith(agent, source.AgentWords);
        string? best = Best(agent, source.AgentWords, owners);
        if (best is null && owners.Count == 1)
        {
            return Choice(source, owners.First(), "post of one country", 0.5);
        }
        if (best is null || (owners.Count >= WellKnown && !owners.Contains(best)))
        {
            return null;
        }
        bool isAlone = scores.Count == 1 || owners.Contains(best);
        return Choice(source, best, $"story: {best}", isAlone ? 0.5 : 0.4);
    }

    /// <summary>The country of somebody with a work of the state ("army spokesman Col Musa Bello") in a story that names one country alone so far; null otherwise.</summary>
    /// <param name="phrase">The phrase that names the person.</param>
    /// <param name="source">The phrase that holds the agent.</param>
    /// <param name="bare">The code without a country.</param>
    public CodeChoice? FindOnly(Phrase phrase, Phrase source, ActorCode bare)
    {
        if (bare.Sector is not ("MIL" or "COP" or "JUD" or "LEG"))
        {
            return null;
        }
        Collect(phrase);
        return scores.Count == 1
            ? Choice(source, scores.Keys.First(), $"story: {scores.Keys.First()}", 0.45)
            : null;
    }

    /// <summary>Governments, armies and their posts belong to a country; envoys, whom one sends abroad, and vague words do not say which.</summary>
    public static bool MayBelong(Agent agent) =>
        agent is { Yields: false, IsBound: false, IsAbroad: false, Organization.Length: 0 }
        && (
            agent.Kind is AgentKind.Office or AgentKind.Body
            || (agent.IsDomestic && agent.Sector is "LEG" or "JUD" or "PTY" or "OPP")
        );

    private static CodeChoice Choice(Phrase source, string country, string why, double sure) =>
        CodeComposer.InCountry(source, country, why, sure, fromMemory: true);

    /// <summary>Counts the countries around: nearer phrases, and those that stand there as more than a place, weigh more.</summary>
    private void Collect(Phrase phrase)
    {
        scores.Clear();
        for (int i = DescriptionFinder.Furthest(phrase.Index); i < phrases.Count; i++)
        {
            var other = phrases[i];
            if (other.Sentence > phrase.Sentence)
            {
                break;
            }
            if (ReferenceEquals(other, phrase))
            {
                continue;
            }
            if (other.Kind == PhraseKind.Named)
            {
                // What follows in the same sentence may be a name still to be linked.
                resolve(other);
            }
            if (other.Index > phrase.Index && !other.IsPlace)
            {
                // "The premier attacked Hungary": whoever is dealt with behind is rather another country.
                continue;
            }
            int near = Math.Max(0, 4 - (phrase.Sentence - other.Sentence));
            foreach (var link in other.Links)
            {
                string country = link.Entity.Code.Country;
                if (country.Length > 0 && !CodeReader.IsOrganization(country) && !link.FromMemory)
                {
                    int weight = 2 + near + (other.IsPlace ? 0 : 1);
                    scores[country] = scores.GetValueOrDefault(country) + weight;
                }
            }
        }
    }

    private string? Best(Agent agent, string words, IReadOnlySet<string> owners)
    {
        string? best = null;
        int most = 0;
        foreach (var (country, score) in scores)
        {
            int total = score + (2 * Math.Min(20, memory.CountOf(country)));
            total += owners.Contains(country) ? 100 : 0;
            bool isHeld = day is { } date && holders.Find(country, agent, words, date) is not null;
            total += isHeld ? 50 : 0;
            if (total > most || (total == most && string.CompareOrdinal(country, best) < 0))
            {
                most = total;
                best = country;
            }
        }
        return best;
    }
}
