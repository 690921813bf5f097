namespace Notch.Pairs;

/// <summary>One side of a series: countries, organisations, sectors, groups or persons that are followed as one.</summary>
/// <param name="Name">What it is called in series: "IRQ", "EU", "IRN/MIL", "Hezbollah".</param>
/// <param name="Members">At least one.</param>
public sealed record Party(string Name, IReadOnlyList<PartyMember> Members)
{
    /// <summary>A party of one member.</summary>
    /// <param name="member">The member.</param>
    public static Party Of(PartyMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new Party(member.ToString(), [member]);
    }

    /// <summary>True when all members are whole countries or organisations, so that codes alone decide.</summary>
    public bool IsCodes => Members.All(m => m.IsCode);

    /// <summary>The members as a set of codes; only where <see cref="IsCodes"/>.</summary>
    public PartySet AsSet() => new(Name, [.. Members.Select(m => m.Code)]);

    /// <summary>True when a member means a party of an event.</summary>
    /// <param name="country">Its country or organisation.</param>
    /// <param name="sectors">Its sectors.</param>
    /// <param name="name">Its name; null when unnamed.</param>
    /// <param name="id">Its public id; null when none is known.</param>
    public bool Holds(string country, IEnumerable<string> sectors, string? name, string? id) =>
        Members.Any(m => m.Is(country, sectors, name, id));
}
