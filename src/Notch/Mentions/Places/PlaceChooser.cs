namespace Notch.Mentions.Places;

/// <summary>Chooses among places of one name: by level and people, the countries of the story, and the places beside it.</summary>
internal sealed class PlaceChooser(Gazetteer gazetteer, PlaceContext context)
{
    private const double CountryWeight = 4;
    private const double ProvinceWeight = 2;
    private const double ActorWeight = 0.5;
    private const double DatelineWeight = 3;

    /// <summary>A place that stands less far before others of its name says nothing about the rest of the story.</summary>
    private const double Clear = 0.95;

    private readonly Dictionary<string, double> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> provinces = new(StringComparer.Ordinal);
    private double mostOfCountry = 1;
    private double mostOfProvince = 1;

    /// <summary>Chooses for all candidates of a document.</summary>
    public void Choose(List<PlaceCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            Score(candidate, before: null, after: null);
        }
        Count(candidates);
        for (int i = 0; i < candidates.Count; i++)
        {
            Score(
                candidates[i],
                i > 0 && IsListed(candidates[i - 1], candidates[i]) ? candidates[i - 1] : null,
                i + 1 < candidates.Count && IsListed(candidates[i], candidates[i + 1])
                    ? candidates[i + 1]
                    : null
            );
        }
    }

    /// <summary>"Georgia and Alabama", "Georgia, Armenia": one word or sign stands between, and it is no place within another.</summary>
    private static bool IsListed(PlaceCandidate first, PlaceCandidate second) =>
        second.Tokens.Start == first.Tokens.End + 1 && first.Wider is null;

    private static double OfNeighbour(PlaceCandidate? neighbour, Place place) =>
        neighbour?.Chosen?.Place is not { } other || other.Level != place.Level ? 0
        : other.Country == place.Country ? 5
        : place.Level == PlaceLevel.Country ? 3
        : 0;

    /// <summary>What decided, and how clearly.</summary>
    public static (double Confidence, string Why) Explain(PlaceCandidate candidate)
    {
        var chosen = candidate.Chosen!;
        double second = candidate
            .Options.Where(o => o != chosen)
            .Select(o => o.Score)
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();
        double lead = chosen.Score - second;
        string why =
            double.IsPositiveInfinity(lead) ? "the only place of that name"
            : candidate.Wider is { Chosen: not null } w ? $"stands before {w.Chosen.Place.Name}"
            : candidate.Kind is { } kind && kind == chosen.Place.Level
                ? $"called a {kind.ToString().ToLowerInvariant()}"
            : chosen.IsPreferred ? "the lexicon prefers it"
            : chosen.IsLexical ? "stands in the lexicon"
            : "most people and nearest to the story";
        return (Math.Round(Math.Clamp(0.5 + (lead / 8), 0.5, 0.99), 2), why);
    }

    private void Count(List<PlaceCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (
                candidate.Chosen is not { Place: { Country: { } country } place }
                || Explain(candidate).Confidence < Clear
            )
            {
                continue;
            }
            Add(countries, country, place.Level == PlaceLevel.Country ? 2 : 1);
            if (place.Province is { } province)
            {
                Add(provinces, country + province, 1);
            }
        }
        foreach (var (country, times) in context.Countries)
        {
            Add(countries, country, times * ActorWeight);
        }
        if (
            context.Dateline is { } dateline
            && gazetteer.Find(dateline.Split(',')[0]) is [{ Country: { } home }, ..]
        )
        {
            Add(countries, home, DatelineWeight);
        }
        mostOfCountry = countries.Count == 0 ? 1 : countries.Values.Max();
        mostOfProvince = provinces.Count == 0 ? 1 : provinces.Values.Max();
    }

    private static void Add(Dictionary<string, double> counts, string key, double more) =>
        counts[key] = counts.GetValueOrDefault(key) + more;

    private void Score(PlaceCandidate candidate, PlaceCandidate? before, PlaceCandidate? after)
    {
        foreach (var option in candidate.Options)
        {
            var place = option.Place;
            double score = Base(candidate, option);
            if (place.Country is { } country)
            {
                score += CountryWeight * countries.GetValueOrDefault(country) / mostOfCountry;
                score +=
                    ProvinceWeight
                    * provinces.GetValueOrDefault(country + place.Province)
                    / mostOfProvince;
            }
            score += OfWider(candidate.Wider, place);
            score += Math.Max(OfNeighbour(before, place), OfNeighbour(after, place));
            option.Score = score;
        }
        candidate.Chosen = candidate
            .Options.OrderByDescending(o => o.Score)
            .ThenBy(o => o.Place.Id ?? 0)
            .First();
    }

    private static double OfWider(PlaceCandidate? wider, Place place) =>
        wider?.Chosen?.Place switch
        {
            { Level: PlaceLevel.Country } w when w.Country == place.Country => 8,
            { Level: PlaceLevel.Province or PlaceLevel.District } w
                when w.Country == place.Country && w.Province == place.Province => 10,
            { Country: { } c } when c == place.Country => 2,
            _ => 0,
        };

    private static double Base(PlaceCandidate candidate, PlaceOption option)
    {
        var place = option.Place;
        double score = Math.Log10(Math.Max(place.Population, 1000));
        score += place.Level switch
        {
            PlaceLevel.Country => 8,
            PlaceLevel.Region => 11,
            PlaceLevel.Feature => 10,
            PlaceLevel.Spot => 6,
            PlaceLevel.Province => IsCityOfSameName(candidate, place) ? -1
            : option.IsLexical ? 7
            : 4.5,
            PlaceLevel.District => -1,
            PlaceLevel.Quarter => option.IsLexical ? 3 : -2.5,
            _ => place.IsCapital ? 2.5 : 0,
        };
        if (option.IsPreferred && candidate is { Wider: null, IsBehind: false })
        {
            score += 7;
        }
        if (candidate.IsBehind && place.Level >= PlaceLevel.City)
        {
            score -= 3;
        }
        if (candidate.Kind is { } kind)
        {
            bool isSame = kind == place.Level;
            bool isDivision =
                kind is PlaceLevel.District or PlaceLevel.Province
                && place.Level is PlaceLevel.District or PlaceLevel.Province;
            score +=
                isSame ? 6
                : isDivision ? 3
                : 0;
        }
        return score;
    }

    /// <summary>"Aleppo" is the city unless "province" stands beside it; "Kansas" is not a village of that name.</summary>
    private static bool IsCityOfSameName(PlaceCandidate candidate, Place province) =>
        candidate.Kind != PlaceLevel.Province
        && candidate.Options.Exists(o =>
            o.Place.Level == PlaceLevel.City
            && o.Place.Country == province.Country
            && o.Place.Population * 8 >= province.Population
        );
}
