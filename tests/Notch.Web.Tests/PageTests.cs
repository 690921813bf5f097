using System.Net;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class PageTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "Notch", "")]
    [InlineData("/today", "16 January 2020 · Notch", "Home » today")]
    [InlineData("/2020/01/10", "10 January 2020 · Notch", "Home » 10 January 2020")]
    [InlineData("/world", "World · Notch", "Home » today » World")]
    [InlineData(
        "/world/2020/01/10",
        "World, 10 January 2020 · Notch",
        "Home » 10 January 2020 » World"
    )]
    [InlineData(
        "/story/" + SampleStories.Refusal,
        "Washington will not talk about leaving · Notch",
        "Home » 10 January 2020 » World » Washington will not talk about leaving"
    )]
    [InlineData(
        "/story/" + SampleStories.Corrected,
        "Corrected: Eleven soldiers treated after missile attack · Notch",
        "Home » today » World » Corrected: Eleven soldiers treated after missile attack"
    )]
    [InlineData("/events", "Events · Notch", "Home » Events")]
    [InlineData("/actors", "Actors · Notch", "Home » Actors")]
    [InlineData("/actor/IRQ", "Iraq · Notch", "Home » Actors » Iraq")]
    [InlineData("/actor/IRQ/LEG", "Iraq: parliament · Notch", "Home » Actors » Iraq » parliament")]
    [InlineData("/quotes", "Quotes · Notch", "Home » Quotes")]
    [InlineData("/quotes?actor=IRQ", "Quotes: Iraq · Notch", "Home » Quotes » Iraq")]
    [InlineData(
        "/quotes/dalia-haddad",
        "What Dalia Haddad said · Notch",
        "Home » Quotes » Dalia Haddad"
    )]
    [InlineData("/search", "Search · Notch", "Home » Search")]
    [InlineData("/search?q=banners", "Search: banners · Notch", "Home » Search")]
    [InlineData("/author/Nadia%20Farouk", "By Nadia Farouk · Notch", "Home » By Nadia Farouk")]
    [InlineData(
        "/outlet/The%20Example%20Courier",
        "The Example Courier · Notch",
        "Home » The Example Courier"
    )]
    [InlineData("/about", "About · Notch", "Home » About")]
    public async Task HasItsTitleAndTrail(string address, string title, string trail)
    {
        var page = await site.PageAsync(address, HttpStatusCode.OK, Cancellation);
        Assert.Equal(title, page.Title);
        Assert.Equal(
            trail,
            string.Join(
                " » ",
                page.QuerySelectorAll(".crumbs li").Select(c => c.TextContent.Trim())
            )
        );
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Fact]
    public async Task ASearchIsNarrowedBySectionYearAndDays()
    {
        var all = await site.PageAsync("/search?q=troops", HttpStatusCode.OK, Cancellation);
        var facets = all.QuerySelectorAll("aside .archive a").ToList();
        Assert.NotEmpty(facets);
        foreach (var facet in facets)
        {
            var narrowed = await site.PageAsync(
                facet.GetAttribute("href")!,
                HttpStatusCode.OK,
                Cancellation
            );
            int count = int.Parse(
                facet.ParentElement!.QuerySelector(".small")!.TextContent,
                System.Globalization.CultureInfo.InvariantCulture
            );
            Assert.Equal(count, narrowed.QuerySelectorAll(".story-item").Length);
            Assert.NotNull(narrowed.QuerySelector("aside a[aria-current=true]"));
        }
        Assert.Empty(
            (
                await site.PageAsync(
                    "/search?q=troops&until=2019-01-01",
                    HttpStatusCode.OK,
                    Cancellation
                )
            ).QuerySelectorAll(".story-item")
        );
    }

    [Fact]
    public async Task AStoryLeadsToOthersOfItsPairs()
    {
        var page = await site.PageAsync(
            "/story/" + SampleStories.Refusal,
            HttpStatusCode.OK,
            Cancellation
        );
        var related = page.QuerySelectorAll(".related h3 a").ToList();
        Assert.NotEmpty(related);
        Assert.DoesNotContain(
            related,
            a => a.GetAttribute("href") == "/story/" + SampleStories.Refusal
        );
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/story/none")]
    [InlineData("/event/none")]
    [InlineData("/actor/ZZZ")]
    [InlineData("/quotes/nobody")]
    [InlineData("/author/Nobody%20Here")]
    [InlineData("/outlet/No%20Paper")]
    [InlineData("/actor/IRQ/ZZZ")]
    [InlineData("/2020/02/31")]
    [InlineData("/1999/01/01")]
    [InlineData("/world/2020/02/31")]
    [InlineData("/world/1999/01/01")]
    public async Task SaysThatNothingIsThere(string address)
    {
        var page = await site.PageAsync(address, HttpStatusCode.NotFound, Cancellation);
        Assert.Equal("Not found · Notch", page.Title);
        Assert.Equal("There is nothing at this address", page.QuerySelector("h1")!.TextContent);
    }
}
