using Notch.Mentions.Places;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>The country of a place that only the gazetteer knows: "police in Camarines Norte", "Afar herders".</summary>
/// <remarks>A place in a country that the story names comes first; otherwise the largest, where it is far larger than any of its name elsewhere.</remarks>
internal sealed class PlaceCountryFinder(Document document, StoryMemory memory, ActorWords words)
{
    /// <summary>Fewer people than this, and a place counts only in a country that the story names.</summary>
    private const long WellKnown = 30_000;

    /// <summary>How much larger than its namesakes in other countries a place must be.</summary>
    private const int FarLarger = 5;

    /// <summary>A place that has so many times fewer people than its largest namesake is hardly meant.</summary>
    private const int Dwarfed = 50;

    private readonly HashSet<string> settlements = words.List("settlement");

    /// <summary>The country and how sure it is; null when no place of the name is known, or several may be meant.</summary>
    /// <param name="name">The words of the place.</param>
    public (string Country, string Why, double Confidence)? Find(TokenSpan name)
    {
        string text = document.TextOf(name);
        if (memory.Find(text) is not null)
        {
            return null;
        }
        var places = Gazetteer.Shipped().Find(text);
        Place? told = null;
        Place? largest = null;
        long next = 0;
        foreach (var place in places)
        {
            if (place.Country is not { } country)
            {
                continue;
            }
            largest ??= place;
            bool isToldMore =
                place.Population * Dwarfed >= largest.Population
                && memory.CountOf(country) > 0
                && (told is null || memory.CountOf(country) > memory.CountOf(told.Country!));
            told = isToldMore ? place : told;
            next = next == 0 && country != largest.Country ? Math.Max(1, place.Population) : next;
        }
        if (told is not null)
        {
            return (told.Country!, $"gazetteer: {told.Name}", 0.65);
        }
        return
            largest is { } known
            && known.Population >= WellKnown
            && known.Population >= FarLarger * next
            ? (known.Country!, $"gazetteer: {known.Name}", 0.55)
            : null;
    }

    /// <summary>The name in a phrase that may be a place's: an unknown name, or the capitals in front of "district"; null when there is none.</summary>
    public TokenSpan? NameIn(Phrase phrase)
    {
        if (phrase.Links.Count > 0 || phrase.Kind == PhraseKind.Person)
        {
            return null;
        }
        if (phrase.Unknown is { } unknown)
        {
            return unknown;
        }
        string head = document.Form(phrase.Mention.Head);
        if (phrase.Core is not null || !settlements.Contains(NamePieces.Key(head)))
        {
            return null;
        }
        int start = phrase.Mention.Head;
        while (
            start > phrase.Mention.Tokens.Start
            && char.IsUpper(document.Form(start - 1)[0])
            && document.Data(start - 1).PartOfSpeech == PartOfSpeech.Propn
        )
        {
            start--;
        }
        return start < phrase.Mention.Head ? new TokenSpan(start, phrase.Mention.Head) : null;
    }
}
