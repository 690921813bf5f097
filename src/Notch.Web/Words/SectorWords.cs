namespace Notch.Web.Words;

/// <summary>PLOVER's sectors in words.</summary>
internal static class SectorWords
{
    /// <summary>"government" for "GOV"; the code itself when it is not known.</summary>
    public static string Name(string sector) =>
        sector switch
        {
            "AGR" => "farmers",
            "BUS" => "business",
            "COP" => "police",
            "CRM" => "criminals",
            "CVL" => "civilians",
            "EDU" => "schools and universities",
            "ELI" => "former officials and elites",
            "GOV" => "government",
            "JRN" => "journalists",
            "JUD" => "courts",
            "LAB" => "workers",
            "LEG" => "parliament",
            "MED" => "health workers",
            "MIL" => "armed forces",
            "OPP" => "opposition",
            "PRE" => "partly recognised authorities",
            "PRM" => "paramilitaries",
            "PTY" => "parties",
            "REB" => "armed opposition",
            "REF" => "refugees",
            "REL" => "clergy",
            "SOC" => "civil society",
            "SPY" => "intelligence services",
            "UAF" => "unidentified armed men",
            "UNK" => "unidentified",
            _ => sector,
        };
}
