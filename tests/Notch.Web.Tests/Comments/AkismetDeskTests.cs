using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

/// <summary>The outside service in the life of a comment, against a loopback service that follows the public interface.</summary>
public sealed class AkismetDeskTests
{
    private const string Fair = "A fair remark about the bases.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("false", CommentStatus.Published)]
    [InlineData("true", CommentStatus.Held)]
    [InlineData("maybe", CommentStatus.Held)]
    [InlineData("", CommentStatus.Held)]
    public async Task WhatItSaysDecidesWhereACommentStands(string answer, CommentStatus status)
    {
        await using var service = await AkismetServer.StartAsync();
        service.Answer = answer;
        await using var site = await StartAsync(service);
        (await site.CommentAsync(Fair, ("mail", "ida@mail.example"))).Dispose();
        Assert.Equal(status, site.Comments.All().Single().Status);
        var (path, fields) = service.Calls.Single();
        Assert.Equal("comment-check", path);
        Assert.Equal("k3y", fields["api_key"]);
        Assert.Equal("127.0.0.1", fields["user_ip"]);
        Assert.Equal("ida@mail.example", fields["comment_author_email"]);
        Assert.Equal(Fair, fields["comment_content"]);
    }

    [Theory]
    [InlineData("false", CommentStatus.Published)]
    [InlineData("true", CommentStatus.Held)]
    [InlineData("", CommentStatus.Held)]
    public async Task AfterSilenceItIsAskedOnceMoreAndNotAgain(string later, CommentStatus status)
    {
        await using var service = await AkismetServer.StartAsync();
        service.Answer = "";
        await using var site = await StartAsync(service);
        (await site.CommentAsync(Fair)).Dispose();
        var desk = site.Services.GetRequiredService<AkismetDesk>();
        await desk.RecheckAsync(Cancellation);
        Assert.Single(service.Calls);
        service.Answer = later;
        site.Clock.Move(TimeSpan.FromMinutes(6));
        await desk.RecheckAsync(Cancellation);
        site.Clock.Move(TimeSpan.FromMinutes(6));
        await desk.RecheckAsync(Cancellation);
        Assert.Equal(2, service.Calls.Count);
        Assert.Equal("recheck", service.Calls[1].Fields["recheck_reason"]);
        Assert.Equal(status, site.Comments.All().Single().Status);
    }

    [Fact]
    public async Task ACommentThatAModeratorDecidedIsNotAskedAboutAgain()
    {
        await using var service = await AkismetServer.StartAsync();
        service.Answer = "";
        await using var site = await StartAsync(service);
        (await site.CommentAsync(Fair)).Dispose();
        site.Comments.Decide(site.Comments.All().Single().Id, CommentStatus.Removed, "Eva");
        site.Clock.Move(TimeSpan.FromMinutes(6));
        await site.Services.GetRequiredService<AkismetDesk>().RecheckAsync(Cancellation);
        Assert.Single(service.Calls);
    }

    [Theory]
    [InlineData("true", CommentStatus.Published, "submit-ham")]
    [InlineData("false", CommentStatus.Spam, "submit-spam")]
    [InlineData("true", CommentStatus.Spam, null)]
    [InlineData("false", CommentStatus.Published, null)]
    [InlineData("true", CommentStatus.Removed, null)]
    public async Task ItIsToldWhatAModeratorDecidedOtherwise(
        string answer,
        CommentStatus decision,
        string? call
    )
    {
        await using var service = await AkismetServer.StartAsync();
        service.Answer = answer;
        await using var site = await StartAsync(service);
        (await site.CommentAsync(Fair)).Dispose();
        site.Services.GetRequiredService<CommentDesk>()
            .Decide(site.Comments.All().Single().Id, decision, "Eva");
        if (call is null)
        {
            await Task.Delay(500, Cancellation);
            Assert.Single(service.Calls);
            return;
        }
        var (path, fields) = (await service.WaitAsync(2))[1];
        Assert.Equal(call, path);
        Assert.Equal("127.0.0.1", fields["user_ip"]);
        Assert.Equal(Fair, fields["comment_content"]);
    }

    [Fact]
    public async Task AChangeIsAskedAboutWithItsReason()
    {
        await using var service = await AkismetServer.StartAsync();
        await using var site = await StartAsync(service);
        using var sent = await site.CommentAsync(Fair);
        string own = sent.Headers.Location!.ToString();
        var edit = await site.FormAsync(own, "form:has(#edit-body)", ("body", "Another text."));
        (await site.PostAsync(own, edit)).Dispose();
        Assert.Equal("edit", service.Calls[1].Fields["recheck_reason"]);
        Assert.Equal("Another text.", service.Calls[1].Fields["comment_content"]);
    }

    private static Task<CommentSite> StartAsync(AkismetServer service) =>
        CommentSite.StartAsync(
            CommentSite.Open with
            {
                Moderation = CommentModeration.None,
                Akismet = service.Settings,
            }
        );
}
