using System.Net;
using System.Text;
using Notch.Desk.Sources;
using Notch.Stories;

namespace Notch.Desk.Tests.Sources;

public sealed class SourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notch-sources-").FullName;
    private readonly List<PageFailure> _failures = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<List<Page>> ReadAsync(
        string name,
        string input = "",
        FetchOptions? options = null
    )
    {
        using var factory = new SourceFactory(
            options ?? new FetchOptions { FollowFeedLinks = false },
            TimeProvider.System,
            _failures.Add
        );
        var pages = new List<Page>();
        var source = factory.Create(name, new MemoryStream(Encoding.UTF8.GetBytes(input)));
        await foreach (var page in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }
        return pages;
    }

    private string Codes => string.Join(' ', _failures.Select(f => f.Code));

    [Fact]
    public async Task FolderIsReadInTheOrderOfItsPathsWithoutHiddenFiles()
    {
        Write("b.txt", "Two");
        Write("a/z.html", "One");
        Write("a/.hidden.txt", "Never");
        Write("c.png", "Never");
        var pages = await ReadAsync(_folder);
        Assert.Equal(["z.html", "b.txt"], pages.Select(p => Path.GetFileName(p.Url)));
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task WhatCannotBeReadIsReported()
    {
        Assert.Empty(await ReadAsync(Path.Combine(_folder, "missing.txt")));
        Assert.Empty(await ReadAsync(Path.Combine(_folder, "missing.jsonl")));
        Assert.Empty(await ReadAsync(_folder));
        Assert.Empty(
            await ReadAsync(
                Write("big.txt", new string('x', 101)),
                options: new FetchOptions { MaxBytes = 100 }
            )
        );
        Assert.Empty(
            await ReadAsync("-", new string('x', 101), new FetchOptions { MaxBytes = 100 })
        );
        Assert.Equal("NX001 NX001 NX003 NX008 NX008", Codes);
    }

    [Fact]
    public async Task StandardInputIsOnePage()
    {
        var page = Assert.Single(await ReadAsync("-", "The envoys left on Monday."));
        Assert.Null(page.Url);
    }

    [Fact]
    public async Task EachLineOfRecordsIsAPage()
    {
        string path = Write(
            "r.jsonl",
            "{\"url\":\"https://example.org/1\",\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n"
        );
        var pages = await ReadAsync(path);
        Assert.Equal([path + ":1", path + ":3"], pages.Select(p => p.Url));
    }

    [Fact]
    public async Task BrokenFeedIsReported()
    {
        Assert.Empty(await ReadAsync("-", "<rss version=\"2.0\"><channel><item>"));
        Assert.Equal("NX011", Codes);
    }

    [Theory]
    [InlineData("/page", 1, "")]
    [InlineData("/moved", 1, "")]
    [InlineData("/secret", 0, "NX023")]
    [InlineData("/gone", 0, "NX022")]
    [InlineData("/loop", 0, "NX022")]
    [InlineData("/large", 0, "NX008")]
    [InlineData("/slow", 0, "NX021")]
    public async Task WebPagesAreFetchedWithinLimits(string path, int pages, string codes)
    {
        using var server = new HttpListener();
        string root = Listen(server);
        var serving = ServeAsync(server);
        var options = new FetchOptions
        {
            MaxBytes = 1000,
            Timeout = TimeSpan.FromSeconds(path == "/slow" ? 1 : 20),
        };
        var read = await ReadAsync(root + path, options: options);
        server.Stop();
        await serving;
        Assert.Equal((pages, codes), (read.Count, Codes));
        Assert.All(read, p => Assert.Equal(root + "/page", p.Url));
    }

    [Fact]
    public async Task AddressThatNobodyAnswersIsReported()
    {
        using var server = new HttpListener();
        string root = Listen(server);
        server.Stop();
        Assert.Empty(await ReadAsync(root + "/page"));
        Assert.Equal("NX020", Codes);
    }

    private static string Listen(HttpListener server)
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        string root = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        server.Prefixes.Add(root + "/");
        server.Start();
        return root;
    }

    private static async Task ServeAsync(HttpListener server)
    {
        while (server.IsListening)
        {
            try
            {
                var context = await server.GetContextAsync();
                await AnswerAsync(context.Request.Url!.AbsolutePath, context.Response);
            }
            catch (Exception e)
                when (e
                        is HttpListenerException
                            or ObjectDisposedException
                            or InvalidOperationException
                            or IOException
                )
            {
                // The client hung up or the test is over.
            }
        }
    }

    private static async Task AnswerAsync(string path, HttpListenerResponse response)
    {
        string body = path switch
        {
            "/robots.txt" => "User-agent: *\nDisallow: /secret\n",
            "/large" => new string('x', 1001),
            _ => "<p>The envoys left on Monday.</p>",
        };
        response.StatusCode = path switch
        {
            "/moved" or "/loop" => 302,
            "/gone" => 410,
            _ => 200,
        };
        if (response.StatusCode == 302)
        {
            response.RedirectLocation = path == "/loop" ? "/loop" : "/page";
        }
        if (path == "/slow")
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
        response.OutputStream.Write(Encoding.UTF8.GetBytes(body));
        response.Close();
    }
}
