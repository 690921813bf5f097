using System.Net;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class QuotePageTests(SiteFixture site)
{
    private const string Speaker = "/quotes/dalia-haddad";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APersonsQuotesMakeAPage()
    {
        var page = await site.PageAsync(Speaker, HttpStatusCode.OK, Cancellation);
        var item = Assert.Single(page.QuerySelectorAll(".quote-item"));
        Assert.Equal(
            ["“We will stay here”", "“We have time.”"],
            item.QuerySelectorAll("blockquote").Select(q => q.TextContent.Trim())
        );
        Assert.Contains("to reporters", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("10 January 2020", item.TextContent, StringComparison.Ordinal);
        var link = Assert.Single(item.QuerySelectorAll("a[href^='/story/']"));
        Assert.StartsWith(
            $"/story/{SampleStories.Refusal}#quote-",
            link.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task TheStoryAndTheActorLeadToIt()
    {
        foreach (
            string address in new[] { $"/story/{SampleStories.Refusal}", "/actor/IRQ", "/quotes" }
        )
        {
            var page = await site.PageAsync(address, HttpStatusCode.OK, Cancellation);
            Assert.NotEmpty(page.QuerySelectorAll($"a[href='{Speaker}']"));
        }
    }

    [Fact]
    public async Task TheAnchorOfAQuoteStandsInItsStory()
    {
        var speaker = await site.PageAsync(Speaker, HttpStatusCode.OK, Cancellation);
        string target = speaker
            .QuerySelector(".quote-item a[href^='/story/']")!
            .GetAttribute("href")!;
        var story = await site.PageAsync(target.Split('#')[0], HttpStatusCode.OK, Cancellation);
        Assert.NotNull(story.GetElementById(target.Split('#')[1]));
    }

    [Fact]
    public async Task TheTwinHasTheExactWords()
    {
        var twin = await site.JsonAsync("/api/v1" + Speaker, Cancellation);
        Assert.Equal("Dalia Haddad", (string?)twin["speaker"]!["name"]);
        var quotes = twin["quotes"]!["items"]!.AsArray();
        Assert.Equal(
            ["We will stay here", "We have time."],
            quotes.Select(q => (string?)q!["text"])
        );
        var story = await site.JsonAsync($"/api/v1/stories/{SampleStories.Refusal}", Cancellation);
        foreach (var quote in quotes)
        {
            Assert.Equal(
                (string?)quote!["text"],
                ((string)story["text"]!)[(int)quote["start"]!..(int)quote["end"]!]
            );
        }
    }

    [Fact]
    public async Task TheListHasATwinAndAFeed()
    {
        var list = await site.JsonAsync("/api/v1/quotes?actor=IRQ", Cancellation);
        Assert.Equal("dalia-haddad", (string?)Assert.Single(list["items"]!.AsArray())!["key"]);
        await site.ProblemAsync("/api/v1/quotes?actor=1", HttpStatusCode.BadRequest, Cancellation);
        await site.ProblemAsync("/api/v1/quotes/nobody", HttpStatusCode.NotFound, Cancellation);
        string feed = await site.Client.GetStringAsync($"/feeds{Speaker}.atom", Cancellation);
        Assert.Contains("We will stay here", feed, StringComparison.Ordinal);
    }
}
