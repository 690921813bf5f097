namespace Notch.Actors;

/// <summary>Who holds a post on a day, as the lexicon says.</summary>
internal sealed class OfficeHolders
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Country, string Title), List<Actor>> byOffice = [];
    private readonly Dictionary<string, HashSet<string>> countries = new(StringComparer.Ordinal);

    public OfficeHolders(ActorLexicon lexicon)
    {
        foreach (var actor in lexicon.Actors)
        {
            foreach (var office in actor.Offices)
            {
                var key = (CountryOf(actor, office), NamePieces.Key(office.Title));
                if (!byOffice.TryGetValue(key, out var list))
                {
                    byOffice.Add(key, list = []);
                }
                list.Add(actor);
                if (!countries.TryGetValue(key.Item2, out var set))
                {
                    countries.Add(key.Item2, set = new(StringComparer.Ordinal));
                }
                set.Add(key.Item1);
            }
        }
    }

    /// <summary>Where the post is: the code that holds when the post begins; the first of the entry otherwise.</summary>
    private static string CountryOf(Actor actor, DatedOffice office)
    {
        foreach (var code in actor.Codes)
        {
            if (office.Span.First is { } first && code.Span.Contains(first))
            {
                return code.Code.Country;
            }
        }
        return actor.Codes[0].Code.Country;
    }

    /// <summary>The countries in which somebody holds or held a post with these words, or with a synonym where none has these.</summary>
    public IReadOnlySet<string> CountriesWith(Agent agent, string words)
    {
        if (countries.TryGetValue(words, out var exact))
        {
            return exact;
        }
        foreach (string word in agent.Words)
        {
            if (countries.TryGetValue(NamePieces.Key(word), out var set))
            {
                return set;
            }
        }
        return None;
    }

    /// <summary>The one actor in office; null when none or several hold it.</summary>
    public Actor? Find(string country, Agent agent, string words, DateOnly day)
    {
        Actor? found = Find(country, words, day, out bool several);
        foreach (string word in agent.Words)
        {
            if (found is not null || several)
            {
                break;
            }
            found = Find(country, NamePieces.Key(word), day, out several);
        }
        return found;
    }

    /// <summary>True when the actor holds a post with these words on the day.</summary>
    public static bool Holds(Actor actor, Agent agent, string words, DateOnly? day)
    {
        foreach (var office in actor.Offices)
        {
            if (day is { } date && !office.Span.Contains(date))
            {
                continue;
            }
            if (NamePieces.Key(office.Title) == words)
            {
                return true;
            }
            foreach (string word in agent.Words)
            {
                if (string.Equals(word, office.Title, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Offices with dates of their own come before those that stand for all of an actor's time.</summary>
    private Actor? Find(string country, string title, DateOnly day, out bool several)
    {
        several = false;
        Actor? found = null;
        bool isDated = false;
        foreach (var actor in byOffice.GetValueOrDefault((country, title), []))
        {
            foreach (var office in actor.Offices)
            {
                bool dated = !office.Span.IsAlways;
                if (
                    NamePieces.Key(office.Title) != title
                    || !office.Span.Contains(day)
                    || !actor.IsActiveAt(day)
                    || ReferenceEquals(actor, found)
                    || (isDated && !dated)
                )
                {
                    continue;
                }
                several = found is not null && isDated == dated;
                found = actor;
                isDated = dated;
            }
        }
        return several ? null : found;
    }
}
