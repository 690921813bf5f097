using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Store;

namespace Notch.Web.Tests.Support;

/// <summary>The real site on a real store and a free port, shared by the tests of a collection.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notch-web-").FullName;
    private WebApplication? _app;

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>"http://127.0.0.1:40123".</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var clock = new FixedClock(new DateTimeOffset(2020, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(_folder, "notch.db");
        var database = NotchDatabase.Open(path, clock);
        var saved = new EventStore(database).Save(SampleStories.All);
        new PairStore(database).Recompute(saved.Pairs);
        _app = SiteBuilder.Build(
            new SiteOptions
            {
                DatabasePath = path,
                Urls = "http://127.0.0.1:0",
                Clock = clock,
            }
        );
        await _app.StartAsync();
        Address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address),
        };
    }

    /// <summary>A page, parsed; fails when the status is another one.</summary>
    public async Task<IHtmlDocument> PageAsync(
        string address,
        HttpStatusCode status,
        CancellationToken cancellation
    )
    {
        using var answer = await Client.GetAsync(address, cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var html = await answer.Content.ReadAsStringAsync(cancellation);
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>A JSON answer with status 200.</summary>
    public async Task<JsonNode> JsonAsync(string address, CancellationToken cancellation)
    {
        using var answer = await Client.GetAsync(address, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.StartsWith(
            "application/json",
            answer.Content.Headers.ContentType?.MediaType,
            StringComparison.Ordinal
        );
        return JsonNode.Parse(text)!;
    }

    /// <summary>A problem of RFC 9457.</summary>
    public async Task<JsonNode> ProblemAsync(
        string address,
        HttpStatusCode status,
        CancellationToken cancellation
    )
    {
        using var answer = await Client.GetAsync(address, cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellation))!;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
