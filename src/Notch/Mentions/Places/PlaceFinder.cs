using Notch.Syntax;

namespace Notch.Mentions.Places;

/// <summary>Finds the words that name places and says which places they mean. Holds no state between calls; one instance serves all threads.</summary>
public sealed class PlaceFinder
{
    private readonly PlaceLexicon lexicon;
    private readonly Func<Gazetteer> gazetteer;

    /// <summary>Makes a finder.</summary>
    /// <param name="lexicon">Names and words that the lexicon gives.</param>
    /// <param name="gazetteer">Gives the gazetteer; called at the first document, so that it is read only where it is needed.</param>
    public PlaceFinder(PlaceLexicon lexicon, Func<Gazetteer> gazetteer)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(gazetteer);
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /// <summary>All places of a document, in text order.</summary>
    /// <param name="document">A document with tags.</param>
    /// <param name="context">What else is known of the story.</param>
    public IReadOnlyList<PlaceMention> Find(Document document, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        var names = gazetteer();
        var candidates = new PlaceScanner(lexicon, names, document).Scan();
        new PlaceChooser(names, context).Choose(candidates);
        var found = new List<PlaceMention>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.Chosen is { } chosen)
            {
                var (confidence, why) = PlaceChooser.Explain(candidate);
                found.Add(
                    new PlaceMention(
                        candidate.Tokens,
                        chosen.Place,
                        chosen.IsAdjective ? PlaceMentionKind.Adjective : PlaceMentionKind.Name,
                        confidence,
                        why
                    )
                    {
                        IsEmbedded = candidate.IsEmbedded,
                    }
                );
            }
        }
        AddCapitals(document, names, found);
        return found;
    }

    /// <summary>The place of a dateline; null when none bears the name.</summary>
    /// <param name="dateline">"BAGHDAD", "SPRINGFIELD, Ill.".</param>
    public Place? OfDateline(string dateline)
    {
        ArgumentNullException.ThrowIfNull(dateline);
        var names = gazetteer();
        string key = PlaceKey.Of(dateline.Split(',')[0]);
        if (lexicon.TryPreferred(key, out int id) && names.ById(id) is { } preferred)
        {
            return preferred;
        }
        var cities = names.Find(key).Where(p => p.Level >= PlaceLevel.City).ToList();
        return cities.Find(p => p.IsCapital) ?? cities.FirstOrDefault();
    }

    /// <summary>The place of a GeoNames id; null when it is not held.</summary>
    /// <param name="id">GeoNames id.</param>
    public Place? ById(int id)
    {
        var place = gazetteer().ById(id) ?? lexicon.ById(id);
        return place is { Level: PlaceLevel.Country, Country: { } code }
            ? lexicon.Country(code) ?? place
            : place;
    }

    /// <summary>"the Iraqi capital", "Iraq's capital", "the capital of Iraq".</summary>
    private static void AddCapitals(Document document, Gazetteer names, List<PlaceMention> found)
    {
        int count = found.Count;
        for (int m = 0; m < count; m++)
        {
            var mention = found[m];
            if (mention.Place is not { Level: PlaceLevel.Country, Country: { } code })
            {
                continue;
            }
            int at = CapitalBeside(document, mention.Tokens);
            if (at >= 0 && names.Capital(code) is { } capital)
            {
                found.Add(
                    new PlaceMention(
                        new TokenSpan(at, at + 1),
                        capital,
                        PlaceMentionKind.Description,
                        mention.Confidence,
                        $"the capital of {mention.Place.Name}"
                    )
                );
            }
        }
        found.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
    }

    /// <summary>The token "capital" that goes with a country's name; -1 when there is none.</summary>
    private static int CapitalBeside(Document document, TokenSpan tokens)
    {
        int next = tokens.End;
        if (next < document.Count && document.Form(next) is "'s" or "’s" or "'" or "’")
        {
            next++;
        }
        if (next < document.Count && document.Form(next) is "capital")
        {
            return next;
        }
        int of = tokens.Start - 1;
        return of >= 1 && document.Form(of) is "of" && document.Form(of - 1) is "capital"
            ? of - 1
            : -1;
    }
}
