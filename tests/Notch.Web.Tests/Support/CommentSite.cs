using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;

namespace Notch.Web.Tests.Support;

/// <summary>A site of one test, with a clock that the test moves.</summary>
internal sealed class CommentSite : IAsyncDisposable
{
    public const string Story = SampleStories.Refusal;

    private readonly string _folder = Directory.CreateTempSubdirectory("notch-comments-").FullName;
    private WebApplication? _app;

    public MovingClock Clock { get; } =
        new(new DateTimeOffset(2020, 1, 31, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Follows no redirects and keeps cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string Folder => _folder;

    public CommentStore Comments => _app!.Services.GetRequiredService<CommentStore>();

    public IServiceProvider Services => _app!.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CommentSite> StartAsync(
        CommentSettings settings,
        string? publicAddress = null,
        IReadOnlyList<string>? trustedProxies = null
    )
    {
        var site = new CommentSite();
        string path = Path.Combine(site._folder, "notch.db");
        var database = NotchDatabase.Open(path, site.Clock);
        var saved = new EventStore(database).Save(SampleStories.All);
        new PairStore(database).Recompute(saved.Pairs);
        site._app = SiteBuilder.Build(
            new SiteOptions
            {
                DatabasePath = path,
                Urls = "http://127.0.0.1:0",
                Clock = site.Clock,
                Comments = settings,
                PublicAddress = publicAddress,
                TrustedProxies = trustedProxies ?? [],
            }
        );
        await site._app.StartAsync(Cancellation);
        site.Address = site
            ._app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        site.Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }
        )
        {
            BaseAddress = new Uri(site.Address),
        };
        return site;
    }

    /// <summary>Path of the first administrator's one-time link.</summary>
    public string? FirstAdminPath() =>
        SiteBuilder.FirstAdminLink(_app!, Address) is { } link ? new Uri(link).AbsolutePath : null;

    public const string Password = "a long enough password";

    /// <summary>Makes the first administrator, "Eva", and logs in.</summary>
    public async Task<CommentSite> AsAdminAsync()
    {
        string link = FirstAdminPath()!;
        var made = await FormAsync(link, "main form", ("name", "Eva"), ("password", Password));
        (await PostAsync(link, made)).Dispose();
        IsRedirect(await LogInAsync("Eva", Password), Urls.Desk);
        return this;
    }

    /// <summary>Makes an account through an invitation of the administrator who is logged in.</summary>
    public async Task MakeColleagueAsync(string name, string role)
    {
        var invite = await FormAsync(Urls.Users, "section form", ("role", role));
        using var answer = await PostAsync(Urls.Users, invite);
        var page = await ParseAsync(answer);
        string link = new Uri(page.QuerySelector("code.secret")!.TextContent).AbsolutePath;
        var made = await FormAsync(link, "main form", ("name", name), ("password", Password));
        IsRedirect(await PostAsync(link, made), Urls.LogIn);
    }

    public async Task LogOutAsync()
    {
        var form = await FormAsync(Urls.Desk, "form[action$=logout]");
        IsRedirect(await PostAsync(Urls.LogOut, form), Urls.LogIn);
    }

    public async Task<HttpResponseMessage> LogInAsync(string name, string password)
    {
        var form = await FormAsync(Urls.LogIn, "main form", ("name", name), ("password", password));
        return await PostAsync(Urls.LogIn, form);
    }

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        string html = await Client.GetStringAsync(address, Cancellation);
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>What a form would send that a page shows, with some fields filled in.</summary>
    public async Task<Dictionary<string, string>> FormAsync(
        string address,
        string selector,
        params (string Name, string Value)[] fields
    )
    {
        var page = await PageAsync(address);
        var form = page.QuerySelector(selector);
        Assert.NotNull(form);
        var values = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(
                i => i.GetAttribute("name")!,
                i => i.GetAttribute("value") ?? "",
                StringComparer.Ordinal
            );
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }
        return values;
    }

    public async Task<HttpResponseMessage> PostAsync(
        string address,
        Dictionary<string, string> form,
        string? origin = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(form),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>Fills the story's form as a person would, a minute after it was shown, and sends it.</summary>
    public async Task<HttpResponseMessage> CommentAsync(
        string body,
        params (string Name, string Value)[] fields
    )
    {
        var form = await FormAsync(
            Urls.Story(Story),
            "form.comment-form",
            [("author", "Ida"), ("body", body), .. fields]
        );
        Clock.Move(TimeSpan.FromMinutes(1));
        return await PostAsync(Urls.CommentForm(Story), form);
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

    /// <summary>Comments that appear at once unless the filter holds them, without narrow limits.</summary>
    public static CommentSettings Open { get; } =
        new()
        {
            Moderation = CommentModeration.None,
            PerMinute = 10_000,
            PerHour = 10_000,
            SitePerMinute = 10_000,
        };

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));

    public static void IsRedirect(HttpResponseMessage answer, string start)
    {
        Assert.True(
            answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther,
            $"{answer.StatusCode}"
        );
        Assert.Contains(start, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
