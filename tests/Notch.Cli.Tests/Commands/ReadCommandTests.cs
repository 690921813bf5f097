using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class ReadCommandTests
{
    private const string Refusal =
        "2020-01-10-hc-us-refuses-to-discuss-pulling-troops-out-of-iraq.html";

    [Fact]
    public async Task WritesOneRecordALineWithTheDocumentedKeysInOrder()
    {
        var result = await NotchCommand.RunAsync(
            "read",
            NotchCommand.Sample(Refusal),
            "--format",
            "jsonl"
        );
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(result.Lines);
        string[] expected =
        [
            "id",
            "story",
            "sentence",
            "text",
            "start",
            "end",
            "actors",
            "recipients",
            "type",
            "mode",
            "contexts",
            "quad",
            "plover_score",
            "cameo",
            "goldstein",
            "status",
            "date",
            "date_precision",
            "place",
            "speaker",
            "attribution",
            "confidence",
            "why",
            "versions",
        ];
        foreach (string line in result.Lines)
        {
            using var record = JsonDocument.Parse(line);
            var keys = record.RootElement.EnumerateObject().Select(p => p.Name).ToList();
            Assert.Equal(expected, keys.Where(expected.Contains));
            string text = record.RootElement.GetProperty("text").GetString()!;
            Assert.NotEmpty(text);
        }
    }

    [Fact]
    public async Task SameInputGivesTheSameBytes()
    {
        var first = await NotchCommand.RunAsync(
            "read",
            NotchCommand.Sample(Refusal),
            "--format",
            "jsonl"
        );
        var second = await NotchCommand.RunAsync(
            "read",
            NotchCommand.Sample(Refusal),
            "--format",
            "jsonl"
        );
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task CodesARefusalFromStandardInput()
    {
        const string Text =
            "Talks stall\n\nTurkey refused on Monday to withdraw its troops from Syria, the Syrian government said.\n";
        var result = await NotchCommand.RunAsync(
            ["read", "-", "--published", "2020-03-02", "--format", "jsonl"],
            Text
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            result.Lines,
            line =>
            {
                using var record = JsonDocument.Parse(line);
                return record.RootElement.GetProperty("type").GetString() == "REJECT"
                    && record.RootElement.GetProperty("actors")[0].GetProperty("code").GetString()
                        == "TUR"
                    && record.RootElement.GetProperty("date").GetString() == "2020-03-02";
            }
        );
    }

    [Fact]
    public async Task ABadInputIsSaidAndTheRestGoesOn()
    {
        var result = await NotchCommand.RunAsync(
            "read",
            "no-such-file.html",
            NotchCommand.Sample(Refusal),
            "--format",
            "jsonl"
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no-such-file.html", result.Error, StringComparison.Ordinal);
        Assert.Matches("NX0[0-9]{2}", result.Error);
        Assert.NotEmpty(result.Lines);
    }

    [Fact]
    public async Task EveryKindOfBadInputIsSaidAndTheRestGoesOn()
    {
        using var folder = new TemporaryFolder();
        string large = folder.Write("large.txt", []);
        await using (var file = File.OpenWrite(large))
        {
            file.SetLength(50_000_000);
        }
        var result = await NotchCommand.RunAsync(
            "read",
            folder.Path + "/missing.txt",
            folder.Make("without-stories"),
            folder.Write("empty.txt", []),
            folder.Write("picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 1, 2]),
            folder.Write("shift-jis.txt", Japanese()),
            large,
            folder.Write(
                "links.html",
                "<ul><li><a href='/a'>Weather</a></li><li><a href='/b'>Sport</a></li></ul>"u8
            ),
            folder.Write("lines.jsonl", "{\"text\":\n"u8),
            NotchCommand.Sample(Refusal),
            "--format",
            "jsonl"
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["NX001", "NX003", "NX005", "NX006", "NX007", "NX008", "NX009", "NX014"],
            result.ErrorCodes
        );
        Assert.NotEmpty(result.Lines);
    }

    /// <summary>"Seifu" over and over in Shift-JIS, with nothing that names the encoding.</summary>
    private static byte[] Japanese() =>
        [.. Enumerable.Repeat<byte[]>([0x90, 0xAD, 0x95, 0x7B, 0x82, 0xCD], 40).SelectMany(b => b)];

    [Fact]
    public async Task AnUnknownFormatIsWrongUsage()
    {
        var result = await NotchCommand.RunAsync("read", "x.html", "--format", "xml");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("xml", result.Error, StringComparison.Ordinal);
    }
}
