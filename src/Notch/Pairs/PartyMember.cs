using Notch.Actors;

namespace Notch.Pairs;

/// <summary>A country or organisation, one sector of it, or one named group or person.</summary>
/// <param name="Code">"IRQ"; empty for a named group or person.</param>
/// <param name="Sector">"MIL"; empty for all of the country.</param>
/// <param name="Name">Canonical name of a group or person; empty for a country.</param>
/// <param name="Id">Its public id; null when none is known.</param>
public sealed record PartyMember(
    string Code,
    string Sector = "",
    string Name = "",
    string? Id = null
)
{
    /// <summary>True for a whole country or organisation.</summary>
    public bool IsCode => Sector.Length == 0 && Name.Length == 0;

    /// <summary>A group or a person of the lexicon.</summary>
    /// <param name="actor">Its entry.</param>
    public static PartyMember Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new PartyMember("", "", actor.Name, actor.WikidataId);
    }

    /// <summary>True when this means a party of an event.</summary>
    /// <param name="country">Its country or organisation.</param>
    /// <param name="sectors">Its sectors, the main one and others.</param>
    /// <param name="name">Its name; null when unnamed.</param>
    /// <param name="id">Its public id; null when none is known.</param>
    public bool Is(string country, IEnumerable<string> sectors, string? name, string? id) =>
        Name.Length > 0
            ? string.Equals(Name, name, StringComparison.OrdinalIgnoreCase)
                || (Id is not null && Id == id)
            : Code == country && (Sector.Length == 0 || sectors.Contains(Sector));

    /// <summary>"IRQ", "IRQ/MIL" or "Hezbollah".</summary>
    public override string ToString() =>
        Name.Length > 0 ? Name
        : Sector.Length > 0 ? $"{Code}/{Sector}"
        : Code;
}
