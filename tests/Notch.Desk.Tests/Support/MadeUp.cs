using Notch.Actors;
using Notch.Desk.Store;
using Notch.Events;
using Notch.Mentions;
using Notch.Stories;
using Notch.Text;

namespace Notch.Desk.Tests.Support;

/// <summary>Stories and events by hand.</summary>
internal static class MadeUp
{
    public static readonly Versions Versions = new("0.1.0", "lex", "mod", "plover-2024-02-04");

    public static Story Story(
        string id,
        string text,
        string? url = null,
        string published = "2021-03-03T08:30:00+01:00",
        string? section = "World",
        string? agency = null,
        string? outlet = "Harbour Post"
    ) =>
        new()
        {
            Id = id,
            Url = url,
            Title = $"Title of {id}",
            Breadcrumb = ["Home", section ?? "News"],
            Section = section,
            Agency = agency,
            Outlet = outlet,
            Published = DateTimeOffset.Parse(
                published,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            PublishedFrom = "page",
            Language = "en",
            Text = text,
            Paragraphs =
            [
                new Paragraph(text, ParagraphKind.Paragraph, new TextSpan(0, text.Length)),
            ],
        };

    public static Participant Party(string code) =>
        new(
            code,
            ActorCode.Parse(code),
            Name: null,
            WikidataId: null,
            new TextSpan(0, 1),
            FromContext: false,
            "actors/test.txt:1"
        );

    public static CodedEvent Event(
        string id,
        string storyId,
        string date = "2021-03-02",
        EventType type = EventType.Assault,
        string actor = "NOR MIL",
        string recipient = "DNK"
    ) =>
        new()
        {
            Id = id,
            StoryId = storyId,
            Sentence = 0,
            SentenceText = "It happened.",
            SentenceSpan = new TextSpan(0, 12),
            Span = new TextSpan(3, 11),
            Actors = [Party(actor)],
            Recipients = [Party(recipient)],
            Type = type,
            Mode = "aerial",
            Contexts = ["military"],
            Quad =
                type == EventType.Assault
                    ? QuadClass.MaterialConflict
                    : QuadClass.VerbalCooperation,
            PloverScore = type == EventType.Assault ? -9.5 : 2.5,
            Cameo = "195",
            Goldstein = -10,
            Status = EventStatus.Fact,
            Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            DatePrecision = DatePrecision.Day,
            Place = "Port Amber",
            Speaker = Party("NOR JRN"),
            Attribution = "the paper said",
            RelatedId = "other",
            Confidence = 0.9,
            Why = "verbs/bomb.txt:3",
        };

    public static ReadStory Read(Story story, params CodedEvent[] events) =>
        new(story, events, Versions);
}
