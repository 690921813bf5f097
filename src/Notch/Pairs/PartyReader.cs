using System.Diagnostics.CodeAnalysis;
using Notch.Actors;

namespace Notch.Pairs;

/// <summary>Reads parties as people write them: "Iraq", "IRQ", "IRQ/MIL", "Hezbollah", "EU", "West=USA+GBR+FRA".</summary>
/// <param name="names">Names of countries, groups and persons.</param>
/// <param name="sets">Sets that may be named, those that count first at the front.</param>
public sealed class PartyReader(PartyNames names, params IReadOnlyList<PartySets> sets)
{
    /// <summary>Longest text that is looked at.</summary>
    private const int Longest = 2000;

    /// <summary>Reads a party.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="party">The party.</param>
    /// <param name="problem">What was not understood, for people; null when all was.</param>
    public bool TryRead(
        string text,
        [NotNullWhen(true)] out Party? party,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        party = null;
        if (text.Length > Longest)
        {
            problem = "the text is too long for a party";
            return false;
        }
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] parts = text[(equals + 1)..]
            .Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var members = new List<PartyMember>();
        string name = equals > 0 ? text[..equals].Trim() : "";
        foreach (string part in parts)
        {
            if (
                sets.Select(s => s.TryGet(part, out var set) ? set : null)
                    .OfType<PartySet>()
                    .FirstOrDefault() is
                { } known
            )
            {
                members.AddRange(known.Codes.Select(c => new PartyMember(c)));
                name = name.Length == 0 && parts.Length == 1 ? known.Name : name;
            }
            else if (TryMember(part, out var member, out problem))
            {
                members.Add(member);
            }
            else
            {
                return false;
            }
        }
        PartyMember[] all = [.. members.Distinct()];
        problem = all.Length == 0 ? $"'{text}' names nobody" : null;
        party =
            all.Length == 0
                ? null
                : new Party(
                    name.Length > 0 ? name : string.Join('+', all.Select(m => m.ToString())),
                    all
                );
        return party is not null;
    }

    /// <summary>The code of a country or organisation; a text in capitals that no name stands for is a code of its own, as foreign files have.</summary>
    /// <param name="text">"Iraq", "IRQ".</param>
    /// <param name="code">"IRQ".</param>
    public bool TryCode(string text, out string code)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (names.TryGetCode(text, out code))
        {
            return true;
        }
        code = text;
        return IsCode(text);
    }

    private bool TryMember(
        string text,
        [NotNullWhen(true)] out PartyMember? member,
        [NotNullWhen(false)] out string? problem
    )
    {
        problem = null;
        member = null;
        int slash = text.LastIndexOf('/');
        if (slash > 0)
        {
            string sector = text[(slash + 1)..].ToUpperInvariant();
            if (!Sector.IsKnown(sector))
            {
                problem =
                    $"'{sector}' is no sector; expected one of {string.Join(' ', Sector.All)}";
            }
            else if (TryCode(text[..slash].Trim(), out string country))
            {
                member = new PartyMember(country, sector);
            }
        }
        else if (!IsCode(text) && names.TryGetActor(text, out var actor))
        {
            member = PartyMember.Of(actor);
        }
        else if (TryCode(text, out string code))
        {
            member = new PartyMember(code);
        }
        problem = member is not null
            ? null
            : problem
                ?? $"'{text}' names nobody that the lexicon knows; expected a name such as Iraq or Hezbollah, a set such as EU, or a code such as IRQ";
        return member is not null;
    }

    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 12
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
