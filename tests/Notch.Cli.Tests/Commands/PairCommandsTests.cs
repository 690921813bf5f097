using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class PairCommandsTests(StoreWithPairs store) : IClassFixture<StoreWithPairs>
{
    private static readonly string[] CellKeys =
    [
        "a",
        "b",
        "period",
        "stories",
        "sources",
        "events",
        "verbal_cooperation",
        "material_cooperation",
        "verbal_conflict",
        "material_conflict",
        "tone",
        "level",
        "level_low",
        "level_high",
    ];

    private static readonly string[] NotchKeys =
    [
        "pair",
        "date",
        "from_level",
        "to_level",
        "notches",
        "probability",
        "sources",
        "because",
        "versions",
    ];

    private static List<JsonElement> Records(CommandResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, Problems(result)));
        return [.. result.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private static string Problems(CommandResult result) => string.Join(' ', result.ErrorCodes);

    private static string[] Keys(JsonElement record, string[] documented) =>
        [.. record.EnumerateObject().Select(p => p.Name).Where(documented.Contains)];

    [Fact]
    public void RunAndImportFillTheStore()
    {
        Assert.Equal((0, ""), (store.Run.ExitCode, store.Run.Output));
        Assert.Equal((0, ""), (store.Import.ExitCode, store.Import.Output));
        Assert.Contains("of them new", store.Import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PairWritesCellsThenNotchesWhenPiped()
    {
        var records = Records(
            await NotchCommand.RunAsync(
                "pair",
                "Chile",
                "PER",
                "--by",
                "month",
                "--to",
                "2015-12-31",
                "--db",
                store.Store
            )
        );
        var cells = records.FindAll(r => r.TryGetProperty("period", out _));
        var notches = records.FindAll(r => r.TryGetProperty("notches", out _));
        Assert.Equal(12, cells.Count);
        Assert.NotEmpty(notches);
        Assert.Equal(cells.Count, records.FindIndex(r => r.TryGetProperty("notches", out _)));
        Assert.All(cells, c => Assert.Equal(CellKeys, Keys(c, CellKeys)));
        Assert.All(notches, n => Assert.Equal(NotchKeys, Keys(n, NotchKeys)));
        Assert.All(cells.Take(5), c => Assert.True(c.GetProperty("tone").GetDouble() > 0));
        Assert.All(cells.Skip(5), c => Assert.True(c.GetProperty("tone").GetDouble() < 0));
    }

    [Fact]
    public async Task PairDrawsATableAndAChart()
    {
        var table = await NotchCommand.RunAsync(
            "pair",
            "PER",
            "CHL",
            "--by",
            "month",
            "--format",
            "table",
            "--db",
            store.Store
        );
        Assert.Equal(0, table.ExitCode);
        Assert.Contains("Chile and Peru", table.Output, StringComparison.Ordinal);
        Assert.Contains("2015-06", table.Output, StringComparison.Ordinal);
        Assert.Contains("the tone rises", table.Output, StringComparison.Ordinal);
        var chart = await NotchCommand.RunAsync(
            "pair",
            "PER",
            "CHL",
            "--format",
            "svg",
            "--db",
            store.Store
        );
        Assert.StartsWith("<svg", chart.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PairTakesDaysAndADirection()
    {
        var records = Records(
            await NotchCommand.RunAsync(
                "pair",
                "CHL",
                "PER",
                "--directed",
                "--from",
                "2015-02-01",
                "--to",
                "2015-02-28",
                "--db",
                store.Store
            )
        );
        Assert.DoesNotContain(
            records,
            r => r.TryGetProperty("events", out var events) && events.GetInt32() > 0
        );
    }

    [Fact]
    public async Task NotchesListsTheRise()
    {
        var records = Records(
            await NotchCommand.RunAsync("notches", "--pair", "PER-CHL", "--db", store.Store)
        );
        Assert.Contains(
            records,
            r =>
                r.GetProperty("notches").GetInt32() > 0
                && r.GetProperty("date").GetString()!.StartsWith("2015-0", StringComparison.Ordinal)
        );
        Assert.All(records, r => Assert.Equal("CHL-PER", r.GetProperty("pair").GetString()));
    }

    [Fact]
    public async Task SeriesNeedsNoStore()
    {
        var records = Records(
            await NotchCommand.RunAsync("series", store.Rows, "--by", "month", "--format", "keds")
        );
        Assert.Contains(records, r => r.TryGetProperty("notches", out var n) && n.GetInt32() > 0);
    }

    [Fact]
    public async Task ExportWritesTheStoresEvents()
    {
        var records = Records(await NotchCommand.RunAsync("export", "--db", store.Store));
        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.NotEqual("", r.GetProperty("text").GetString()));
        var table = await NotchCommand.RunAsync("export", "--format", "tsv", "--db", store.Store);
        Assert.Equal(records.Count + 1, table.Lines.Length);
    }

    [Theory]
    [InlineData("NX506", "pair", "Atlantis", "IRQ")]
    [InlineData("NX507", "pair", "Iraq", "IRQ")]
    [InlineData("NX305", "pair", "IRQ", "USA", "--db", "no-such-store.db")]
    [InlineData("NX507", "notches", "--pair", "IRQ")]
    [InlineData("NX501", "series", "no-such-file.tsv")]
    [InlineData("NX503", "series", "README.md")]
    public async Task WhatIsWrongIsSaid(string code, params string[] arguments)
    {
        var result = await NotchCommand.RunAsync(arguments);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(code, result.ErrorCodes);
    }
}
