using System.Net;
using System.Text;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

public sealed class CommentTests
{
    private const string Fair = "The minister should have answered the question.";

    private static readonly string Page = Urls.Story(CommentSite.Story);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheFormCarriesTheNoticeAndItsLinkAndSetsNoCookie()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.Client.GetAsync(Page, Cancellation);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await CommentSite.ParseAsync(answer);
        var form = page.QuerySelector("form.comment-form")!;
        Assert.Equal("Leave a comment", page.QuerySelector("#comment-title")!.TextContent);
        Assert.Equal(
            "Learn how your comment data is processed",
            form.QuerySelector($"a[href='{Urls.CommentData}']")!.TextContent
        );
        Assert.DoesNotContain("Akismet", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFirstCommentWaitsForAModeratorAndItsWriterIsTold()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var answer = await site.CommentAsync(Fair, ("mail", "ida@mail.example"));
        CommentSite.IsRedirect(answer, "/comment/");
        var own = await site.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("waits for a moderator", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Fair,
            (await site.PageAsync(Page)).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Single(site.Comments.InState(CommentStatus.Held, 0, 9));
    }

    [Fact]
    public async Task AWriterWhoWasLetStandBeforeIsPublishedAtOnce()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        (await site.CommentAsync(Fair, ("mail", "ida@mail.example"))).Dispose();
        var first = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        site.Comments.Decide(first.Id, CommentStatus.Published, "Eva");
        (
            await site.CommentAsync(
                "And another thing about the bases.",
                ("mail", "Ida@mail.example")
            )
        ).Dispose();
        Assert.Equal(2, site.Comments.OfStory(CommentSite.Story).Count);
    }

    [Fact]
    public async Task AnswersStandUnderWhatTheyAnswerAndLinksAreLinks()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        (await site.CommentAsync($"{Fair}\n\nSee https://news.example/bases.")).Dispose();
        var first = site.Comments.OfStory(CommentSite.Story).Single();
        var form = await site.FormAsync(
            Urls.Reply(CommentSite.Story, first.Id),
            "form.comment-form",
            ("author", "Ben"),
            ("body", "I do not think so.")
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        (await site.PostAsync(Urls.CommentForm(CommentSite.Story), form)).Dispose();
        var page = await site.PageAsync(Page);
        var comment = page.QuerySelector($"#{Urls.CommentAnchor(first.Id)}")!;
        Assert.Contains(
            "I do not think so.",
            comment.QuerySelector("ol .comment")!.TextContent,
            StringComparison.Ordinal
        );
        var link = comment.QuerySelector(".said a")!;
        Assert.Equal("https://news.example/bases", link.GetAttribute("href"));
        Assert.Contains("nofollow", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Equal(2, comment.QuerySelectorAll(".said").Length - 1);
    }

    [Theory]
    [InlineData(1, "homepage", "", "came 1.0 seconds")]
    [InlineData(60, "homepage", "http://x.example", "no person sees")]
    public async Task WhatComesInAnOddWayIsHeld(
        int seconds,
        string field,
        string value,
        string reason
    )
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        var form = await site.FormAsync(
            Page,
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair),
            (field, value)
        );
        site.Clock.Move(TimeSpan.FromSeconds(seconds));
        (await site.PostAsync(Urls.CommentForm(CommentSite.Story), form)).Dispose();
        var held = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        Assert.Contains(held.Reasons, r => r.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFormIsSentOnceOnlyAndWithinADayAndTheTextIsKept()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        var form = await site.FormAsync(
            Page,
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair)
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        (await site.PostAsync(Urls.CommentForm(CommentSite.Story), form)).Dispose();
        using var again = await site.PostAsync(Urls.CommentForm(CommentSite.Story), form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var old = await site.FormAsync(
            Page,
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair)
        );
        site.Clock.Move(TimeSpan.FromHours(25));
        using var late = await site.PostAsync(Urls.CommentForm(CommentSite.Story), old);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await CommentSite.ParseAsync(late);
        Assert.Equal(Fair, page.QuerySelector("#comment-body")!.TextContent);
        old["token"] = page.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        site.Clock.Move(TimeSpan.FromMinutes(1));
        using var mended = await site.PostAsync(Urls.CommentForm(CommentSite.Story), old);
        CommentSite.IsRedirect(mended, "/comment/");
        Assert.Equal(2, site.Comments.OfStory(CommentSite.Story).Count);
    }

