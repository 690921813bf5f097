using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Links descriptions without an agent: "the country", "the group", "the billionaire", "the two countries".</summary>
internal sealed class GenericLinker(
    ActorWords words,
    Document document,
    List<Phrase> phrases,
    StoryMemory memory,
    UseChooser uses,
    DescriptionFinder descriptions
)
{
    private readonly FrozenSet<string> genericPersons = words.List("generic-person");
    private readonly FrozenSet<string> genericGroups = words.List("generic-group");
    private readonly FrozenSet<string> genericCountries = words.List("generic-country");

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
        else if (word is "sides" or "both" or "two" or "parties" && IsPair(phrase))
        {
            LinkPair(phrase);
        }
    }

    /// <summary>"The Iranian neighbour" is Iran; "the Iraqi capital" a place in Iraq.</summary>
    private void LinkModifier(Phrase phrase, string word)
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

    private void LinkCountries(Phrase phrase, string word)
    {
        bool isPlural = word.EndsWith('s');
        if (isPlural)
        {
            if (IsPair(phrase))
            {
                LinkPair(phrase);
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

    private void LinkPair(Phrase phrase)
    {
        for (
            int i = phrase.Index - 1;
            i >= DescriptionFinder.Furthest(phrase.Index) && phrase.Links.Count < 2;
            i--
        )
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
