using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Mentions.Places;

/// <summary>Names that the lexicon gives: countries and their adjectives, regions, seas, spots, and the words that tell names of places from others. Immutable; safe to share among threads.</summary>
public sealed class PlaceLexicon
{
    private readonly FrozenDictionary<string, Entry[]> entries;
    private readonly FrozenDictionary<string, int> preferred;
    private readonly FrozenDictionary<string, int> behind;
    private readonly FrozenDictionary<string, PlaceLevel> kinds;
    private readonly FrozenDictionary<string, FrozenSet<string>> lists;
    private readonly FrozenDictionary<string, Entry> countries;

    private PlaceLexicon(PlaceLexiconReader reader)
    {
        entries = reader.Entries.ToFrozenDictionary(
            e => e.Key,
            e => e.Value.ToArray(),
            StringComparer.Ordinal
        );
        preferred = reader.Preferred.ToFrozenDictionary(StringComparer.Ordinal);
        behind = reader.Behind.ToFrozenDictionary(StringComparer.Ordinal);
        kinds = reader.Kinds.ToFrozenDictionary(StringComparer.Ordinal);
        lists = reader.Lists.ToFrozenDictionary(
            l => l.Key,
            l => l.Value.ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        countries = reader.Countries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A name's place, or the country whose adjective it is.</summary>
    internal sealed record Entry(Place Place, bool IsAdjective);

    /// <summary>Reads "places/*.txt", the countries' names in "actors/*.txt" and the given names in "words/people.txt".</summary>
    /// <param name="text">The lexicon's files.</param>
    /// <exception cref="LexiconException">Some lines are wrong (NX054).</exception>
    public static PlaceLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var reader = new PlaceLexiconReader();
        foreach (string folder in (string[])["places/", "actors/", "words/people.txt"])
        {
            foreach (var (path, content) in text.Under(folder))
            {
                reader.Read(path, content, errors);
            }
        }
        return errors.Count > 0 ? throw new LexiconException(errors) : new PlaceLexicon(reader);
    }

    internal IReadOnlyList<Entry> Find(string key) =>
        entries.TryGetValue(key, out var found) ? found : [];

    internal Place? ById(int id) =>
        entries.Values.SelectMany(e => e).FirstOrDefault(e => e.Place.Id == id)?.Place;

    /// <summary>The GeoNames id that a bare name means.</summary>
    internal bool TryPreferred(string key, out int id) => preferred.TryGetValue(key, out id);

    /// <summary>The GeoNames id that an abbreviation means behind a comma.</summary>
    internal bool TryBehind(string key, out int id) => behind.TryGetValue(key, out id);

    /// <summary>"province": a province.</summary>
    internal PlaceLevel? Kind(string word) => kinds.TryGetValue(word, out var level) ? level : null;

    /// <summary>The country of a code, with its point.</summary>
    internal Place? Country(string code) =>
        countries.TryGetValue(code, out var entry) ? entry.Place : null;

    /// <summary>True when a list of words/places holds the word.</summary>
    internal bool Has(string list, string word) =>
        lists.TryGetValue(list, out var words) && words.Contains(word);
}
