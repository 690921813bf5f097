using System.Globalization;

namespace Notch.Web.Words;

/// <summary>Numbers as the site writes them.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>"two" up to twelve, then digits.</summary>
    public static string Cardinal(int number) =>
        number >= 0 && number < Small.Length
            ? Small[number]
            : number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"one story", "3 stories" as "three stories".</summary>
    public static string Count(int number, string one, string many) =>
        $"{Cardinal(number)} {(number == 1 ? one : many)}";

    /// <summary>0.934 as "93%".</summary>
    public static string Percent(double share) =>
        share.ToString("0%", CultureInfo.InvariantCulture);

    /// <summary>"+1.5", "−2.0" with a true minus sign, "0.0"; a dash when there is none.</summary>
    public static string Signed(double? number) =>
        number is { } value
            ? value.ToString("+0.0;\u22120.0;0.0", CultureInfo.InvariantCulture)
            : "\u2013";

    /// <summary>"4.2"; a dash when there is none.</summary>
    public static string Plain(double? number) =>
        number is { } value ? value.ToString("0.0", CultureInfo.InvariantCulture) : "\u2013";
}
