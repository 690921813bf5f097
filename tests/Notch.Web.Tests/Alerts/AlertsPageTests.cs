using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Alerts;
using Notch.Desk.Comments;
using Notch.Web.Alerts;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Alerts;

public sealed class AlertsPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<CommentSite> SiteAsync() =>
        await (await CommentSite.StartAsync(new CommentSettings())).AsAdminAsync();

    private static async Task<HttpResponseMessage> SendAsync(
        CommentSite site,
        params (string Name, string Value)[] fields
    ) =>
        await site.PostAsync(
            AlertUrls.Desk,
            await site.FormAsync(AlertUrls.Desk, "#new form", fields)
        );

    [Fact]
    public async Task NobodySeesRulesWithoutALogin()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync(AlertUrls.Desk, Cancellation);
        CommentSite.IsRedirect(answer, Urls.LogIn);
    }

    [Fact]
    public async Task ARuleIsTriedOnThePastBeforeItIsSaved()
    {
        await using var site = await SiteAsync();
        using var answer = await SendAsync(
            site,
            ("pairs", "irq-usa"),
            ("direction", "rise"),
            ("unannounced", "yes"),
            ("action", "try")
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await CommentSite.ParseAsync(answer);
        Assert.Contains(
            "It would have found",
            page.QuerySelector("#tried-title")!.TextContent,
            StringComparison.Ordinal
        );
        var found = page.QuerySelectorAll(".notches .notch");
        Assert.NotEmpty(found);
        Assert.StartsWith(
            "/pair/IRQ-USA#notch-",
            found[0].QuerySelector("h3 a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "/event/",
            found[0].QuerySelector("blockquote a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Empty(site.Services.GetRequiredService<AlertStore>().Rules());
        Assert.Equal("IRQ-USA", page.QuerySelector("#a-pairs")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ARuleIsSavedShownAndRemoved()
    {
        await using var site = await SiteAsync();
        using (
            var answer = await SendAsync(
                site,
                ("name", "Gulf <watch>"),
                ("pairs", "USA-*"),
                ("sectors", "mil"),
                ("digest", "daily"),
                ("quiet_from", "22:00"),
                ("quiet_to", "07:00"),
                ("mail", "ola@example.org"),
                ("action", "save")
            )
        )
        {
            var page = await CommentSite.ParseAsync(answer);
            Assert.Contains(
                "Gulf <watch> is kept",
                page.QuerySelector("[role=status]")!.TextContent,
                StringComparison.Ordinal
            );
        }
        var store = site.Services.GetRequiredService<AlertStore>();
        var kept = Assert.Single(store.Rules());
        Assert.Equal(
            ("Eva", AlertDigest.Daily, new TimeOnly(22, 0)),
            (kept.MadeBy, kept.Rule.Digest, kept.Rule.QuietFrom)
        );
        Assert.Equal(["MIL"], kept.Rule.Sectors);
        var form = await site.FormAsync(AlertUrls.Desk, "section form", ("id", kept.Id));
        (await site.PostAsync(AlertUrls.Desk, form)).Dispose();
        Assert.Empty(store.Rules());
    }

    [Theory]
    [InlineData("pairs", "IRQ", "two parties")]
    [InlineData("name", "", "needs a name")]
    [InlineData("sectors", "XYZ", "no sector")]
    [InlineData("webhooks", "ftp://x", "expected an address")]
    [InlineData("quiet_from", "22 o'clock", "no time")]
    public async Task AWrongRuleIsSentBackWithWhatIsWrong(string field, string value, string why)
    {
        await using var site = await SiteAsync();
        using var answer = await SendAsync(site, ("name", "x"), (field, value), ("action", "save"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await CommentSite.ParseAsync(answer);
        Assert.Contains(
            why,
            page.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(site.Services.GetRequiredService<AlertStore>().Rules());
    }

    [Fact]
    public async Task FeedAndStreamTellWhatARuleFound()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        var store = site.Services.GetRequiredService<AlertStore>();
        var kept = store.Add(
            new AlertRule
            {
                Name = "All",
                IncludesUnannounced = true,
                Since = new DateOnly(2019, 1, 1),
            },
            "Eva"
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, AlertUrls.Stream(kept.FeedKey));
        request.Headers.Add("Last-Event-ID", "0");
        using var stream = await site.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        Assert.True(store.Collect() > 0);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));
        string told = "";
        while (!told.Contains("event: notch", StringComparison.Ordinal))
        {
            told += await reader.ReadLineAsync(Cancellation) + "\n";
        }
        string data = (await reader.ReadLineAsync(Cancellation))!;
        Assert.StartsWith("data: {", data, StringComparison.Ordinal);
        Assert.Contains($"{site.Address}/event/", data, StringComparison.Ordinal);
        var feed = new HtmlParser().ParseDocument(
            await site.Client.GetStringAsync(AlertUrls.Feed(kept.FeedKey), Cancellation)
        );
        Assert.NotEmpty(feed.QuerySelectorAll("entry"));
        Assert.Contains(
            "The tone",
            feed.QuerySelector("entry title")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/alerts/none/events")]
    [InlineData("/feeds/alerts/none.atom")]
    [InlineData("/feeds/alerts/none.json")]
    public async Task AnUnknownKeyLeadsNowhere(string address)
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
