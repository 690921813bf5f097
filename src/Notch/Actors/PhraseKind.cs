namespace Notch.Actors;

/// <summary>What a noun phrase turned out to be.</summary>
internal enum PhraseKind
{
    /// <summary>Nobody: "the decision".</summary>
    Other,

    /// <summary>A named country, capital, place, organisation or group.</summary>
    Named,

    /// <summary>A person by name, known or not, perhaps with a title.</summary>
    Person,

    /// <summary>A common noun with a sector: "Iraqi troops".</summary>
    Agent,

    /// <summary>A people: "the Iraqis".</summary>
    People,

    /// <summary>"The Iraqi capital", "the country": a noun that stands for a country or a place in it.</summary>
    Generic,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
