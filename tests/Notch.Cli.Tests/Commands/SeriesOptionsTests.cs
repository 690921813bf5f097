using System.Globalization;
using System.Text;
using System.Text.Json;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

/// <summary>What `notch series` and `notch pair` can be narrowed to, and the forms in which they write.</summary>
public sealed class SeriesOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rows;

    public SeriesOptionsTests()
    {
        _rows = Path.Combine(_folder.Path, "rows.tab");
        _folder.Write("rows.tab", Encoding.UTF8.GetBytes(string.Join('\n', Rows()) + "\n"));
        _folder.Write(
            "sets.txt",
            Encoding.UTF8.GetBytes(
                "# Mine.\nset Andes\n  means two that share a range\n  members PER BOL\n"
            )
        );
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>ICEWS rows: the Peruvian army and the Bolivian government with Chile, told by two publishers.</summary>
    private static IEnumerable<string> Rows()
    {
        yield return "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude";
        for (int day = 1; day <= 28; day++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{day}1\t2018-02-{day:D2}\tArmy\tMilitary\tPeru\tThreaten\t130\t-4.4\tChile\t\tChile\t{day}1\t1\tAFP\t\t\t\t\t\t"
            );
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{day}2\t2018-02-{day:D2}\tCabinet\tGovernment\tBolivia\tConsult\t040\t1\tChile\t\tChile\t{day}2\t1\tHarbour Courier\t\t\t\t\t\t"
            );
        }
    }

    private async Task<List<JsonElement>> CellsAsync(params string[] options)
    {
        var result = await NotchCommand.RunAsync([
            "series",
            _rows,
            "--format",
            "icews",
            "--by",
            "month",
            .. options,
        ]);
        Assert.Equal((0, ""), (result.ExitCode, string.Join(' ', result.ErrorCodes)));
        return
        [
            .. result
                .Lines.Select(l => JsonDocument.Parse(l).RootElement)
                .Where(r => r.TryGetProperty("period", out _)),
        ];
    }

    [Fact]
    public async Task ASetOfTheUsersOwnIsFollowedAsOneParty()
    {
        var cell = Assert.Single(
            await CellsAsync(
                "--sets",
                Path.Combine(_folder.Path, "sets.txt"),
                "--between",
                "Andes",
                "Chile"
            )
        );
        Assert.Equal("Andes", cell.GetProperty("a").GetString());
        Assert.Equal(56, cell.GetProperty("events").GetInt32());
        Assert.Equal(2, cell.GetProperty("sources").GetInt32());
    }

    [Theory]
    [InlineData("--sector", "MIL", 28)]
    [InlineData("--sector", "GOV", 28)]
    [InlineData("--sector", "BUS", 0)]
    [InlineData("--source-kind", "agency", 28)]
    [InlineData("--source-kind", "state", 0)]
    public async Task AFileIsNarrowed(string option, string value, int events) =>
        Assert.Equal(
            events,
            (await CellsAsync(option, value)).Sum(c => c.GetProperty("events").GetInt32())
        );

    [Fact]
    public async Task ASectorAndADirectionCanBeAParty()
    {
        var cell = Assert.Single(await CellsAsync("--between", "PER/MIL", "CHL", "--directed"));
        Assert.Equal("PER/MIL", cell.GetProperty("a").GetString());
        Assert.Empty(await CellsAsync("--between", "CHL", "PER/MIL", "--directed"));
    }

    [Fact]
    public async Task CellsCarryRatesAndTones()
    {
        var cell = Assert.Single(await CellsAsync("--pair", "CHL-PER"));
        Assert.Equal(-4.4, cell.GetProperty("tone_of_words").GetDouble());
        Assert.Equal(
            Math.Round(-4.4 * 28 * 1000 / 56, 4),
            cell.GetProperty("verbal_conflict_per_thousand").GetDouble()
        );
        Assert.Equal(JsonValueKind.Null, cell.GetProperty("word_tone").ValueKind);
    }

    [Fact]
    public async Task PicturesAndForecastsAreOfOnePair()
    {
        var svg = await NotchCommand.RunAsync(
            "series",
            _rows,
            "--format",
            "icews",
            "--pair",
            "CHL-PER",
            "--output",
            "svg"
        );
        Assert.StartsWith("<svg", svg.Output, StringComparison.Ordinal);
        var png = await NotchCommand.RunAsync(
            "series",
            _rows,
            "--format",
            "icews",
            "--pair",
            "CHL-PER",
            "--output",
            "png"
        );
        Assert.Contains("PNG", png.Output[..8], StringComparison.Ordinal);
        var table = await NotchCommand.RunAsync(
            "series",
            _rows,
            "--format",
            "icews",
            "--pair",
            "CHL-PER",
            "--output",
            "table"
        );
        Assert.Contains("Chile and Peru", table.Output, StringComparison.Ordinal);
        var forecast = await NotchCommand.RunAsync(
            "series",
            _rows,
            "--format",
            "icews",
            "--pair",
            "CHL-PER",
            "--forecast"
        );
        Assert.Contains("withheld", forecast.Error, StringComparison.Ordinal);
        Assert.StartsWith("week\t", forecast.Output, StringComparison.Ordinal);
        var both = await NotchCommand.RunAsync(
            "series",
            _rows,
            "--format",
            "icews",
            "--output",
            "png"
        );
        Assert.Contains("NX509", both.ErrorCodes);
    }

    [Theory]
    [InlineData("NX508", "--sector", "XXX")]
    [InlineData("NX508", "--between", "PER/XXX", "CHL")]
    [InlineData("NX506", "--between", "Atlantis", "CHL")]
    [InlineData("NX501", "--sets", "no-such-file.txt")]
    public async Task WhatIsWrongIsSaid(string code, params string[] options)
    {
        var result = await NotchCommand.RunAsync([
            "series",
            _rows,
            "--format",
            "icews",
            .. options,
        ]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(code, result.ErrorCodes);
    }
}
