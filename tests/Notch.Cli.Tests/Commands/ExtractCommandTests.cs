using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Story =
        "Talks end\n\nHALDEN (AFP) - The envoys left the town hall on Monday and did not say when they would be back.";

    private readonly string _folder = Directory.CreateTempSubdirectory("notch-extract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Fact]
    public async Task WritesTheDocumentedKeysInOrder()
    {
        var result = await NotchCommand.RunAsync(
            ["extract", "-", "--published", "2020-01-10"],
            Story
        );
        Assert.Equal(0, result.ExitCode);
        using var record = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal(
            [
                "url",
                "title",
                "breadcrumb",
                "section",
                "byline",
                "agency",
                "dateline",
                "published",
                "modified",
                "language",
                "translated_from",
                "outlet",
                "paragraphs",
                "text",
                "id",
                "published_from",
                "inferred_date",
                "word_tone",
            ],
            record.RootElement.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("2020-01-10", record.RootElement.GetProperty("published").GetString());
        Assert.Equal("AFP", record.RootElement.GetProperty("agency").GetString());
    }

    [Fact]
    public async Task SaysByWhichWordsAStoryWasDated()
    {
        var result = await NotchCommand.RunAsync(
            ["extract", "-"],
            "The fleet left the harbour on Tuesday, and nobody said why. It had come on March 1, 2019 with the last of the grain."
        );
        using var record = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal("2019-03-05", record.RootElement.GetProperty("published").GetString());
        var inferred = record.RootElement.GetProperty("inferred_date");
        Assert.Equal("day", inferred.GetProperty("precision").GetString());
        Assert.Equal(
            ["March 1, 2019", "Tuesday"],
            inferred
                .GetProperty("clues")
                .EnumerateArray()
                .Select(c => c.GetProperty("words").GetString())
        );
        Assert.Contains(
            "dated 2019-03-05 by \"March 1, 2019\"",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WritesTextForPeople()
    {
        var result = await NotchCommand.RunAsync(["extract", "-", "--format", "text"], Story);
        Assert.StartsWith("Talks end\n\nThe envoys left", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeReadIsSaidAndTheRestGoesOn()
    {
        string empty = Write("empty.txt", []);
        string binary = Write("page.pdf", [.. "%PDF-1.7 "u8]);
        string odd = Write(
            "odd.txt",
            [.. Enumerable.Repeat<byte[]>([0x81, 0x8D, 0x20, 0x90], 50).SelectMany(b => b)]
        );
        string links = Write("links.html", [.. "<html><body><a href='/'>Home</a></body></html>"u8]);
        string record = Write("record.json", [.. "{\"title\":\"Talks end\"}"u8]);
        string none = Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName;
        string good = Write("good.txt", System.Text.Encoding.UTF8.GetBytes(Story));
        var result = await NotchCommand.RunAsync(
            "extract",
            Path.Combine(_folder, "missing"),
            none,
            empty,
            binary,
            odd,
            links,
            record,
            good
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Equal(
            ["NX001", "NX003", "NX005", "NX006", "NX007", "NX009", "NX014", "NX015"],
            result
                .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l[(l.IndexOf("NX", StringComparison.Ordinal))..][..5])
        );
    }

    [Fact]
    public async Task FiftyMegabytesAreRefusedQuickly()
    {
        string path = Path.Combine(_folder, "large.txt");
        await using (var file = File.Create(path))
        {
            file.SetLength(50_000_000);
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = await NotchCommand.RunAsync("extract", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NX008", result.Error, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task OtherLanguagesAreWarnedOfAndRefusedWhenStrict()
    {
        const string French =
            "Fin des discussions\n\nLes envoyés des deux pays ont quitté la ville dans la soirée et n'ont pas dit quand ils seraient de retour.";
        var read = await NotchCommand.RunAsync(["extract", "-"], French);
        Assert.Equal((0, 1), (read.ExitCode, read.Lines.Length));
        Assert.Contains("NX010", read.Error, StringComparison.Ordinal);
        var strict = await NotchCommand.RunAsync(["extract", "-", "--strict"], French);
        Assert.Equal((1, ""), (strict.ExitCode, strict.Output));
    }

    [Fact]
    public async Task BadDateIsRefused()
    {
        var result = await NotchCommand.RunAsync(["extract", "-", "--published", "soon"], Story);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NX012", result.Error, StringComparison.Ordinal);
    }
}
