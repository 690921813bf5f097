using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Tests.Support;

namespace Notch.Tests.Exports;

/// <summary>Records that touch every branch of a writer.</summary>
internal static class SampleRecords
{
    public static IReadOnlyList<EventRecord> All { get; } =
    [
        MadeUp.FullRecord(),
        // Two who meet: mutual, no recipient; no CAMEO code.
        Bare(
            "0000000000000002",
            EventType.Consult,
            QuadClass.VerbalCooperation,
            2.5,
            ["NOR GOV", "SWE GOV"],
            []
        ),
        // One actor, nobody named.
        Bare(
            "0000000000000003",
            EventType.Protest,
            QuadClass.MaterialConflict,
            -5,
            ["SWE CVL"],
            []
        ),
        // Tabs and line breaks in a sentence, no date, no story date.
        Untidy(),
    ];

    private static EventRecord Bare(
        string id,
        EventType type,
        QuadClass quad,
        double score,
        string[] actors,
        string[] recipients
    ) =>
        new(
            MadeUp.Event(id, "2021-03-01", type, quad, score, actors, recipients),
            new StoryHeader(
                "story1",
                "https://news.example/b",
                "Calm",
                Published: null,
                "Fjord Daily"
            ),
            MadeUp.Versions
        );

    private static EventRecord Untidy()
    {
        var record = Bare(
            "0000000000000004",
            EventType.Accuse,
            QuadClass.VerbalConflict,
            -2,
            ["UNO"],
            ["DNK GOV", "SWE"]
        );
        return record with
        {
            Event = record.Event with
            {
                SentenceText = "The UN\tblamed\nboth.",
                Date = null,
                DatePrecision = DatePrecision.Story,
                Cameo = "111",
                Goldstein = -2,
            },
            Story = new StoryHeader(
                "story2",
                Url: null,
                Title: null,
                Published: null,
                Outlet: null
            ),
        };
    }
}
