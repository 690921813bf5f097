using System.Net;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

/// <summary>What holds for the site as a whole.</summary>
[Collection(SiteCollection.Name)]
public sealed class SiteTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryInternalLinkLeadsSomewhere()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["/"] = "the start" };
        var open = new Queue<string>(known.Keys);
        var broken = new List<string>();
        var anchors = new List<(string Page, string Target, string Anchor)>();
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        while (open.TryDequeue(out var address))
        {
            using var answer = await site.Client.GetAsync(address, Cancellation);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{address} ({(int)answer.StatusCode}) on {known[address]}");
                continue;
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
                await answer.Content.ReadAsStringAsync(Cancellation)
            );
            ids[address] = [.. html.All.Select(e => e.Id).OfType<string>()];
            // The components there show made-up stories and pairs, which no page exists for.
            var links =
                address == Urls.Patterns
                    ? []
                    : html.QuerySelectorAll("a[href], link[href]").ToList();
            foreach (var link in links)
            {
                var target = new Uri(new Uri(site.Address + address), link.GetAttribute("href")!);
                if (target.GetLeftPart(UriPartial.Authority) != site.Address)
                {
                    continue;
                }
                var page = target.PathAndQuery;
                if (target.Fragment.Length > 1)
                {
                    anchors.Add((address, page, target.Fragment[1..]));
                }
                if (known.TryAdd(page, address))
                {
                    open.Enqueue(page);
                }
            }
        }
        Assert.Empty(broken);
        Assert.True(known.Count > 100, $"only {known.Count} addresses were found");
        Assert.Empty(
            anchors
                .Where(a => ids.TryGetValue(a.Target, out var there) && !there.Contains(a.Anchor))
                .Select(a => $"{a.Page}: no #{a.Anchor} on {a.Target}")
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/api/v1/front")]
    [InlineData("/no-such-page")]
    public async Task SendsStrictHeaders(string address)
    {
        using var answer = await site.Client.GetAsync(address, Cancellation);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task KeepsAssetsForAYear()
    {
        using var answer = await site.Client.GetAsync(Urls.Asset("site.css"), Cancellation);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "public, max-age=31536000, immutable",
            answer.Headers.CacheControl?.ToString()
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/story/" + SampleStories.Refusal)]
    [InlineData("/pair/IRQ-USA?by=day")]
    [InlineData("/events")]
    [InlineData("/patterns")]
    public async Task WeighsUnder200KilobytesWithItsStyle(string address)
    {
        var page = await site.Client.GetByteArrayAsync(address, Cancellation);
        var style = await site.Client.GetByteArrayAsync(Urls.Asset("site.css"), Cancellation);
        Assert.InRange(page.Length + style.Length, 1, 200_000);
    }

    [Theory]
    [InlineData("/story/" + SampleStories.Hostile)]
    [InlineData("/")]
    [InlineData("/events")]
    [InlineData("/actor/IRQ")]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/2020/01/12")]
    public async Task LetsNoTextOfAStoryBecomeMarkup(string address)
    {
        var page = await site.PageAsync(address, HttpStatusCode.OK, Cancellation);
        Assert.Empty(
            page.QuerySelectorAll("img, script:not([type='application/ld+json']), iframe, b > i")
        );
        Assert.DoesNotContain(
            page.All,
            e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            page.QuerySelectorAll("a[href]"),
            a =>
                a.GetAttribute("href")!
                    .StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        );
        foreach (var data in page.QuerySelectorAll("script"))
        {
            System.Text.Json.JsonDocument.Parse(data.TextContent).Dispose();
        }
    }

    [Fact]
    public async Task RedirectsAPairInTheWrongOrder()
    {
        using var answer = await site.Client.GetAsync("/pair/USA-IRQ", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(
            "/pair/IRQ-USA",
            answer.Headers.Location?.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task LinksEachPageToItsTwinInJson()
    {
        foreach (
            var address in new[]
            {
                "/",
                "/world",
                "/story/" + SampleStories.Vote,
                "/pair/IRQ-USA",
                "/actor/IRQ",
                "/notches",
                "/events",
                "/pairs",
                "/actors",
                "/about",
                "/today",
                "/search?q=troops",
            }
        )
        {
            var page = await site.PageAsync(address, HttpStatusCode.OK, Cancellation);
            var twin = page.QuerySelector("link[rel=alternate][type='application/json']")
                ?.GetAttribute("href");
            Assert.NotNull(twin);
            await site.JsonAsync(twin, Cancellation);
        }
    }

    [Theory]
    [InlineData("/feeds/notches.atom")]
    [InlineData("/feeds/world.atom")]
    [InlineData("/sitemap.xml")]
    public async Task WritesWellFormedXml(string address)
    {
        var xml = System.Xml.Linq.XElement.Parse(
            await site.Client.GetStringAsync(address, Cancellation)
        );
        Assert.True(xml.HasElements);
    }

    [Fact]
    public async Task NamesTheSitemapToRobots() =>
        Assert.Contains(
            $"Sitemap: {site.Address}/sitemap.xml",
            await site.Client.GetStringAsync("/robots.txt", Cancellation),
            StringComparison.Ordinal
        );
}
