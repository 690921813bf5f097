using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Notch.Desk.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class FeedTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feeds/notches")]
    [InlineData("/feeds/world")]
    [InlineData("/feeds/pair/IRQ-USA")]
    [InlineData("/feeds/actor/IRQ")]
    public async Task AFeedSaysTheSameInAtomAndJson(string address)
    {
        string atom = await site.Client.GetStringAsync(address + ".atom", Cancellation);
        XNamespace ns = "http://www.w3.org/2005/Atom";
        var ids = XDocument
            .Parse(atom)
            .Root!.Elements(ns + "entry")
            .Select(e => e.Element(ns + "id")!.Value);
        var json = JsonNode.Parse(
            await site.Client.GetStringAsync(address + ".json", Cancellation)
        )!;
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)json["version"]);
        Assert.Equal(ids, json["items"]!.AsArray().Select(i => (string?)i!["id"]));
        Assert.NotEmpty(ids);
    }

    [Theory]
    [InlineData("/feeds/no-such-section.atom")]
    [InlineData("/feeds/pair/IRQ.json")]
    [InlineData("/feeds/world.rss")]
    public async Task AFeedThatIsNotThereIsNotFound(string address)
    {
        using var answer = await site.Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task ThePublicAddressStandsInFeedsMapsAndHeads()
    {
        await using var other = await CommentSite.StartAsync(
            new CommentSettings(),
            "https://news.example/"
        );
        foreach (string address in new[] { "/feeds/world.atom", Urls.Sitemap, "/robots.txt" })
        {
            string text = await other.Client.GetStringAsync(address, Cancellation);
            Assert.Contains("https://news.example/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        }
        var page = await other.PageAsync(Urls.Story(CommentSite.Story));
        Assert.Equal(
            "https://news.example" + Urls.Story(CommentSite.Story),
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.Equal(
            "article",
            page.QuerySelector("meta[property='og:type']")!.GetAttribute("content")
        );
    }

    [Fact]
    public async Task TheNewsMapHoldsTheLastTwoDaysOnly()
    {
        string text = await site.Client.GetStringAsync(Urls.NewsSitemap, Cancellation);
        XNamespace news = "http://www.google.com/schemas/sitemap-news/0.9";
        var days = XDocument
            .Parse(text)
            .Descendants(news + "publication_date")
            .Select(d =>
                DateTimeOffset.Parse(d.Value, System.Globalization.CultureInfo.InvariantCulture)
            );
        Assert.All(
            days,
            d => Assert.True(d > new DateTimeOffset(2020, 1, 29, 11, 0, 0, TimeSpan.Zero))
        );
    }

    [Fact]
    public async Task TheMatrixLeadsToItsPairs()
    {
        var page = await site.PageAsync(Urls.Matrix, HttpStatusCode.OK, Cancellation);
        Assert.NotNull(page.QuerySelector("table.matrix td a[href='/pair/IRQ-USA']"));
        var headers = page.QuerySelectorAll("table.matrix thead th").Length;
        Assert.Equal(headers, page.QuerySelectorAll("table.matrix tbody tr").Length);
    }
}
