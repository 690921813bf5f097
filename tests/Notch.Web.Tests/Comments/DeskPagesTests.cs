using System.Net;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

public sealed class DeskPagesTests
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheFirstAdministratorIsMadeByALinkThatWorksOnce()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        string link = site.FirstAdminPath()!;
        await MakeAdminAsync(site, link);
        using var again = await site.Client.GetAsync(link, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(site.FirstAdminPath());
    }

    [Fact]
    public async Task TheLinkEndsAfterADay()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        string link = site.FirstAdminPath()!;
        site.Clock.Move(TimeSpan.FromHours(25));
        using var late = await site.Client.GetAsync(link, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task AShortPasswordIsRefused()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        string link = site.FirstAdminPath()!;
        var form = await site.FormAsync(link, "main form", ("name", "Eva"), ("password", "short"));
        using var answer = await site.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task NobodySeesTheQueueWithoutALogin()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync(Urls.Moderation, Cancellation);
        CommentSite.IsRedirect(answer, Urls.LogIn);
    }

    [Fact]
    public async Task AWrongPasswordIsRefusedAndManyTriesAreStopped()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await MakeAdminAsync(site, site.FirstAdminPath()!);
        for (int i = 0; i < 10; i++)
        {
            using var wrong = await LogInAsync(site, "not the password");
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }
        using var right = await LogInAsync(site, Password);
        Assert.Equal(HttpStatusCode.Forbidden, right.StatusCode);
        site.Clock.Move(TimeSpan.FromMinutes(11));
        using var later = await LogInAsync(site, Password);
        CommentSite.IsRedirect(later, Urls.Desk);
        string cookie = later.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AModeratorPublishesAndTheFilterLearns()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await MakeAdminAsync(site, site.FirstAdminPath()!);
        (await LogInAsync(site, Password)).Dispose();
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        (await site.CommentAsync("Win a free phone: bit.ly/phone")).Dispose();
        foreach (var held in site.Comments.InState(CommentStatus.Held, 0, 9))
        {
            bool isSpam = held.Body.Contains("bit.ly", StringComparison.Ordinal);
            var form = await site.FormAsync(
                Urls.Moderation,
                "form.decide",
                ("id", held.Id),
                ("action", isSpam ? "spam" : "published")
            );
            using var answer = await site.PostAsync(Urls.Moderation, form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(
            [true, false],
            site.Comments.Labels().OrderByDescending(l => l.IsSpam).Select(l => l.IsSpam)
        );
        Assert.Contains(
            "A fair remark",
            (await site.PageAsync(Urls.Story(CommentSite.Story))).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Eva", site.Comments.InState(CommentStatus.Spam, 0, 9).Single().DecidedBy);
    }

    [Fact]
    public async Task ADecisionWithoutTheSessionsTokenIsRefused()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await MakeAdminAsync(site, site.FirstAdminPath()!);
        (await LogInAsync(site, Password)).Dispose();
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        var held = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        var form = await site.FormAsync(
            Urls.Moderation,
            "form.decide",
            ("id", held.Id),
            ("action", "published"),
            ("token", "")
        );
        using var answer = await site.PostAsync(Urls.Moderation, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Comments.OfStory(CommentSite.Story));
    }

    private static async Task MakeAdminAsync(CommentSite site, string link)
    {
        var form = await site.FormAsync(link, "main form", ("name", "Eva"), ("password", Password));
        using var answer = await site.PostAsync(link, form);
        CommentSite.IsRedirect(answer, Urls.LogIn);
    }

    private static async Task<HttpResponseMessage> LogInAsync(CommentSite site, string password)
    {
        var form = await site.FormAsync(
            Urls.LogIn,
            "main form",
            ("name", "eva"),
            ("password", password)
        );
        return await site.PostAsync(Urls.LogIn, form);
    }
}
