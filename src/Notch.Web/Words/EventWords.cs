using Notch.Events;
using Notch.Mentions;

namespace Notch.Web.Words;

/// <summary>The codebook's terms in words that a reader of news knows.</summary>
internal static class EventWords
{
    /// <summary>What the actor does: "refuses". Fits between two parties.</summary>
    public static string Act(EventType type) =>
        type switch
        {
            EventType.Agree => "offers or agrees",
            EventType.Consult => "talks",
            EventType.Support => "backs",
            EventType.Concede => "gives way in words",
            EventType.Cooperate => "cooperates",
            EventType.Aid => "helps",
            EventType.Retreat => "gives way in deeds",
            EventType.Request => "asks or demands",
            EventType.Accuse => "accuses or blames",
            EventType.Reject => "refuses",
            EventType.Threaten => "threatens",
            EventType.Protest => "protests",
            EventType.Sanction => "cuts ties",
            EventType.Mobilize => "musters force",
            EventType.Coerce => "represses or seizes",
            EventType.Assault => "attacks",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
        };

    /// <summary>The codebook's own name: "REJECT".</summary>
    public static string Code(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>"words of conflict".</summary>
    public static string Quad(QuadClass quad) =>
        quad switch
        {
            QuadClass.VerbalCooperation => "words of cooperation",
            QuadClass.MaterialCooperation => "deeds of cooperation",
            QuadClass.VerbalConflict => "words of conflict",
            QuadClass.MaterialConflict => "deeds of conflict",
            _ => "no event",
        };

    /// <summary>Class of the style sheet that colours a quad class: "q3".</summary>
    public static string QuadClassName(QuadClass quad) =>
        quad switch
        {
            QuadClass.VerbalCooperation => "q1",
            QuadClass.MaterialCooperation => "q2",
            QuadClass.VerbalConflict => "q3",
            QuadClass.MaterialConflict => "q4",
            _ => "q0",
        };

    /// <summary>How the story tells it: "denied".</summary>
    public static string Status(EventStatus status) =>
        status switch
        {
            EventStatus.Fact => "told as fact",
            EventStatus.Planned => "planned",
            EventStatus.Demanded => "demanded",
            EventStatus.Denied => "denied",
            EventStatus.Hypothetical => "a what-if",
            EventStatus.Background => "told as history",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
        };

    /// <summary>The status as records write it: "fact".</summary>
    public static string StatusCode(EventStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>How exactly the date is known: "day"; as records write it.</summary>
    public static string PrecisionCode(DatePrecision precision) =>
        precision.ToString().ToLowerInvariant();

    /// <summary>"in the week of" or the like, before a date; empty for a day.</summary>
    public static string Precision(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Story => "the story's own day,",
            DatePrecision.Week => "in the week from",
            DatePrecision.Month => "in the month from",
            DatePrecision.Quarter => "in the quarter from",
            DatePrecision.Year => "in the year from",
            DatePrecision.Range => "from",
            _ => "",
        };

    /// <summary>A party as readers know it: its own name, else the words of the story.</summary>
    public static string Party(Participant party) => party.Name ?? party.Text;
}
