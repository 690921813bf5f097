using System.Collections.Frozen;

namespace Notch.Actors;

/// <summary>PLOVER's sectors (manual of 4 February 2024, section on actors).</summary>
public static class Sector
{
    /// <summary>Government: executive and ruling parties.</summary>
    public const string Government = "GOV";

    /// <summary>Former officials, exiles, family.</summary>
    public const string Former = "ELI";

    /// <summary>Opposition; usually a second sector.</summary>
    public const string Opposition = "OPP";

    /// <summary>Civilians and activists.</summary>
    public const string Civilians = "CVL";

    /// <summary>State military.</summary>
    public const string Military = "MIL";

    /// <summary>All sector codes, ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "GOV",
        "JRN",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "OPP",
        "PRE",
        "PRM",
        "PTY",
        "REB",
        "REF",
        "REL",
        "SOC",
        "SPY",
        "UAF",
        "UNK",
    ];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for one of the codes in <see cref="All"/>.</summary>
    /// <param name="code">Three upper-case letters.</param>
    public static bool IsKnown(string code) => Known.Contains(code);
}
