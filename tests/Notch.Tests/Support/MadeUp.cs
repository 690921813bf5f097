using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Text;

namespace Notch.Tests.Support;

/// <summary>Events by hand, for tests of what stands above the coder.</summary>
internal static class MadeUp
{
    public static readonly Versions Versions = new(
        "0.1.0",
        "0123456789ab",
        "ba9876543210",
        "plover-2024-02-04"
    );

    public static Participant Party(string code, string text = "", int start = 0) =>
        new(
            text.Length == 0 ? code : text,
            ActorCode.Parse(code),
            text.Length == 0 ? null : text,
            WikidataId: null,
            new TextSpan(start, start + Math.Max(1, text.Length)),
            FromContext: false,
            "actors/test.txt:1"
        );

    public static CodedEvent Event(
        string id,
        string date,
        EventType type,
        QuadClass quad,
        double score,
        string[] actors,
        string[] recipients
    ) =>
        new()
        {
            Id = id,
            StoryId = "story1",
            Sentence = 0,
            SentenceText = "It happened.",
            SentenceSpan = new TextSpan(0, 12),
            Span = new TextSpan(3, 11),
            Actors = [.. actors.Select(a => Party(a))],
            Recipients = [.. recipients.Select(a => Party(a))],
            Type = type,
            Quad = quad,
            PloverScore = score,
            Status = EventStatus.Fact,
            Date =
                date.Length == 0
                    ? null
                    : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            DatePrecision = DatePrecision.Day,
            Confidence = 1,
            Why = "verbs/happen.txt:1",
        };

    /// <summary>A record with every field filled, in words of our own.</summary>
    public static EventRecord FullRecord()
    {
        const string Sentence =
            "Norwegian and Danish jets bombed a rebel depot near Port Amber on Tuesday, the \"Harbour Post\" said.";
        return new EventRecord(
            new CodedEvent
            {
                Id = "00112233445566aa",
                StoryId = "story0000000001",
                Sentence = 4,
                SentenceText = Sentence,
                SentenceSpan = new TextSpan(100, 100 + Sentence.Length),
                Span = new TextSpan(126, 132),
                Actors =
                [
                    Party("NOR MIL", "Norwegian", start: 100) with
                    {
                        Name = "Norway",
                        WikidataId = "Q20",
                    },
                    Party("DNK MIL", "Danish", start: 114) with
                    {
                        Name = "Denmark",
                        WikidataId = "Q35",
                    },
                ],
                Recipients =
                [
                    Party("--- REB", "a rebel depot", start: 133) with
                    {
                        Name = null,
                        FromContext = true,
                        Sectors = ["UAF"],
                    },
                ],
                Type = EventType.Assault,
                Mode = "aerial",
                Contexts = ["military", "territory"],
                Quad = QuadClass.MaterialConflict,
                PloverScore = -9.5,
                Cameo = "195",
                Goldstein = -10,
                Force = 3,
                Status = EventStatus.Fact,
                Date = new DateOnly(2021, 3, 2),
                DatePrecision = DatePrecision.Day,
                Place = "Port Amber",
                Speaker = Party("NOR JRN", "the \"Harbour Post\"", start: 175),
                Attribution = "the \"Harbour Post\" said",
                When = new EventTime(
                    "2021-03-02",
                    new DateOnly(2021, 3, 2),
                    new DateOnly(2021, 3, 2),
                    new TextSpan(163, 173)
                ),
                Numbers =
                [
                    new EventNumber(
                        NumberKind.Dead,
                        Value: 12,
                        Low: 12,
                        High: null,
                        NumberBound.AtLeast,
                        Unit: null,
                        "rebels",
                        new TextSpan(0, 2)
                    ),
                ],
                Claim = new EventClaim(
                    QuoteKind.Indirect,
                    "the \"Harbour Post\"",
                    "said",
                    Addressee: null,
                    new TextSpan(100, 173)
                ),
                RelatedId = "00112233445566ab",
                Confidence = 0.87654,
                Why = "verbs/bomb.txt:3",
            },
            new StoryHeader(
                "story0000000001",
                "https://news.example/amber",
                "Jets strike – again",
                new DateTimeOffset(2021, 3, 3, 8, 30, 0, TimeSpan.FromHours(1)),
                "Harbour Post"
            )
            {
                Agency = "NTB",
            },
            Versions
        );
    }
}
