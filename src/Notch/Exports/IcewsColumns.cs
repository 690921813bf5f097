namespace Notch.Exports;

/// <summary>The twenty columns of an ICEWS events file, in order.</summary>
internal static class IcewsColumns
{
    public static readonly string[] All =
    [
        "Event ID",
        "Event Date",
        "Source Name",
        "Source Sectors",
        "Source Country",
        "Event Text",
        "CAMEO Code",
        "Intensity",
        "Target Name",
        "Target Sectors",
        "Target Country",
        "Story ID",
        "Sentence Number",
        "Publisher",
        "City",
        "District",
        "Province",
        "Country",
        "Latitude",
        "Longitude",
    ];
}
