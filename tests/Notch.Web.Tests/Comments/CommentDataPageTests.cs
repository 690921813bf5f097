using Notch.Desk.Comments;
using Notch.Desk.Comments.Akismet;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

public sealed class CommentDataPageTests
{
    private static readonly AkismetSettings Service = new()
    {
        Key = "k",
        Site = "https://news.example",
    };

    [Fact]
    public async Task ExplainsEveryColumnThatTheStoreHas()
    {
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        var page = await site.PageAsync(Urls.CommentData);
        var told = page.QuerySelectorAll("table.kept tbody th").Select(t => t.TextContent);
        Assert.Equal(site.Comments.KeptColumns(), told);
        Assert.True(site.Comments.KeptColumns().Count > 15);
    }

    [Fact]
    public async Task NamesAkismetOnlyWhenItIsOn()
    {
        await using var off = await CommentSite.StartAsync(new CommentSettings());
        await using var on = await CommentSite.StartAsync(
            new CommentSettings { Akismet = Service }
        );
        foreach (string address in new[] { Urls.CommentData, Urls.Story(CommentSite.Story) })
        {
            Assert.DoesNotContain(
                "Akismet",
                (await off.PageAsync(address)).Body!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "Akismet",
                (await on.PageAsync(address)).Body!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void ItsVersionFollowsWhatItSays()
    {
        string[] columns = ["comments.body", "comments.sender_hash"];
        string plain = ProcessingNotice.Of(new CommentSettings(), columns).Version;
        Assert.Equal(plain, ProcessingNotice.Of(new CommentSettings(), columns).Version);
        Assert.NotEqual(
            plain,
            ProcessingNotice.Of(new CommentSettings { KeepSenderDays = 7 }, columns).Version
        );
        Assert.NotEqual(
            plain,
            ProcessingNotice.Of(new CommentSettings { Akismet = Service }, columns).Version
        );
    }

    [Fact]
    public void AColumnThatItCannotExplainStopsTheSite() =>
        Assert.Throws<InvalidOperationException>(() =>
            ProcessingNotice.Of(new CommentSettings(), ["comments.shoe_size"])
        );

    [Fact]
    public async Task ACommentKeepsTheVersionThatStoodBesideItsForm()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        var page = await site.PageAsync(Urls.CommentData);
        string version = site.Comments.OfStory(CommentSite.Story).Single().NoticeVersion;
        Assert.Contains(version, page.Body!.TextContent, StringComparison.Ordinal);
    }
}
