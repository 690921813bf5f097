using System.Net;
using System.Text.Json.Nodes;
using Notch.Exports;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Api;

[Collection(SiteCollection.Name)]
public sealed class ApiTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WritesEventsAsTheEventRecordDoes()
    {
        var story = SampleStories.All.Single(s => s.Story.Id == SampleStories.Refusal);
        var record = EventRecord.Of(story.Story, story.Events, story.Versions)[0];
        using var line = new StringWriter();
        new JsonLinesEventWriter().Write(record, line);
        var expected = JsonNode.Parse(line.ToString())!.AsObject();
        var actual = (
            await site.JsonAsync($"/api/v1/events/{record.Event.Id}", Cancellation)
        ).AsObject();
        Assert.Equal(expected.Select(p => p.Key), actual.Select(p => p.Key));
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected}\n{actual}");
    }

    [Fact]
    public async Task WritesAStoryWithItsEvents()
    {
        var story = await site.JsonAsync($"/api/v1/stories/{SampleStories.Refusal}", Cancellation);
        Assert.Equal("Omar Haddad", (string?)story["byline"]);
        Assert.Equal(
            ["Home", "today", "World", "Washington will not talk about leaving"],
            story["breadcrumb"]!.AsArray().Select(b => (string?)b)
        );
        Assert.Equal(6, story["events"]!.AsArray().Count);
        var text = (string)story["text"]!;
        foreach (var e in story["events"]!.AsArray())
        {
            Assert.Equal(
                (string?)e!["text"],
                text[(int)e["sentence_start"]!..(int)e["sentence_end"]!]
            );
        }
    }

    [Fact]
    public async Task ListsNoSupersededStoryAndNoDuplicate()
    {
        var list = await site.JsonAsync("/api/v1/stories?section=world", Cancellation);
        var ids = list["items"]!.AsArray().Select(i => (string?)i!["id"]).ToList();
        Assert.Contains(SampleStories.Corrected, ids);
        Assert.DoesNotContain(SampleStories.Wrong, ids);
        Assert.DoesNotContain(SampleStories.Copy, ids);
    }

    [Theory]
    [InlineData("/api/v1/stories?day=2020-01-10", 1)]
    [InlineData("/api/v1/stories?section=politics", 1)]
    [InlineData("/api/v1/events?type=REJECT", 1)]
    [InlineData("/api/v1/events?actor=IRN&other=USA", 2)]
    [InlineData("/api/v1/events?status=denied", 1)]
    [InlineData("/api/v1/events?quad=4&since=2020-01-09&until=2020-01-15", 1)]
    [InlineData("/api/v1/events?actor=IRQ&sector=LEG", 2)]
    [InlineData("/api/v1/search?q=%22foreign+troops%22", 1)]
    [InlineData("/api/v1/search?q=AND+%22+OR+*+NEAR(", 0)]
    public async Task NarrowsLists(string address, int count)
    {
        var list = await site.JsonAsync(address, Cancellation);
        Assert.Equal(count, list["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/v1/events?type=KISS", "type: 'KISS'")]
    [InlineData("/api/v1/events?quad=5", "quad: '5'")]
    [InlineData("/api/v1/events?since=yesterday", "since: 'yesterday'")]
    [InlineData("/api/v1/events?page=0", "page: '0'")]
    [InlineData("/api/v1/stories?section=nowhere", "section: 'nowhere'")]
    [InlineData("/api/v1/stories?day=2020-02-31", "day: '2020-02-31'")]
    [InlineData("/api/v1/pairs/IRQ-USA?by=year", "by: 'year'")]
    [InlineData("/api/v1/pairs/IRQ-USA?from=IRN", "from: 'IRN'")]
    [InlineData("/api/v1/notches?pair=IRQ", "pair: 'IRQ'")]
    [InlineData("/api/v1/search", "q: ''")]
    public async Task SaysWhichParameterIsWrong(string address, string detail)
    {
        var problem = await site.ProblemAsync(address, HttpStatusCode.BadRequest, Cancellation);
        Assert.StartsWith(detail, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal("NX403", (string?)problem["code"]);
    }

    [Theory]
    [InlineData("/api/v1/stories/none")]
    [InlineData("/api/v1/events/none")]
    [InlineData("/api/v1/actors/ZZZ")]
    [InlineData("/api/v1/pairs/IRQ-ZZZ")]
    [InlineData("/api/v1/pairs/IRQ-ZZZ/cells.csv")]
    [InlineData("/api/v1/pairs/IRQ-ZZZ/chart.svg")]
    [InlineData("/api/v1/nothing")]
    public async Task SaysThatNothingIsThere(string address)
    {
        var problem = await site.ProblemAsync(address, HttpStatusCode.NotFound, Cancellation);
        Assert.Equal(404, (int?)problem["status"]);
    }

    [Fact]
    public async Task WritesCellsAsCsvThatEqualsTheJson()
    {
        using var answer = await site.Client.GetAsync(
            "/api/v1/pairs/IRQ-USA/cells.csv?by=week",
            Cancellation
        );
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(Cancellation)).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        var cells = (await site.JsonAsync("/api/v1/pairs/IRQ-USA", Cancellation))[
            "cells"
        ]!.AsArray();
        Assert.Equal(string.Join(',', cells[0]!.AsObject().Select(p => p.Key)), lines[0]);
        Assert.Equal(cells.Count, lines.Length - 1);
        Assert.StartsWith("IRQ,USA,2019-W49,1,1,1,2.5,0,0,0,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DrawsTheChartAsWellFormedXml()
    {
        using var answer = await site.Client.GetAsync(
            "/api/v1/pairs/IRQ-USA/chart.svg",
            Cancellation
        );
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        var svg = System.Xml.Linq.XElement.Parse(
            await answer.Content.ReadAsStringAsync(Cancellation)
        );
        Assert.Equal("svg", svg.Name.LocalName);
    }

    [Fact]
    public async Task ShowsOneDirectionOnly()
    {
        var series = await site.JsonAsync("/api/v1/pairs/IRQ-USA?from=USA&by=month", Cancellation);
        Assert.True((bool)series["directed"]!);
        Assert.Equal("USA", (string?)series["a"]);
        Assert.All(series["cells"]!.AsArray(), c => Assert.Equal("USA", (string?)c!["a"]));
    }

    [Fact]
    public async Task DescribesItselfAsApproved()
    {
        var approved = Path.Combine(
            Repository.Root,
            "tests",
            "Notch.Web.Tests",
            "Api",
            "openapi.approved.json"
        );
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var text = (
            await site.Client.GetStringAsync("/openapi/v1.json", Cancellation)
        ).ReplaceLineEndings("\n");
        if (!File.Exists(approved) || await File.ReadAllTextAsync(approved, Cancellation) != text)
        {
            await File.WriteAllTextAsync(received, text, Cancellation);
            Assert.Fail(
                $"The OpenAPI document changed: look at {received}; when it is right, let it replace {approved}."
            );
        }
    }

    [Fact]
    public async Task HasEveryRouteInTheDocs()
    {
        var docs = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "api.md"),
            Cancellation
        );
        var document = await site.JsonAsync("/openapi/v1.json", Cancellation);
        var routes = document["paths"]!.AsObject().Select(p => p.Key).ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, r => Assert.Contains($"`{r}`", docs, StringComparison.Ordinal));
        var named = System
            .Text.RegularExpressions.Regex.Matches(
                docs,
                "^\\| `(?<route>/api/v1[^`?]*)`",
                System.Text.RegularExpressions.RegexOptions.Multiline
                    | System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Select(m => m.Groups["route"].Value);
        Assert.Empty(named.Except(routes));
    }
}