    [Fact]
    public async Task AThirdCommentInAMinuteMustWait()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        for (int i = 0; i < 3; i++)
        {
            var form = await site.FormAsync(
                Page,
                "form.comment-form",
                ("author", "Ida"),
                ("body", $"{Fair} {i}")
            );
            using var answer = await site.PostAsync(Urls.CommentForm(CommentSite.Story), form);
            if (i < 2)
            {
                CommentSite.IsRedirect(answer, "/comment/");
                continue;
            }
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter!.Delta);
            var page = await CommentSite.ParseAsync(answer);
            Assert.Equal($"{Fair} 2", page.QuerySelector("#comment-body")!.TextContent);
        }
    }

    [Fact]
    public async Task AFormOfAnotherSiteIsRefused()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        var form = await site.FormAsync(
            Page,
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair)
        );
        using var answer = await site.PostAsync(
            Urls.CommentForm(CommentSite.Story),
            form,
            "https://evil.example"
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Comments.Counts());
    }

    [Theory]
    [InlineData("author", "", "give a name")]
    [InlineData("body", "  ", "write something")]
    [InlineData("mail", "nowhere", "no mail address")]
    [InlineData("website", "javascript:alert(1)", "begins with https")]
    [InlineData("token", "AAAA", "too old, or not ours")]
    [InlineData("parent", "nobody", "not there any more")]
    public async Task SaysWhatIsWrong(string field, string value, string said)
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        using var answer = await site.CommentAsync(Fair, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await CommentSite.ParseAsync(answer);
        Assert.Contains(
            said,
            page.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(site.Comments.Counts());
    }

    [Fact]
    public async Task ItsWriterMayChangeACommentForAWhileAndTheCheckRunsAgain()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        using var answer = await site.CommentAsync(Fair);
        string own = answer.Headers.Location!.ToString();
        var form = await site.FormAsync(
            own,
            "form.comment-form",
            ("body", "Win a free phone: bit.ly/phone")
        );
        (await site.PostAsync(own, form)).Dispose();
        var comment = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        Assert.NotNull(comment.Edited);
        site.Clock.Move(TimeSpan.FromMinutes(20));
        Assert.Null((await site.PageAsync(own)).QuerySelector("form.comment-form"));
    }

    [Fact]
    public async Task AnErasedCommentLeavesNoByteInTheStore()
    {
        const string Secret = "Zanzibarquark";
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        using var answer = await site.CommentAsync($"{Fair} {Secret}", ("author", Secret));
        var comment = site.Comments.OfStory(CommentSite.Story).Single();
        site.Comments.Label(comment.Id, isSpam: false);
        Assert.True(Holds(site.Folder, Secret));
        string own = answer.Headers.Location!.ToString();
        var data = await site.Client.GetStringAsync(own + "/data.json", Cancellation);
        Assert.Contains(Secret, data, StringComparison.Ordinal);
        var form = await site.FormAsync(own, "form:not(.comment-form):not([role=search])");
        using var erased = await site.PostAsync(own, form);
        Assert.Contains(
            "Erased",
            (await CommentSite.ParseAsync(erased)).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.False(Holds(site.Folder, Secret));
        using var gone = await site.Client.GetAsync(own, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task AReportHidesACommentAgain()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        (await site.CommentAsync(Fair)).Dispose();
        var comment = site.Comments.OfStory(CommentSite.Story).Single();
        site.Comments.Decide(comment.Id, CommentStatus.Published, "Eva");
        string address = Urls.ReportComment(comment.Id);
        var form = await site.FormAsync(address, "main form");
        (await site.PostAsync(address, form)).Dispose();
        Assert.Equal(1, site.Comments.InState(CommentStatus.Held, 0, 9).Single().Reports);
    }

    [Fact]
    public async Task NoTrickInAnyFieldBecomesMarkupOrHeader()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        var tricks = Tricks.All();
        Assert.True(tricks.Count >= 200, $"{tricks.Count}");
        foreach (string trick in tricks)
        {
            using var answer = await site.CommentAsync(
                trick,
                ("author", trick),
                ("mail", trick),
                ("website", trick)
            );
            using var plain = await site.CommentAsync(trick, ("author", trick));
            Assert.False(answer.Headers.Contains("X-Injected"));
            Tricks.AssertHarmless(await CommentSite.ParseAsync(answer));
        }
        foreach (var held in site.Comments.InState(CommentStatus.Held, 0, 9999))
        {
            site.Comments.Decide(held.Id, CommentStatus.Published, "Eva");
        }
        Assert.True(site.Comments.OfStory(CommentSite.Story).Count > 100);
        Tricks.AssertHarmless(await site.PageAsync(Page));
    }

    private static bool Holds(string folder, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Directory
            .GetFiles(folder, "notch.db*")
            .Any(f =>
            {
                using var stream = new FileStream(
                    f,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite
                );
                byte[] all = new byte[stream.Length];
                stream.ReadExactly(all);
                return all.AsSpan().IndexOf(bytes) >= 0;
            });
    }
}
