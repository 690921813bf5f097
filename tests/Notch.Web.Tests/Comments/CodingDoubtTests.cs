using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

/// <summary>"This coding is wrong", from the marked sentence to the coder's verdict.</summary>
public sealed class CodingDoubtTests
{
    private const string Doubt = "It asked for people, it did not demand anything.";

    [Fact]
    public async Task ADoubtIsACommentAndGoesToTheReviewQueueAndTheVerdictStandsBesideTheEvent()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        var story = await site.PageAsync(Urls.Story(CommentSite.Story));
        string address = story
            .QuerySelectorAll(".card .links a")
            .First(a => a.TextContent.StartsWith("This coding is wrong", StringComparison.Ordinal))
            .GetAttribute("href")!;
        var form = await site.FormAsync(
            address,
            "form.comment-form",
            ("author", "Ida"),
            ("body", Doubt)
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        using var sent = await site.PostAsync(Urls.CommentForm(CommentSite.Story), form);
        CommentSite.IsRedirect(sent, "/comment/");
        var comment = site.Comments.OfStory(CommentSite.Story).Single();
        Assert.NotNull(comment.EventId);
        Assert.Contains(
            "On the coding of this sentence",
            (await site.PageAsync(Urls.Story(CommentSite.Story)))
                .QuerySelector($"#{Urls.CommentAnchor(comment.Id)}")!
                .TextContent,
            StringComparison.Ordinal
        );
        var queue = await site.PageAsync(Urls.Review);
        Assert.Contains(Doubt, queue.Body!.TextContent, StringComparison.Ordinal);
        var verdict = await site.FormAsync(
            Urls.Review,
            ".queue form",
            ("action", "wrong"),
            ("note", "A request it is, but not of this actor.")
        );
        using var decided = await site.PostAsync(Urls.Review, verdict);
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Contains(
            "A coder finds this coding wrong. A request it is, but not of this actor.",
            (await site.PageAsync(Urls.Event(comment.EventId!))).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(0, site.Services.GetRequiredService<ReviewStore>().CountOpen());
    }

    [Fact]
    public async Task AnEventOfAnotherStoryIsNoneToDoubtHere()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        string other = site
            .Services.GetRequiredService<EventStore>()
            .OfStory(SampleStories.Vote)[0]
            .Event.Id;
        var form = await site.FormAsync(
            Urls.CommentForm(CommentSite.Story),
            "form.comment-form",
            ("author", "Ida"),
            ("body", Doubt),
            ("about", other)
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        (await site.PostAsync(Urls.CommentForm(CommentSite.Story), form)).Dispose();
        Assert.Null(site.Comments.OfStory(CommentSite.Story).Single().EventId);
        Assert.Equal(0, site.Services.GetRequiredService<ReviewStore>().CountOpen());
    }
}
