namespace Notch.Actors;

/// <summary>A lexicon entry: a political entity with its codes and names. Immutable.</summary>
public sealed record Actor
{
    /// <summary>Canonical name: "Iraq", "Mike Pompeo".</summary>
    public required string Name { get; init; }

    /// <summary>Country, person or group.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>At least one code, in the order of the file.</summary>
    public required IReadOnlyList<DatedCode> Codes { get; init; }

    /// <summary>The lexicon line that opens the entry: "actors/USA.txt:12".</summary>
    public required string Place { get; init; }

    /// <summary>Wikidata id where it is known with certainty, else null.</summary>
    public string? WikidataId { get; init; }

    /// <summary>Country code of the state that backs a group, else null.</summary>
    public string? Sponsor { get; init; }

    /// <summary>The pronoun for a person.</summary>
    public Gender Gender { get; init; }

    /// <summary>Posts, in the order of the file; empty for what holds none.</summary>
    public IReadOnlyList<DatedOffice> Offices { get; init; } = [];

    /// <summary>Descriptions that mean this actor once the story has named it: "republican billionaire".</summary>
    public IReadOnlyList<string> Descriptions { get; init; } = [];

    /// <summary>The code that holds on a day.</summary>
    /// <remarks>
    /// Where several hold the first of the file wins. Where none holds, one that ended before gives the country with
    /// sector ELI, and one still to come the country alone. Without a day the entry's last line counts.
    /// </remarks>
    /// <param name="day">The story's day; null when it is not known.</param>
    public DatedCode CodeAt(DateOnly? day)
    {
        if (day is not { } date)
        {
            return Codes[^1];
        }
        DatedCode? past = null;
        foreach (var code in Codes)
        {
            if (code.Span.Contains(date))
            {
                return code;
            }
            if (code.Span.IsBefore(date) && !(past?.Span.Last > code.Span.Last))
            {
                past = code;
            }
        }
        return past is null
            ? Codes[0] with
            {
                Code = new ActorCode(Codes[0].Code.Country, ""),
                Sectors = [],
            }
            : past with
            {
                Code = new ActorCode(past.Code.Country, Sector.Former),
                Sectors = past.Code.Sector.Length == 0 ? [] : [past.Code.Sector],
            };
    }

    /// <summary>True when a code of the entry holds on the day.</summary>
    /// <param name="day">The story's day.</param>
    public bool IsActiveAt(DateOnly day)
    {
        foreach (var code in Codes)
        {
            if (code.Span.Contains(day))
            {
                return true;
            }
        }
        return false;
    }
}
