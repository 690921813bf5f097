using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

/// <summary>The page on comment data says what is so, whatever the settings: compared with the whole database and with what leaves the site.</summary>
public sealed class NoticeTruthTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Marks =
    [
        "Wombatina",
        "quokkamail@mail.example",
        "axolotlsite.example",
        "zebrafinch",
    ];

    public static TheoryData<bool, bool, bool, int, CommentModeration> Settings
    {
        get
        {
            var all = new TheoryData<bool, bool, bool, int, CommentModeration>();
            var moderation = Enum.GetValues<CommentModeration>();
            for (int i = 0; i < 24; i++)
            {
                all.Add(
                    (i & 1) != 0,
                    (i & 2) != 0,
                    (i & 4) != 0,
                    new[] { 0, 7, 30 }[i / 8],
                    moderation[(i + (i / 4)) % moderation.Length]
                );
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task WhatTheNoticeSaysIsWhatHappens(
        bool akismet,
        bool mail,
        bool votes,
        int days,
        CommentModeration moderation
    )
    {
        await using var service = await AkismetServer.StartAsync();
        using var post = new MailServer();
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Moderation = moderation,
                KeepSenderDays = days,
                Votes = votes,
                Akismet = akismet ? service.Settings : null,
                Mail = mail ? post.Settings : null,
                HoldWords = ["no such words"],
            },
            "https://news.example"
        );
        string notice = (await site.PageAsync(Urls.CommentData)).QuerySelector("main")!.TextContent;
        (
            await site.CommentAsync(
                "The zebrafinch remark about the bases.",
                ("author", Marks[0]),
                ("mail", Marks[1]),
                ("website", "https://axolotlsite.example/"),
                ("follow", "yes")
            )
        ).Dispose();
        var comment = site.Comments.All().Single();
        site.Services.GetRequiredService<CommentDesk>()
            .Decide(comment.Id, CommentStatus.Published, "Eva");
        if (votes)
        {
            var vote = await site.FormAsync(Urls.Story(CommentSite.Story), "form.vote");
            (await site.PostAsync(Urls.Vote(comment.Id), vote)).Dispose();
        }
        if (mail)
        {
            await post.WaitAsync(1);
        }
        await Task.Delay(100, TestContext.Current.CancellationToken);

        // Who receives something is named, and nobody else.
        Assert.Equal(akismet, service.Calls.Count > 0);
        Assert.Equal(mail, post.Mails.Count > 0);
        Assert.Equal(akismet, notice.Contains("Akismet", StringComparison.Ordinal));
        var form = (await site.PageAsync(Urls.Story(CommentSite.Story))).QuerySelector(
            "form.comment-form"
        )!;
        Assert.Equal(akismet, form.TextContent.Contains("Akismet", StringComparison.Ordinal));
        Assert.Equal(mail, notice.Contains("mail server", StringComparison.Ordinal));
        Assert.Equal(!akismet && !mail, notice.Contains("Nobody.", StringComparison.Ordinal));

        // Every place of the database that holds something of the writer is told, and for how long.
        var told = site
            .Services.GetRequiredService<ProcessingNotice>()
            .Kept.ToDictionary(k => k.Column, StringComparer.Ordinal);
        var held = Columns(
            Path.Combine(site.Folder, "notch.db"),
            [.. Marks, comment.Id, "127.0.0.1"]
        );
        Assert.Contains("comments.body", held);
        Assert.Contains("comments.mail", held);
        Assert.DoesNotContain(
            held,
            c => !told.ContainsKey(c) && !c.StartsWith("audit_log.", StringComparison.Ordinal)
        );
        Assert.Equal(days == 0, comment.SenderHash is null);
        Assert.Equal(days == 0, told["comments.sender_hash"].HowLong == "not kept");
        Assert.Equal(
            votes && days > 0,
            Columns(Path.Combine(site.Folder, "notch.db"), [comment.Id])
                .Contains("comment_votes.comment")
        );
        if (days > 0)
        {
            Assert.Contains($"at most {days} days", notice, StringComparison.Ordinal);
            site.Clock.Move(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1));
            (await site.CommentAsync("A later remark of somebody else.")).Dispose();
            Assert.Null(site.Comments.Find(comment.Id)!.SenderHash);
        }
        Assert.Equal(
            comment.NoticeVersion,
            site.Services.GetRequiredService<ProcessingNotice>().Version
        );
    }

    [Fact]
    public async Task TheDefaultInstallAsksNobodyElseFromServerOrBrowser()
    {
        var browser = chromium.Need();
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        using var connections = new Connections();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        foreach (
            string address in new[]
            {
                "/",
                "/world",
                Urls.Story(CommentSite.Story),
                "/pair/IRQ-USA",
                Urls.Matrix,
                Urls.CommentData,
                Urls.LogIn,
                Urls.Patterns,
            }
        )
        {
            await page.GotoAsync(site.Address + address);
        }
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        Assert.True(asked.Count > 8);
        Assert.All(
            asked,
            url => Assert.StartsWith(site.Address + "/", url, StringComparison.Ordinal)
        );
        Assert.NotEmpty(connections.Addresses);
        Assert.All(
            connections.Addresses,
            a =>
                Assert.True(
                    a.Contains("127.0.0.1", StringComparison.Ordinal)
                        || a.Contains("127,0,0,1", StringComparison.Ordinal),
                    a
                )
        );
    }

    /// <summary>Columns of the whole database in which one of some texts stands.</summary>
    private static List<string> Columns(string path, string[] texts)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        connection.Open();
        var found = new List<string>();
        foreach (
            var (table, column) in Rows(
                connection,
                "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.sql not like 'create virtual%' and m.name not like 'stories_fts%'"
            )
        )
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                $"select count(*) from \"{table}\" where "
                + string.Join(
                    " or ",
                    texts.Select((_, i) => $"instr(cast(\"{column}\" as text), ${i}) > 0")
                );
            for (int i = 0; i < texts.Length; i++)
            {
                command.Parameters.AddWithValue($"${i}", texts[i]);
            }
            if ((long)command.ExecuteScalar()! > 0)
            {
                found.Add($"{table}.{column}");
            }
        }
        return found;
    }

    private static List<(string Table, string Column)> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }
        return rows;
    }
}
