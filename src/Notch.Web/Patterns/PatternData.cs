using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Pairs;
using Notch.Stories;
using Notch.Text;

namespace Notch.Web.Patterns;

/// <summary>Made-up data of two realms that never were, for the page that shows every component.</summary>
internal static class PatternData
{
    private const string Words =
        "Avalon demanded on Monday that Lyonesse release the ferry, and Lyonesse refused to talk about it. Its fleet shelled the pier, and a merchant of Avalon sent bread to the other shore.";

    private static readonly Participant Avalon = Party("Avalon");
    private static readonly Participant Lyonesse = Party("Lyonesse");

    /// <summary>A story of one paragraph.</summary>
    public static Story Story { get; } =
        new()
        {
            Id = "pattern",
            Title = "A quarrel over a ferry",
            Dateline = "GLASTONBURY",
            Paragraphs =
            [
                new Paragraph(Words, ParagraphKind.Paragraph, new TextSpan(0, Words.Length)),
            ],
            Text = Words,
        };

    /// <summary>Events of all four classes; some lie inside others or cross them.</summary>
    public static IReadOnlyList<CodedEvent> Events { get; } =
    [
        Event("Avalon demanded on Monday", Avalon, EventType.Request, Lyonesse, -1),
        Event("refused to talk about it", Lyonesse, EventType.Reject, Avalon, -2),
        Event("talk about it", Lyonesse, EventType.Consult, Avalon, 2.5, EventStatus.Denied),
        Event(
            "release the ferry, and Lyonesse refused",
            Lyonesse,
            EventType.Retreat,
            Avalon,
            6.5,
            EventStatus.Demanded
        ),
        Event("shelled the pier", Lyonesse, EventType.Assault, Avalon, -9),
        Event("sent bread to the other shore.", Avalon, EventType.Aid, Lyonesse, 10),
    ];

    /// <summary>The same as records.</summary>
    public static IReadOnlyList<EventRecord> Records { get; } =
        EventRecord.Of(Story, Events, new Versions("0.0.0", "pattern", "pattern", "pattern"));

    /// <summary>An announced rise.</summary>
    public static ChangePoint Rise { get; } = Change(6, 2, 4.1, 5.9, announced: true);

    /// <summary>An announced fall.</summary>
    public static ChangePoint Fall { get; } = Change(15, -1, 5.9, 5.0, announced: true);

    /// <summary>A rise that too few sources tell.</summary>
    public static ChangePoint Doubtful { get; } = Change(17, 1, 5.0, 5.9, announced: false);

    /// <summary>Twenty weeks with two changes and a gap.</summary>
    public static PairSeries Series { get; } =
        new(
            "AVA",
            "LYO",
            IsDirected: false,
            PeriodKind.Week,
            [.. Enumerable.Range(0, 20).Select(Week)],
            [Rise, Fall]
        );

    private static Cell Week(int week)
    {
        bool gap = week is 10 or 11;
        double level = week switch
        {
            < 6 => 4.1 - (week * 0.05),
            < 15 => 5.9 + (week % 2 * 0.15),
            _ => 5.0,
        };
        var start = new DateOnly(2019, 9, 30).AddDays(7 * week);
        return new Cell
        {
            A = "AVA",
            B = "LYO",
            Start = start,
            Period = Period.Name(PeriodKind.Week, start),
            StoriesRead = gap ? 0 : 40,
            Stories = gap ? 0 : 1 + (week % 4),
            Sources = gap ? 0 : 1 + (week % 2),
            Events = gap ? 0 : 2 + (week % 5),
            VerbalCooperation = gap ? 0 : 2.5 * (week % 3),
            MaterialCooperation = gap || week % 6 != 0 ? 0 : 8,
            VerbalConflict = gap ? 0 : -2.0 * (week % 4),
            MaterialConflict = gap || week is < 6 or > 14 ? 0 : -6.5 * (week % 3),
            Tone = gap ? null : 3.5 - level,
            Level = gap ? null : level,
            LevelLow = gap ? null : level - 0.5,
            LevelHigh = gap ? null : level + 0.4,
        };
    }

    private static ChangePoint Change(
        int week,
        int notches,
        double from,
        double to,
        bool announced
    ) =>
        new(
            "AVA",
            "LYO",
            new DateOnly(2019, 9, 30).AddDays((7 * week) + 2),
            from,
            to,
            notches,
            announced ? 0.97 : 0.71,
            announced ? 4 : 1,
            [new ChangeReason(Events[1].Id, 0.62, Events[1].SentenceText)],
            announced
        );

    private static CodedEvent Event(
        string words,
        Participant actor,
        EventType type,
        Participant recipient,
        double score,
        EventStatus status = EventStatus.Fact
    )
    {
        int start = Words.IndexOf(words, StringComparison.Ordinal);
        int second = Words.IndexOf("Its fleet", StringComparison.Ordinal);
        var sentence =
            start < second ? new TextSpan(0, second - 1) : new TextSpan(second, Words.Length);
        return new CodedEvent
        {
            Id = $"pattern-{type.ToString().ToLowerInvariant()}",
            StoryId = "pattern",
            Sentence = start < second ? 0 : 1,
            SentenceText = sentence.Of(Words),
            SentenceSpan = sentence,
            Span = new TextSpan(start, start + words.Length),
            Actors = [actor],
            Recipients = [recipient],
            Type = type,
            Quad = type switch
            {
                <= EventType.Concede => QuadClass.VerbalCooperation,
                <= EventType.Retreat => QuadClass.MaterialCooperation,
                <= EventType.Threaten => QuadClass.VerbalConflict,
                _ => QuadClass.MaterialConflict,
            },
            PloverScore = score,
            Status = status,
            Date = new DateOnly(2019, 11, 11),
            DatePrecision = DatePrecision.Day,
            Confidence = 0.84,
            Why = $"verbs/pattern.txt:{start + 1}",
        };
    }

    private static Participant Party(string name) =>
        new(
            name,
            new ActorCode(Country: "", Sector: "GOV"),
            name,
            WikidataId: null,
            new TextSpan(0, 0),
            FromContext: false,
            "actors/pattern.txt:1"
        );
}
