using Notch.Actors;
using Notch.Events;
using Notch.Exports;
using Notch.Mentions;
using Notch.Stories;
using Notch.Text;

namespace Notch.Web.Tests.Support;

/// <summary>Small things built by hand.</summary>
internal static class Some
{
    public static readonly Versions Versions = new("0.1.0", "aaaabbbbcccc", "ddddeeeeffff", "test");

    /// <summary>A story; a paragraph that begins with "## " is a sub-heading, with "> " a block quotation.</summary>
    public static Story Story(
        string id,
        string title,
        string? section,
        string day,
        params string[] paragraphs
    )
    {
        var blocks = new List<Paragraph>();
        var text = new System.Text.StringBuilder();
        foreach (var raw in paragraphs)
        {
            var (words, kind) = raw switch
            {
                ['#', '#', ' ', ..] => (raw[3..], ParagraphKind.Subheading),
                ['>', ' ', ..] => (raw[2..], ParagraphKind.Quote),
                ['*', ' ', ..] => (raw[2..], ParagraphKind.List),
                _ => (raw, ParagraphKind.Paragraph),
            };
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }
            blocks.Add(
                new Paragraph(words, kind, new TextSpan(text.Length, text.Length + words.Length))
            );
            text.Append(words);
        }
        return new Story
        {
            Id = id,
            Url = $"https://news.example/{id}",
            Title = title,
            Section = section,
            Breadcrumb = section is null ? [] : ["Home", "today", section, title],
            Published = DateTimeOffset.Parse(
                day,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal
            ),
            PublishedFrom = "page",
            Language = "en",
            Outlet = "The Example Courier",
            Paragraphs = blocks,
            Text = text.ToString(),
        };
    }

    /// <summary>An event whose words stand in the story; the sentence around them is found by full stops.</summary>
    public static CodedEvent Event(
        Story story,
        string words,
        Participant? actor,
        EventType type,
        Participant? recipient,
        double score,
        EventStatus status = EventStatus.Fact
    )
    {
        int start = story.Text.IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new ArgumentException($"'{words}' does not stand in the story.", nameof(words));
        }
        var paragraph = story.Paragraphs.Single(p =>
            p.Span.Contains(new TextSpan(start, start + 1))
        );
        int from = start;
        while (
            from > paragraph.Span.Start
            && !(
                from > paragraph.Span.Start + 1
                && story.Text[from - 2] == '.'
                && story.Text[from - 1] == ' '
            )
        )
        {
            from--;
        }
        int stop = story.Text.IndexOf(". ", start + words.Length - 1, StringComparison.Ordinal);
        int to = stop < 0 || stop >= paragraph.Span.End ? paragraph.Span.End : stop + 1;
        return new CodedEvent
        {
            Id = Id($"{story.Id}|{start}|{words}|{type}"),
            StoryId = story.Id,
            Sentence = 0,
            SentenceText = story.Text[from..to],
            SentenceSpan = new TextSpan(from, to),
            Span = new TextSpan(start, start + words.Length),
            Actors = actor is null ? [] : [actor],
            Recipients = recipient is null ? [] : [recipient],
            Type = type,
            Quad = QuadOf(type),
            PloverScore = score,
            Status = status,
            Date = DateOnly.FromDateTime(story.Published!.Value.UtcDateTime),
            DatePrecision = DatePrecision.Day,
            Confidence = 0.8,
            Why = $"verbs/{type.ToString().ToLowerInvariant()}.txt:3",
        };
    }

    /// <summary>One act of speech in parts, told reporters; its words stand in the story.</summary>
    public static IReadOnlyList<QuoteRecord> Said(
        Story story,
        string name,
        string code,
        params string[] parts
    ) =>
        [
            .. parts.Select(words => new QuoteRecord(Find(story, words), words, QuoteKind.Direct)
            {
                Speaker = new QuoteParty(
                    name,
                    Find(story, name),
                    new ActorIdentity(ActorCode.Parse(code), name, WikidataId: null, 0)
                ),
                Cue = "told",
                CueSpan = Find(story, "told"),
                Addressee = new QuoteParty("reporters", Find(story, "reporters"), Who: null),
                IsContinued = words != parts[0],
            }),
        ];

    private static TextSpan Find(Story story, string words)
    {
        int start = story.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    public static Participant Party(string text, string code, string? name = null) =>
        new(
            text,
            ActorCode.Parse(code),
            name,
            WikidataId: null,
            new TextSpan(0, 0),
            FromContext: false,
            "actors/test.txt:1"
        );

    private static string Id(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        )[..16];

    private static QuadClass QuadOf(EventType type) =>
        type switch
        {
            <= EventType.Concede => QuadClass.VerbalCooperation,
            <= EventType.Retreat => QuadClass.MaterialCooperation,
            <= EventType.Threaten => QuadClass.VerbalConflict,
            _ => QuadClass.MaterialConflict,
        };
}
