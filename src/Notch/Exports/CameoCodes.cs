using Notch.Events;

namespace Notch.Exports;

/// <summary>The numeric code that older formats ask for.</summary>
internal static class CameoCodes
{
    /// <summary>The event's own code, or the unspecific code of its type's root: "180".</summary>
    public static string Of(CodedEvent coded) => coded.Cameo ?? Root(coded.Type) + "0";

    /// <summary>The root of a code: "18" of "1823".</summary>
    public static string RootOf(string code) => code[..2];

    /// <summary>The first three digits: "182" of "1823".</summary>
    public static string BaseOf(string code) => code.Length > 3 ? code[..3] : code;

    /// <summary>The CAMEO root that became the type; retreat and concession were one.</summary>
    private static string Root(EventType type) =>
        type switch
        {
            EventType.Agree => "03",
            EventType.Consult => "04",
            EventType.Support => "05",
            EventType.Cooperate => "06",
            EventType.Aid => "07",
            EventType.Concede or EventType.Retreat => "08",
            EventType.Request => "10",
            EventType.Accuse => "11",
            EventType.Reject => "12",
            EventType.Threaten => "13",
            EventType.Protest => "14",
            EventType.Mobilize => "15",
            EventType.Sanction => "16",
            EventType.Coerce => "17",
            _ => "18",
        };
}
