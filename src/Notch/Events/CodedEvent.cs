using Notch.Mentions;
using Notch.Text;

namespace Notch.Events;

/// <summary>Who did or said what to whom: one coded act, with the words that show it.</summary>
public sealed record CodedEvent
{
    /// <summary>Stable id: first 16 hex digits of the SHA-256 of story id, span, type, parties and versions.</summary>
    public required string Id { get; init; }

    /// <summary>The story's id.</summary>
    public required string StoryId { get; init; }

    /// <summary>Zero-based sentence of the story.</summary>
    public required int Sentence { get; init; }

    /// <summary>The exact sentence.</summary>
    public required string SentenceText { get; init; }

    /// <summary>Where the sentence stands in the story's text.</summary>
    public required TextSpan SentenceSpan { get; init; }

    /// <summary>The event's own words in the story's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who acts; empty when the text does not say.</summary>
    public required IReadOnlyList<Participant> Actors { get; init; }

    /// <summary>Whom it is done to or meant for; empty when nobody.</summary>
    public required IReadOnlyList<Participant> Recipients { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode such as "aerial"; null when none fits.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, ordinal order.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Quad class of the type.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>PLOVER score, -10 (conflict) to +10 (cooperation), of the mode or else the type.</summary>
    public required double PloverScore { get; init; }

    /// <summary>CAMEO code as a string with its leading zero; null when no code fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Goldstein weight of <see cref="Cameo"/>, -10 to +10; null when the code has none.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Force of a verbal act, 1 (mild) to 3 (strong); 2 when the lexicon says nothing.</summary>
    public int Force { get; init; } = 2;

    /// <summary>Fact, plan, demand, denial, what-if or history.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The day of the act; the first day of a range.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How exactly the date is known.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>The words that date the act, with the range of days that they mean; null where <see cref="Date"/> is only the story's.</summary>
    public EventTime? When { get; init; }

    /// <summary>The last day of the act (included): the end of a range, else <see cref="Date"/>.</summary>
    public DateOnly? DateEnd => When?.End ?? Date;

    /// <summary>Where it happened, in the story's words, or by name where only the dateline says it; null when nothing says it.</summary>
    public string? Place { get; init; }

    /// <summary>The place of <see cref="Place"/> with its id, point and level.</summary>
    public EventPlace? Where { get; init; }

    /// <summary>Numbers of the act's own clause: dead, held, demonstrators, sums; in text order.</summary>
    public IReadOnlyList<EventNumber> Numbers { get; init; } = [];

    /// <summary>Who claims the act and in which words; its kind is null when the outlet tells it itself. Null only before the reader has added it.</summary>
    public EventClaim? Claim { get; init; }

    /// <summary>The quote that the coder took for the act's; null when it took none.</summary>
    internal Quote? Quote { get; init; }

    /// <summary>Who claims the act, and by which word, where no quote was found: an accuser, a governing verb.</summary>
    internal (string Who, string Cue)? Claimant { get; init; }

    /// <summary>Token indices of the act's words, in the order in which they were folded.</summary>
    internal IReadOnlyList<int> Words { get; init; } = [];

    /// <summary>Who said the words that hold the event, when it stands in a quote.</summary>
    public Participant? Speaker { get; init; }

    /// <summary>Who claims it: the speaker's words and the reporting verb ("Morgan Ortagus replied"), or the outlet that tells it itself; null where the story names neither.</summary>
    public string? Attribution { get; init; }

    /// <summary>Id of the event that this one denies or reports; null when none.</summary>
    public string? RelatedId { get; init; }

    /// <summary>Id of the event in the same story that this one tells again; null when it is told first. Count only events without it.</summary>
    public string? RetoldId { get; init; }

    /// <summary>0 to 1: how sure the coding is.</summary>
    public required double Confidence { get; init; }

    /// <summary>The lexicon line or model that decided, and what was composed: "verbs/refuse.txt:4 > verbs/discuss.txt:2".</summary>
    public required string Why { get; init; }
}
