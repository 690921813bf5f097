using System.Text.Json;
using Notch.Exports;
using Notch.Stories;
using Notch.Text;

namespace Notch.Tests.Exports;

public sealed class QuoteRecordTests
{
    private static readonly StoryReader Reader = StoryReader.Shipped();

    [Theory]
    [InlineData(
        "“We will not sign,” Ukrainian President Volodymyr Zelensky told reporters.",
        "Volodymyr Zelensky",
        "UKR GOV"
    )]
    [InlineData(
        "Lina Farouk runs a bakery near the port. “They closed the road at dawn,” she said.",
        "Lina Farouk",
        null
    )]
    [InlineData(
        "“Pay us, or close the port,” the secretary of the union, Paulo Mendes, told the radio.",
        "Paulo Mendes",
        "--- LAB"
    )]
    [InlineData(
        "Farouk Nasri sells rope. “The nets are empty,” Nasri said. “So are we,” he added.",
        "Farouk Nasri",
        null
    )]
    [InlineData("“The road is shut,” the spokesperson said.", null, "--- GOV")]
    [InlineData(
        "Kenya's foreign minister, Musalia Mudavadi, flew to Kampala. He said that Kenya would send no troops.",
        "Musalia Mudavadi",
        "KEN GOV"
    )]
    public void SaysWhomTheSpeakersWordsMean(string text, string? name, string? code)
    {
        var last = Read(text)[^1];
        Assert.Equal(name, last.Speaker?.Who?.Name);
        Assert.Equal(
            code,
            last.Speaker?.Who is { Code.IsEmpty: false } who ? who.Code.ToString() : null
        );
    }

    [Fact]
    public void OneSpeakerHasOneChain()
    {
        var quotes = Read(
            "Farouk Nasri sells rope. “The nets are empty,” Nasri said. “So are we,” he added."
        );
        Assert.Single(quotes.Select(q => q.Speaker?.Who?.Chain).Distinct());
    }

    [Theory]
    [InlineData("Sputnik reported that the bridge was mined.", null, true)]
    [InlineData("The bridge was mined, officials said.", "Xinhua", true)]
    [InlineData("The bridge was mined, officials said.", "tass.com", true)]
    [InlineData("The bridge was mined, officials said.", "Harbour Post", false)]
    [InlineData("The bridge was mined, state television said.", null, true)]
    public void MarksWhatComesThroughStateMedia(string text, string? outlet, bool isState) =>
        Assert.Equal(isState, Assert.Single(Read(text, outlet)).IsStateMedia);

    [Fact]
    public void JsonGivesBackEveryField()
    {
        foreach (
            var quote in Read(
                "“We need time,” the Iraqi premier told the envoy. “And we need help.” He called the delay “a disgrace”."
            )
        )
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                QuoteJson.Write(quote, json);
                json.WriteEndObject();
            }
            using var parsed = JsonDocument.Parse(stream.ToArray());
            Assert.Equivalent(quote, QuoteJson.Read(parsed.RootElement), strict: true);
        }
    }

    private static IReadOnlyList<QuoteRecord> Read(string text, string? outlet = null) =>
        Reader
            .Read(
                new Story
                {
                    Id = "0123456789abcdef",
                    Text = text,
                    Outlet = outlet,
                    Published = new DateTimeOffset(2024, 5, 15, 0, 0, 0, TimeSpan.Zero),
                    Paragraphs =
                    [
                        new Paragraph(text, ParagraphKind.Paragraph, new TextSpan(0, text.Length)),
                    ],
                }
            )
            .QuoteRecords;
}
