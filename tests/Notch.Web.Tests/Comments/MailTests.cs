using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

/// <summary>Mail about answers and mailed links, through a mail server on the loopback address.</summary>
public sealed partial class MailTests
{
    private const string Home = "https://news.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAnswerIsMailedOnceConfirmedAndApprovedUntilOneClickEndsIt()
    {
        using var mail = new MailServer();
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Moderation = CommentModeration.All,
                Mail = mail.Settings,
            },
            Home
        );
        (
            await site.CommentAsync(
                "A fair remark about the bases.",
                ("mail", "ida@mail.example"),
                ("follow", "yes")
            )
        ).Dispose();
        var first = site.Comments.InState(CommentStatus.Held, 0, 9).Single();
        await Task.Delay(300, Cancellation);
        Assert.Empty(mail.Mails);
        Decide(site, first.Id);
        string asked = (await mail.WaitAsync(1))[0];
        Assert.Contains("To: ida@mail.example", asked, StringComparison.Ordinal);

        string answer = await AnswerAsync(site, first.Id, "I do not think so.");
        Decide(site, answer);
        await Task.Delay(300, Cancellation);
        Assert.Single(mail.Mails);

        string path = PathOf(asked);
        var page = await site.PageAsync(path);
        Assert.Contains("You get no mail", page.Body!.TextContent, StringComparison.Ordinal);
        using var confirmed = await site.PostAsync(
            page.QuerySelector("main form")!.GetAttribute("action")!,
            []
        );
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);

        string second = await AnswerAsync(site, first.Id, "But I do think so.");
        await Task.Delay(300, Cancellation);
        Assert.Single(mail.Mails);
        Decide(site, second);
        string told = (await mail.WaitAsync(2))[1];
        Assert.Contains(Urls.CommentAnchor(second), told, StringComparison.Ordinal);
        Assert.Contains(
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            told,
            StringComparison.Ordinal
        );
        string stop = new Uri(
            UnsubscribeLink()
                .Match(told.Replace("\n ", "", StringComparison.Ordinal))
                .Groups["link"]
                .Value
        ).AbsolutePath;
        using var stopped = await site.PostAsync(
            stop,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["List-Unsubscribe"] = "One-Click",
            }
        );
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Decide(site, await AnswerAsync(site, first.Id, "That is the third answer."));
        await Task.Delay(300, Cancellation);
        Assert.Equal(2, mail.Mails.Count);
    }

    [Fact]
    public async Task AMailedLinkShowsAndErasesEverythingAndNoByteOfItStays()
    {
        using var mail = new MailServer();
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Mail = mail.Settings,
                Votes = true,
            },
            Home
        );
        string[] marks = ["zebrafinch", "quokkamail", "axolotlsite", "Wombatina"];
        (
            await site.CommentAsync(
                "The zebrafinch remark about the bases.",
                ("author", "Wombatina"),
                ("mail", "quokkamail@mail.example"),
                ("website", "https://axolotlsite.example/")
            )
        ).Dispose();
        var comment = site.Comments.All().Single();
        site.Services.GetRequiredService<CommentDesk>()
            .Decide(comment.Id, CommentStatus.Published, "Eva");
        await AnswerAsync(site, comment.Id, "An answer that stays.");
        var spam = site.Services.GetRequiredService<SpamDesk>();
        Assert.Equal(1, spam.Filter.LabelCount);

        var none = await site.FormAsync(
            Urls.YourComments,
            "main form",
            ("mail", "no@mail.example")
        );
        (await site.PostAsync(Urls.YourComments, none)).Dispose();
        var ask = await site.FormAsync(
            Urls.YourComments,
            "main form",
            ("mail", "Quokkamail@mail.example")
        );
        (await site.PostAsync(Urls.YourComments, ask)).Dispose();
        string link = PathOf((await mail.WaitAsync(1))[0]);
        string file = await site.Client.GetStringAsync(link + "/data.json", Cancellation);
        Assert.All(marks, m => Assert.Contains(m, file, StringComparison.Ordinal));
        var erase = await site.FormAsync(link, "main form");
        using var erased = await site.PostAsync(link, erase);
        Assert.Contains(
            "comment is erased",
            (await CommentSite.ParseAsync(erased)).Body!.TextContent,
            StringComparison.Ordinal
        );
        using var again = await site.Client.GetAsync(link, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(0, spam.Filter.LabelCount);
        Assert.Equal("An answer that stays.", site.Comments.All().Single().Body);
        foreach (
            string path in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
        )
        {
            await using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Cancellation);
            foreach (string mark in marks.Append(comment.Id))
            {
                Assert.True(
                    bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) < 0,
                    $"{Path.GetFileName(path)} still holds {mark}"
                );
            }
        }
    }

    [Fact]
    public async Task WithoutAMailServerNothingIsOffered()
    {
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        var page = await site.PageAsync(Urls.Story(CommentSite.Story));
        Assert.Null(page.QuerySelector("input[name=follow]"));
        using var answer = await site.Client.GetAsync(Urls.YourComments, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void Decide(CommentSite site, string id) =>
        site.Services.GetRequiredService<CommentDesk>().Decide(id, CommentStatus.Published, "Eva");

    private static async Task<string> AnswerAsync(CommentSite site, string id, string body)
    {
        var form = await site.FormAsync(
            Urls.Reply(CommentSite.Story, id),
            "form.comment-form",
            ("author", "Ben"),
            ("body", body)
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        (await site.PostAsync(Urls.CommentForm(CommentSite.Story), form)).Dispose();
        return site.Comments.All()[^1].Id;
    }

    private static string PathOf(string mail) => new Uri(Link().Match(mail).Value).AbsolutePath;

    [GeneratedRegex(
        @"https://news\.example/(?:comment-mail|your-comments)/[\w\-/]+",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"List-Unsubscribe: <(?<link>[^>]+)>", RegexOptions.None, 1000)]
    private static partial Regex UnsubscribeLink();
}
