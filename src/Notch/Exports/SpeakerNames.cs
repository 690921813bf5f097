using Notch.Actors;
using Notch.Syntax;

namespace Notch.Exports;

/// <summary>Says whom a speaker's words mean, also where no lexicon tells a person's name from another: whoever speaks bears the name. Holds one document.</summary>
internal sealed class SpeakerNames(Document document, ActorReading actors)
{
    /// <summary>Sentences before a pronoun in which its name is looked for.</summary>
    private const int Reach = 3;

    private readonly Dictionary<string, ActorIdentity> named = new(StringComparer.Ordinal);
    private readonly int first =
        actors.References.Count == 0 ? 0 : actors.References.Max(r => r.Chain) + 1;

    /// <summary>Whoever the head means, or else what hangs highest in the phrase; a name beats an office that stands before it.</summary>
    /// <param name="span">The phrase.</param>
    /// <param name="head">Its head; null when it is not known.</param>
    public ActorIdentity? Of(TokenSpan span, int? head)
    {
        var found = head is { } own ? actors.IdentityAt(own) : null;
        for (int t = span.Start; t < span.End && found?.Name is null; t++)
        {
            int above = document.Data(t).Head;
            bool isTop = above == t || !span.Contains(above);
            if (isTop || document.Data(t).Relation is "flat" or "appos")
            {
                found = Better(found, actors.IdentityAt(t));
            }
        }
        // "its secretary, Paulo Mendes": the name behind the comma is no part of the phrase.
        for (int t = span.Start; t < span.End && found?.Name is null; t++)
        {
            foreach (int child in document.Children(t))
            {
                if (document.Data(child).Relation == "appos")
                {
                    found = Better(found, actors.IdentityAt(child) ?? Bearer(child));
                }
            }
        }
        return found ?? (head is { } name ? Bearer(name) ?? Antecedent(name) : null);
    }

    private static ActorIdentity? Better(ActorIdentity? found, ActorIdentity? other)
    {
        if (other is null || (found is not null && other.Name is null))
        {
            return found;
        }
        // The office before the name may know a country that the name alone does not.
        return found is { Code.IsEmpty: false } && other.Code.IsEmpty
            ? other with
            {
                Code = found.Code,
            }
            : other;
    }

    /// <summary>"Lina Farouk": a name that no lexicon knows; a surname means whoever bore it before.</summary>
    private ActorIdentity? Bearer(int head)
    {
        if (!IsName(head))
        {
            return null;
        }
        int end = head + 1;
        while (end < document.Count && document.Data(end) is { Relation: "flat" } && IsName(end))
        {
            end++;
        }
        int start = head;
        while (start > 0 && document.Data(start - 1).Head == head && IsName(start - 1))
        {
            start--;
        }
        if (end - start == 1 && FullName(head) is { } whole)
        {
            return Bearer(whole);
        }
        string name = document.TextOf(new TokenSpan(start, end));
        string key = document.Form(end - 1);
        if (named.TryGetValue(key, out var known))
        {
            return known;
        }
        var identity = new ActorIdentity(
            new ActorCode("", ""),
            name,
            WikidataId: null,
            first + named.Count
        );
        named.Add(key, identity);
        return identity;
    }

    /// <summary>"Nasri" after "Farouk Nasri": the head of the last full name that ends so; null when none stands before.</summary>
    private int? FullName(int surname)
    {
        string form = document.Form(surname);
        for (int t = surname - 1; t > 0; t--)
        {
            ref readonly var data = ref document.Data(t);
            bool isEnd = data.Relation == "flat" && data.Head < t && IsName(data.Head);
            if (isEnd && document.Form(t) == form)
            {
                return data.Head;
            }
        }
        return null;
    }

    /// <summary>"she" after "Lina Farouk runs a bakery": the last subject with such a name.</summary>
    private ActorIdentity? Antecedent(int pronoun)
    {
        string form = document.Form(pronoun);
        bool isPerson =
            form.Equals("she", StringComparison.OrdinalIgnoreCase)
            || form.Equals("he", StringComparison.OrdinalIgnoreCase);
        if (!isPerson)
        {
            return null;
        }
        int from = Math.Max(0, document.Data(pronoun).Sentence - Reach);
        for (int t = pronoun - 1; t >= 0 && document.Data(t).Sentence >= from; t--)
        {
            bool isFullName =
                document.Data(t).Relation is "nsubj" or "nsubj:pass"
                && t + 1 < document.Count
                && document.Data(t + 1) is { Relation: "flat" };
            if (isFullName && actors.IdentityAt(t) is null && Bearer(t) is { } bearer)
            {
                return bearer;
            }
        }
        return null;
    }

    private bool IsName(int token) =>
        document.Data(token).PartOfSpeech == PartOfSpeech.Propn
        && char.IsUpper(document.Form(token)[0])
        && actors.IdentityAt(token) is null;
}
