namespace Notch.Syntax;

/// <summary>Pieces of words that decide where the tokenizer cuts.</summary>
internal static class WordParts
{
    /// <summary>Prefixes that stay with their word ("non-member"); other hyphens are tokens ("so - called").</summary>
    private static readonly HashSet<string> Prefixes =
    [
        "non",
        "e",
        "mid",
        "anti",
        "re",
        "pro",
        "pre",
        "co",
        "cross",
        "post",
        "over",
        "multi",
        "ex",
        "sub",
        "semi",
        "counter",
        "mini",
        "neo",
        "inter",
        "intra",
        "micro",
        "un",
        "ultra",
        "socio",
        "psycho",
        "bi",
        "de",
    ];

    /// <summary>Units that part from their figure ("5.2bn").</summary>
    private static readonly HashSet<string> Units =
    [
        "am",
        "pm",
        "AM",
        "PM",
        "k",
        "K",
        "mm",
        "cm",
        "m",
        "km",
        "kg",
        "g",
        "ft",
        "mph",
        "kph",
        "kmh",
        "lb",
        "lbs",
        "oz",
        "bn",
        "mn",
        "tn",
        "MW",
        "kW",
        "GW",
        "MB",
        "GB",
        "TB",
        "kt",
        "ha",
        "sq",
        "hrs",
        "min",
        "mins",
        "sec",
        "x",
    ];

    /// <summary>True for a prefix in any case.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        return word.Length <= lower.Length
            && word.ToLowerInvariant(lower) is int length
            && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    /// <summary>True for a unit, written as it stands.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) =>
        Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"U.S", "a.m", "Ph.D": parts of one or two letters with stops between them.</summary>
    public static bool IsDotted(ReadOnlySpan<char> word)
    {
        int part = 0;
        bool stops = false;
        foreach (char c in word)
        {
            if (c == '.')
            {
                stops = true;
                part = 0;
            }
            else if (!char.IsLetter(c) || ++part > 2)
            {
                return false;
            }
        }
        return stops && part > 0;
    }
}
