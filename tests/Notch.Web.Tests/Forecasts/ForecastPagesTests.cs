using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Events;
using Notch.Pairs;
using Notch.Web.Forecasts;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Forecasts;

public sealed class ForecastPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Two pairs over three years: one is quiet, one has a week of blows every half year.</summary>
    private static IEnumerable<PairEvent> Years()
    {
        for (int day = 0; day < 1100; day++)
        {
            var date = new DateOnly(2016, 12, 1).AddDays(day);
            bool isBlow = day % 180 is >= 100 and < 107;
            yield return Row(date, "CHL", isBlow, day);
            if (day % 2 == 0)
            {
                yield return Row(date, "ARG", isBlow: false, day);
            }
        }
    }

    private static PairEvent Row(DateOnly date, string actor, bool isBlow, int day) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{actor}{day}"),
            date,
            actor,
            "PER",
            isBlow ? QuadClass.MaterialConflict : QuadClass.VerbalCooperation,
            isBlow ? -9 : 1 + (day % 3),
            "",
            ""
        );

    private static async Task<CommentSite> SiteAsync()
    {
        var site = await CommentSite.StartAsync(new CommentSettings());
        site.Services.GetRequiredService<PairStore>().Import(Years(), "keds");
        return site;
    }

    [Fact]
    public async Task ForecastsAreScoredInPublic()
    {
        await using var site = await SiteAsync();
        var page = await site.PageAsync(ForecastUrls.Scores);
        Assert.Contains(
            "persistence",
            page.QuerySelector(".lede")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector("svg.calibration-chart"));
        string[] captions = [.. page.QuerySelectorAll("caption").Select(c => c.TextContent)];
        Assert.Contains(
            captions,
            c => c.StartsWith("All pairs together", StringComparison.Ordinal)
        );
        Assert.Contains("By pair", captions);
        Assert.Contains("The newest weeks", captions);
        var board = site.Services.GetRequiredService<ForecastBoard>();
        var scores = board.Scores();
        Assert.True(scores.All.Model.Weeks > 150);
        Assert.Same(scores, board.Scores());
        string row = page.QuerySelectorAll("tbody tr th")
            .First(h => h.TextContent == "Model")
            .ParentElement!.TextContent;
        Assert.Contains(
            scores.All.Model.Log.ToString("F3", CultureInfo.InvariantCulture),
            row,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("CHL", "PER")]
    [InlineData("ARG", "PER")]
    public async Task APairShowsItsForecastOrSaysThatItIsWithheld(string a, string b)
    {
        await using var site = await SiteAsync();
        var page = await site.PageAsync(Urls.Pair(a, b));
        var block = page.QuerySelector("[aria-labelledby=forecast-title]")!;
        var weeks = site.Services.GetRequiredService<ForecastBoard>().Of(Pair.Of(a, b));
        Assert.Null(weeks[^1].Outcome);
        Assert.Equal(weeks[^1].IsWithheld, block.QuerySelector("table") is null);
        Assert.Contains(
            weeks[^1].IsWithheld ? "withheld" : "is shown",
            block.TextContent,
            StringComparison.Ordinal
        );
        if (!weeks[^1].IsWithheld)
        {
            Assert.Equal(Levels.Count, block.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task AStoreWithFewWeeksSaysSo()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        var page = await site.PageAsync(ForecastUrls.Scores);
        Assert.Contains(
            "long enough",
            page.QuerySelector(".lede")!.TextContent,
            StringComparison.Ordinal
        );
        var pair = await site.PageAsync(Urls.Pair("IRQ", "USA"));
        Assert.Contains(
            "withheld",
            pair.QuerySelector("[aria-labelledby=forecast-title]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task TheApiGivesForecastsAndScores()
    {
        await using var site = await SiteAsync();
        var scores = JsonNode
            .Parse(await site.Client.GetStringAsync(ForecastUrls.ApiScores, Cancellation))!
            .AsArray();
        Assert.Null(scores[0]!["pair"]);
        Assert.True((int)scores[0]!["weeks"]! > 150);
        var weeks = JsonNode
            .Parse(
                await site.Client.GetStringAsync("/api/v1/pairs/CHL-PER/forecasts", Cancellation)
            )!
            .AsArray();
        Assert.Equal((bool)weeks[^1]!["withheld"]!, weeks[^1]!["expected"] is null);
        Assert.All(weeks.Take(weeks.Count - 1), w => Assert.NotNull(w!["outcome"]));
    }

    [Fact]
    public async Task TwoPairsStandSideBySide()
    {
        await using var site = await SiteAsync();
        var page = await site.PageAsync(
            ForecastUrls.CompareWith("CHL-PER", "ARG-PER") + "&by=month"
        );
        Assert.Equal(2, page.QuerySelectorAll("svg.pair-chart").Length);
        Assert.True(page.QuerySelectorAll("tbody tr").Length >= 36);
        Assert.Equal(7, page.QuerySelectorAll("tbody tr")[0].Children.Length);
        var one = await site.PageAsync(ForecastUrls.CompareWith("CHL-PER", second: null));
        Assert.Empty(one.QuerySelectorAll("svg.pair-chart"));
        Assert.NotNull(one.QuerySelector("#c-first option[selected]"));
        using var odd = await site.Client.GetAsync("/compare?first=<x>&second=1", Cancellation);
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
    }

    [Theory]
    [InlineData("a=Iraq&b=United States", "IRQ", "USA", 1)]
    [InlineData("a=USA/GOV&b=IRQ&by=month&directed=true", "USA/GOV", "IRQ", 1)]
    [InlineData("a=Gulf=IRQ%2BIRN&b=USA&source_kind=outlet,agency,state", "Gulf", "USA", 1)]
    public async Task TheApiGivesSeriesOfAnyTwoParties(string query, string a, string b, int least)
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        var series = JsonNode.Parse(
            await site.Client.GetStringAsync("/api/v1/series?" + query, Cancellation)
        )!;
        Assert.Equal((a, b), ((string)series["a"]!, (string)series["b"]!));
        Assert.True(series["cells"]!.AsArray().Sum(c => (int)c!["events"]!) >= least);
    }

    [Theory]
    [InlineData("a=Atlantis&b=USA", HttpStatusCode.BadRequest)]
    [InlineData("a=USA&b=USA", HttpStatusCode.BadRequest)]
    [InlineData("a=USA&b=IRQ&sector=XXX", HttpStatusCode.BadRequest)]
    [InlineData("a=USA&b=IRQ&source_kind=blog", HttpStatusCode.BadRequest)]
    [InlineData("b=IRQ", HttpStatusCode.BadRequest)]
    [InlineData("a=TON&b=IRQ", HttpStatusCode.NotFound)]
    public async Task TheApiSaysWhatItDoesNotUnderstand(string query, HttpStatusCode status)
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync("/api/v1/series?" + query, Cancellation);
        Assert.Equal(status, answer.StatusCode);
    }
}
