using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Alerts;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Accounts;

public sealed class DeskAccountTests
{
    private const string NewPassword = "another password entirely";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Rights { get; } =
        new()
        {
            { "reader", "/desk /desk/account" },
            { "coder", "/desk /desk/account /desk/review" },
            { "moderator", "/desk /desk/account /desk/comments /desk/bans" },
            {
                "editor",
                "/desk /desk/account /desk/comments /desk/bans /desk/review /desk/runs /desk/sources /desk/alerts"
            },
            {
                "admin",
                "/desk /desk/account /desk/comments /desk/bans /desk/log /desk/review /desk/runs /desk/sources /desk/alerts /desk/users"
            },
        };

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task ARoleOpensItsPagesAndNoOthers(string role, string expected)
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        await site.MakeColleagueAsync("Ömer", role);
        await site.LogOutAsync();
        CommentSite.IsRedirect(await site.LogInAsync("Ömer", CommentSite.Password), Urls.Desk);
        var open = new List<string>();
        foreach (
            string address in new[]
            {
                Urls.Desk,
                Urls.Account,
                Urls.Moderation,
                Urls.Bans,
                Urls.Audit,
                Urls.Review,
                Urls.Runs,
                Urls.Sources,
                AlertUrls.Desk,
                Urls.Users,
            }
        )
        {
            using var answer = await site.Client.GetAsync(address, Cancellation);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden,
                $"{address}: {answer.StatusCode}"
            );
            Assert.True(answer.Headers.CacheControl?.NoStore);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                open.Add(address);
            }
        }
        Assert.Equal(expected, string.Join(' ', open));
        var menu = (await site.PageAsync(Urls.Desk)).QuerySelectorAll(".desk-bar a");
        Assert.Equal(
            open.Where(a => a != Urls.Desk).Order(),
            menu.Select(a => a.GetAttribute("href")!).Order()
        );
    }

    [Theory]
    [InlineData(Urls.Moderation)]
    [InlineData(Urls.Users)]
    [InlineData(Urls.Desk)]
    [InlineData("/DESK/log")]
    public async Task NobodyEntersWithoutALogin(string address)
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync(address, Cancellation);
        CommentSite.IsRedirect(answer, Urls.LogIn);
        using var post = await site.PostAsync(address, []);
        CommentSite.IsRedirect(post, Urls.LogIn);
    }

    [Fact]
    public async Task AClosedAccountIsOutAtOnceAndStaysOut()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        await site.MakeColleagueAsync("Ola", "editor");
        using var ola = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(site.Address),
        };
        var login = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Ola",
            ["password"] = CommentSite.Password,
            ["_handler"] = "login",
        };
        using var into = await ola.PostAsync(
            Urls.LogIn,
            new FormUrlEncodedContent(login),
            Cancellation
        );
        CommentSite.IsRedirect(into, Urls.Desk);
        Assert.Equal(
            HttpStatusCode.OK,
            (await ola.GetAsync(Urls.Moderation, Cancellation)).StatusCode
        );
        var close = await site.FormAsync(Urls.Users, "li:last-child form", ("action", "close"));
        using var closed = await site.PostAsync(Urls.Users, close);
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        CommentSite.IsRedirect(await ola.GetAsync(Urls.Moderation, Cancellation), Urls.LogIn);
        using var again = await ola.PostAsync(
            Urls.LogIn,
            new FormUrlEncodedContent(login),
            Cancellation
        );
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
    }

    [Fact]
    public async Task TheLastAdministratorStays()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        var form = await site.FormAsync(
            Urls.Users,
            "li form",
            ("role", "reader"),
            ("action", "role")
        );
        form["key"] = "1";
        using var answer = await site.PostAsync(Urls.Users, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("admin", site.Services.GetRequiredService<AccountStore>().Find("EVA")!.Role);
    }

    [Fact]
    public async Task ANewPasswordTakesThePlaceOfTheOldAndEndsOtherSessions()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        var form = await site.FormAsync(
            Urls.Account,
            "form:has(#old-password)",
            ("old", "a wrong password"),
            ("password", NewPassword)
        );
        using var wrong = await site.PostAsync(Urls.Account, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        form["old"] = CommentSite.Password;
        CommentSite.IsRedirect(await site.PostAsync(Urls.Account, form), Urls.Desk);
        await site.LogOutAsync();
        using var old = await site.LogInAsync("Eva", CommentSite.Password);
        Assert.Equal(HttpStatusCode.Forbidden, old.StatusCode);
        CommentSite.IsRedirect(await site.LogInAsync("eva", NewPassword), Urls.Desk);
    }

    [Fact]
    public async Task ASessionEndsAfterTwelveHours()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        site.Clock.Move(TimeSpan.FromHours(11));
        Assert.Equal(
            HttpStatusCode.OK,
            (await site.Client.GetAsync(Urls.Desk, Cancellation)).StatusCode
        );
        site.Clock.Move(TimeSpan.FromHours(2));
        CommentSite.IsRedirect(await site.Client.GetAsync(Urls.Desk, Cancellation), Urls.LogIn);
    }

    [Fact]
    public async Task TheLogTellsWhoDidWhat()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        await site.MakeColleagueAsync("Ola", "coder");
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        var held = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        var form = await site.FormAsync(
            Urls.Moderation,
            "form.decide",
            ("id", held.Id),
            ("action", "published")
        );
        (await site.PostAsync(Urls.Moderation, form)).Dispose();
        var log = (await site.PageAsync(Urls.Audit)).QuerySelectorAll("tbody tr");
        Assert.Equal(
            [
                $"Eva published {held.Id}",
                "Ola account made coder",
                "Eva invitation coder",
                "Eva login password",
                "Eva account made admin",
            ],
            log.Select(r =>
                string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))
            )
        );
        Assert.Single(
            (await site.PageAsync(Urls.AuditOf("Ola"))).QuerySelectorAll("tbody tr").ToList()
        );
    }

    [Fact]
    public async Task RunsAndSourcesShowWhatWasReadAndWhatWasNot()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        var runs = site.Services.GetRequiredService<RunStore>();
        long run = runs.Begin(["inbox/"]);
        runs.AddFailure(run, new StoredFailure("NX005", "inbox/empty.html", "the page is empty"));
        runs.Finish(run, new RunCounts(7, 6, 1, 0, 12, 3, 0, 1));
        Assert.Contains(
            "inbox/",
            (await site.PageAsync(Urls.Runs)).QuerySelector("tbody")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "inbox/empty.html",
            (await site.PageAsync(Urls.Run(run))).QuerySelector(".rows")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "inbox/",
            (await site.PageAsync(Urls.Sources)).QuerySelector("tbody")!.TextContent,
            StringComparison.Ordinal
        );
        using var none = await site.Client.GetAsync(Urls.Run(99), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
