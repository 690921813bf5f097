namespace Notch.Actors;

/// <summary>Who holds a post on a day, as the lexicon says.</summary>
internal sealed class OfficeHolders(ActorLexicon lexicon)
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly OfficeIndex offices = lexicon.Offices;

    /// <summary>The countries in which somebody holds or held a post with these words, or with a synonym where none has these.</summary>
    public IReadOnlySet<string> CountriesWith(Agent agent, string words)
    {
        if (offices.CountriesWith(words) is { } exact)
        {
            return exact;
        }
        foreach (string word in agent.Words)
        {
            if (offices.CountriesWith(NamePieces.Key(word)) is { } set)
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
        foreach (var actor in offices.Holders(country, title))
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
