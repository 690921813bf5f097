using System.Collections.Frozen;
using Notch.Actors;

namespace Notch.Exports;

/// <summary>Sectors of other codebooks as PLOVER's.</summary>
internal static class ForeignSectors
{
    /// <summary>CAMEO's types of actors that PLOVER calls otherwise; the rest have the same code.</summary>
    private static readonly FrozenDictionary<string, string> Cameo = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["MED"] = "JRN",
        ["HLH"] = "MED",
        ["INS"] = "REB",
        ["SEP"] = "REB",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words in ICEWS' names of sectors ("Government", "Parties, Opposition"), in the order in which they are tried.</summary>
    private static readonly (string Word, string Sector)[] Icews =
    [
        ("Military", Sector.Military),
        ("Army", Sector.Military),
        ("Navy", Sector.Military),
        ("Air Force", Sector.Military),
        ("Defense", Sector.Military),
        ("Police", "COP"),
        ("Intelligence", "SPY"),
        ("Insurgent", "REB"),
        ("Rebel", "REB"),
        ("Separatist", "REB"),
        ("Armed", "UAF"),
        ("Opposition", Sector.Opposition),
        ("Judicia", "JUD"),
        ("Legislative", "LEG"),
        ("Parliament", "LEG"),
        ("Parties", "PTY"),
        ("Party", "PTY"),
        ("Government", Sector.Government),
        ("Executive", Sector.Government),
        ("Ministry", Sector.Government),
        ("Cabinet", Sector.Government),
        ("Elite", Sector.Former),
        ("News", "JRN"),
        ("Media", "JRN"),
        ("Business", "BUS"),
        ("Labor", "LAB"),
        ("Education", "EDU"),
        ("Religious", "REL"),
        ("Medical", "MED"),
        ("Health", "MED"),
        ("Refugee", "REF"),
        ("Crim", "CRM"),
        ("Protestor", Sector.Civilians),
        ("Civilian", Sector.Civilians),
        ("Population", Sector.Civilians),
        ("Social", "SOC"),
    ];

    /// <summary>A type of CAMEO: "MIL".</summary>
    public static string OfCameo(string type) => Cameo.GetValueOrDefault(type, type);

    /// <summary>ICEWS' list of sectors: "Executive Office,Executive,Government".</summary>
    public static IReadOnlyList<string> OfIcews(string sectors)
    {
        if (sectors.Length == 0)
        {
            return [];
        }
        var codes = new List<string>(2);
        foreach (var (word, sector) in Icews)
        {
            if (
                sectors.Contains(word, StringComparison.OrdinalIgnoreCase)
                && !codes.Contains(sector)
            )
            {
                codes.Add(sector);
            }
        }
        return codes;
    }
}
