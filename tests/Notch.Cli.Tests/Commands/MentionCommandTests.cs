using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

/// <summary>`notch quotes`, `dates`, `places` and `numbers` on one story.</summary>
public sealed class MentionCommandTests
{
    private const string Story = """
        The talks collapsed on Sunday, two officials said on condition of anonymity because they were not allowed to speak to the press. Police arrested at least 12 Yemeni officers in Tahrir Square in the Iraqi capital over the weekend.

        “The road is shut,” the Turkish foreign minister told reporters on Tuesday. Xinhua reported that the talks had failed.
        """;

    private static async Task<List<JsonElement>> RunAsync(string command)
    {
        var result = await NotchCommand.RunAsync(
            [command, "-", "--published", "2024-05-15"],
            Story
        );
        Assert.Equal(0, result.ExitCode);
        return
        [
            .. result.Lines.Select(line =>
            {
                using var parsed = JsonDocument.Parse(line);
                return parsed.RootElement.Clone();
            }),
        ];
    }

    [Fact]
    public async Task QuotesShowSpeakerAddresseeCueAndFlags()
    {
        var quotes = await RunAsync("quotes");
        Assert.Equal(3, quotes.Count);
        Assert.Equal(
            [
                "start",
                "end",
                "text",
                "kind",
                "speaker",
                "cue",
                "addressee",
                "marked",
                "group",
                "depth",
                "continued",
                "uttered",
                "anonymous",
                "state_media",
                "story",
            ],
            quotes[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.True(quotes[0].GetProperty("anonymous").GetBoolean());
        var speaker = quotes[1].GetProperty("speaker");
        Assert.Equal("TUR GOV", speaker.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Number, speaker.GetProperty("chain").ValueKind);
        Assert.Equal("told", quotes[1].GetProperty("cue").GetProperty("text").GetString());
        Assert.Equal(
            "reporters",
            quotes[1].GetProperty("addressee").GetProperty("text").GetString()
        );
        Assert.True(quotes[2].GetProperty("state_media").GetBoolean());
    }

    [Theory]
    [InlineData("dates", "value", "2024-W19-WE")]
    [InlineData("dates", "value", "2024-05-14")]
    [InlineData("places", "name", "Baghdad")]
    [InlineData("places", "city", "Baghdad")]
    [InlineData("numbers", "kind", "held")]
    [InlineData("numbers", "bound", "at-least")]
    public async Task EachCommandShowsWhatTheStorySays(string command, string key, string value) =>
        Assert.Contains(
            await RunAsync(command),
            line => line.GetProperty(key).GetString() == value
        );
}
