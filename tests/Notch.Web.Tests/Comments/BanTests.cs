using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

public sealed class BanTests
{
    private const string Reason = "Three warnings were enough";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("name", "ida", true)]
    [InlineData("name", "id", false)]
    [InlineData("mail", "ida@mail.example", true)]
    [InlineData("mail", "*@mail.example", true)]
    [InlineData("mail", "*@other.example", false)]
    [InlineData("url", "shop.example", true)]
    [InlineData("url", "hop.example", false)]
    [InlineData("pattern", "cheap*boots", true)]
    [InlineData("pattern", "cheap*shoes", false)]
    public async Task ABanTakesDownWhatItHitsAndNothingElse(string kind, string value, bool hits)
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        using var made = await BanAsync(site, kind, value, days: "");
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        using var sent = await site.CommentAsync(
            "They sell cheap leather boots at https://www.shop.example/boots now.",
            ("mail", "Ida@mail.example")
        );
        var page = await site.PageAsync(sent.Headers.Location!.ToString());
        Assert.Equal(hits, page.Body!.TextContent.Contains(Reason, StringComparison.Ordinal));
        Assert.Equal(hits ? 1 : 0, site.Comments.InState(CommentStatus.Removed, 0, 9).Count);
    }

    [Fact]
    public async Task ABanEndsInItsTime()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        (await BanAsync(site, "name", "ida", days: "3")).Dispose();
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        site.Clock.Move(TimeSpan.FromDays(3));
        (await site.CommentAsync("Another fair remark about them.")).Dispose();
        Assert.Single(site.Comments.InState(CommentStatus.Removed, 0, 9));
        Assert.Single(site.Comments.OfStory(CommentSite.Story));
    }

    [Fact]
    public async Task ABanFromACommentHitsItsNetwork()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        var first = site.Comments.OfStory(CommentSite.Story).Single();
        var form = await site.FormAsync(
            Urls.BanOf(first.Id),
            "form.filters",
            ("pick", "network:" + first.SenderHash),
            ("reason", Reason)
        );
        using var made = await site.PostAsync(Urls.BanOf(first.Id), form);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        (await site.CommentAsync("I have another name now.", ("author", "Ben"))).Dispose();
        Assert.Equal("Ben", site.Comments.InState(CommentStatus.Removed, 0, 9).Single().Author);
        Assert.NotNull(site.Services.GetRequiredService<BanStore>().Active().Single().Ends);
    }

    [Fact]
    public async Task AWriterReadsTheReasonAppealsAndAModeratorLetsTheCommentStand()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        using var sent = await site.CommentAsync("A fair remark about the bases.");
        string own = sent.Headers.Location!.ToString();
        await DecideAsync(site, site.Comments.OfStory(CommentSite.Story).Single().Id, "removed");
        var page = await site.PageAsync(own);
        Assert.Contains(Reason, page.Body!.TextContent, StringComparison.Ordinal);
        var appeal = await site.FormAsync(
            own,
            "form:has(#appeal-text)",
            ("appeal", "It names no one.")
        );
        (await site.PostAsync(own, appeal)).Dispose();
        Assert.Null((await site.PageAsync(own)).QuerySelector("#appeal-text"));
        var queue = await site.PageAsync(Urls.ModerationOf("appeals"));
        Assert.Contains("It names no one.", queue.Body!.TextContent, StringComparison.Ordinal);
        await DecideAsync(site, site.Comments.Appeals(0, 9).Single().Id, "published");
        Assert.Equal(0, site.Comments.CountAppeals());
        Assert.Single(site.Comments.OfStory(CommentSite.Story));
    }

    [Fact]
    public async Task AChangeRunsTheWholeCheckAgain()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        using var sent = await site.CommentAsync("A fair remark about the bases.");
        string own = sent.Headers.Location!.ToString();
        (await BanAsync(site, "pattern", "cheap*boots", days: "")).Dispose();
        var edit = await site.FormAsync(
            own,
            "form:has(#edit-body)",
            ("body", "Now they are cheap leather boots.")
        );
        (await site.PostAsync(own, edit)).Dispose();
        var changed = site.Comments.InState(CommentStatus.Removed, 0, 9).Single();
        Assert.Equal("Now they are cheap leather boots.", changed.Body);
        Assert.Equal(Reason, changed.DecisionNote);
        Assert.Empty(site.Comments.OfStory(CommentSite.Story));
    }

    [Theory]
    [InlineData("A fair remark about the bases.", true)]
    [InlineData("A remark about the BASES and the ministry.", false)]
    [InlineData("See https://a.example and https://b.example for it.", false)]
    public async Task ModerationByRuleHoldsWhatTheRulesSay(string body, bool published)
    {
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Moderation = CommentModeration.ByRule,
                HoldWords = ["bases*ministry"],
                HoldLinks = 2,
            }
        );
        (await site.CommentAsync(body)).Dispose();
        Assert.Equal(published ? 1 : 0, site.Comments.OfStory(CommentSite.Story).Count);
    }

    [Fact]
    public async Task APinnedCommentStandsFirstAndManyAreDecidedAtOnce()
    {
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Moderation = CommentModeration.All,
            }
        );
        await site.AsAdminAsync();
        foreach (string body in new[] { "First of the two remarks.", "Second of the two remarks." })
        {
            (await site.CommentAsync(body)).Dispose();
        }
        var all = await site.PageAsync(Urls.ModerationOf("held") + "&all=1");
        var boxes = all.QuerySelectorAll("input[type=checkbox][checked]");
        Assert.Equal(2, boxes.Length);
        var form = await site.FormAsync(Urls.Moderation, "form.decide");
        using var content = new FormUrlEncodedContent(
            form.Append(KeyValuePair.Create("action", "published"))
                .Concat(boxes.Select(b => KeyValuePair.Create("id", b.GetAttribute("value")!)))
        );
        using var answer = await site.Client.PostAsync(Urls.Moderation, content, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string second = site.Comments.OfStory(CommentSite.Story)[1].Id;
        await DecideAsync(site, second, "pin", "published");
        var shown = (await site.PageAsync(Urls.Story(CommentSite.Story))).QuerySelectorAll(
            ".thread .comment"
        );
        Assert.Equal(Urls.CommentAnchor(second), shown[0].Id);
    }

    [Fact]
    public async Task ReadersRecommendOnceAndOnlyWhereThatIsOn()
    {
        await using var off = await CommentSite.StartAsync(CommentSite.Open);
        (await off.CommentAsync("A fair remark about the bases.")).Dispose();
        Assert.Null((await off.PageAsync(Urls.Story(CommentSite.Story))).QuerySelector(".vote"));
        using var refused = await off.PostAsync(
            Urls.Vote(off.Comments.OfStory(CommentSite.Story).Single().Id),
            []
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        await using var on = await CommentSite.StartAsync(CommentSite.Open with { Votes = true });
        (await on.CommentAsync("A fair remark about the bases.")).Dispose();
        var comment = on.Comments.OfStory(CommentSite.Story).Single();
        for (int i = 0; i < 3; i++)
        {
            var form = await on.FormAsync(Urls.Story(CommentSite.Story), "form.vote");
            CommentSite.IsRedirect(
                await on.PostAsync(Urls.Vote(comment.Id), form),
                Urls.Story(CommentSite.Story)
            );
            on.Clock.Move(TimeSpan.FromHours(2));
        }
        Assert.Equal(1, on.Comments.Find(comment.Id)!.Votes);
    }

    private static async Task<HttpResponseMessage> BanAsync(
        CommentSite site,
        string kind,
        string value,
        string days
    )
    {
        var form = await site.FormAsync(
            Urls.Bans,
            "form.filters",
            ("kind", kind),
            ("value", value),
            ("reason", Reason),
            ("days", days)
        );
        return await site.PostAsync(Urls.Bans, form);
    }

    private static async Task DecideAsync(
        CommentSite site,
        string id,
        string action,
        string? from = null
    )
    {
        string state =
            from
            ?? (
                site.Comments.CountAppeals() > 0
                    ? "appeals"
                    : CommentRowsName(site.Comments.Find(id)!.Status)
            );
        var form = await site.FormAsync(
            Urls.ModerationOf(state),
            "form.decide",
            ("id", id),
            ("action", action),
            ("note", Reason)
        );
        using var answer = await site.PostAsync(Urls.ModerationOf(state), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string CommentRowsName(CommentStatus status) =>
        status.ToString().ToLowerInvariant();
}
