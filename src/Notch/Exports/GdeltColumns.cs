namespace Notch.Exports;

/// <summary>The columns of GDELT event files, which have no header.</summary>
internal static class GdeltColumns
{
    private static readonly string[] Actor =
    [
        "Code",
        "Name",
        "CountryCode",
        "KnownGroupCode",
        "EthnicCode",
        "Religion1Code",
        "Religion2Code",
        "Type1Code",
        "Type2Code",
        "Type3Code",
    ];

    private static readonly string[] Place =
    [
        "Type",
        "FullName",
        "CountryCode",
        "ADM1Code",
        "ADM2Code",
        "Lat",
        "Long",
        "FeatureID",
    ];

    /// <summary>GDELT 2.0: 61 columns.</summary>
    public static readonly string[] Version2 = Make(hasSecondDivision: true);

    /// <summary>GDELT 1.0: 58 columns, without ADM2Code; files of before April 2013 lack the last one, SOURCEURL.</summary>
    public static readonly string[] Version1 = Make(hasSecondDivision: false);

    private static string[] Make(bool hasSecondDivision) =>
        [
            "GLOBALEVENTID",
            "SQLDATE",
            "MonthYear",
            "Year",
            "FractionDate",
            .. Actor.Select(c => "Actor1" + c),
            .. Actor.Select(c => "Actor2" + c),
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone",
            .. new[] { "Actor1Geo_", "Actor2Geo_", "ActionGeo_" }.SelectMany(prefix =>
                Place.Where(c => hasSecondDivision || c != "ADM2Code").Select(c => prefix + c)
            ),
            "DATEADDED",
            "SOURCEURL",
        ];
}
