namespace Notch.Actors;

/// <summary>Who a phrase means, also where only the name is known: "Lina Farouk, a baker" has a name and no country.</summary>
/// <param name="Code">Country or organisation and sector; empty where the text does not tell them.</param>
/// <param name="Name">Name; null for an unnamed agent ("the spokesman").</param>
/// <param name="WikidataId">Wikidata id where it is known with certainty, else null.</param>
/// <param name="Chain">Zero-based chain within the story, the same as of <see cref="ActorReference.Chain"/>.</param>
public sealed record ActorIdentity(ActorCode Code, string? Name, string? WikidataId, int Chain)
{
    /// <summary>"José Ramos-Horta" as "jose ramos horta": letters and digits in lower case without accents, by which names are compared; empty where there are none.</summary>
    /// <param name="name">A name.</param>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NamePieces.Key(name);
    }
}
