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

    [Theory]
    [InlineData(
        """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Strait Journal</title><link>https://example.org/</link><description>d</description><item><title>Talks end &amp; begin</title><link>https://example.org/1</link><pubDate>Tue, 05 Mar 2019 08:30:00 GMT</pubDate><category>World</category><content:encoded><![CDATA[<p>The envoys left on Monday.</p>]]></content:encoded></item></channel></rss>"""
    )]
    [InlineData(
        """<?xml version="1.0"?><rss version="2.0"><channel><title>Strait Journal</title><link>https://example.org/</link><description>d</description><item><title>Talks end & begin</title><link>/1</link><category>World</category><pubDate>Tue, 05 Mar 2019 08:30:00 GMT</pubDate><description>The envoys&nbsp;left on Monday.</description></item></channel></rss>"""
    )]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>Strait Journal</title><id>urn:x</id><updated>2019-03-05T08:30:00Z</updated><link href="https://example.org/"/><entry><title>Talks end &amp; begin</title><id>urn:1</id><link href="https://example.org/1"/><category term="World"/><published>2019-03-05T08:30:00Z</published><updated>2019-03-06T08:30:00Z</updated><content type="html">&lt;p&gt;The envoys left on Monday.&lt;/p&gt;</content></entry></feed>"""
    )]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title>Strait Journal</title><id>urn:x</id><updated>2019-03-05T08:30:00Z</updated><link rel="self" href="https://example.org/feed"/><entry><title type="html">Talks end &amp;amp; begin</title><id>urn:1</id><link rel="enclosure" href="https://example.org/1.mp3"/><link rel="alternate" href="/1"/><published>2019-03-05T08:30:00Z</published><updated>2019-03-06T08:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>envoys</b> left on Monday.</p></div></content></entry></feed>"""
    )]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>Strait Journal</title><id>urn:x</id><updated>2019-03-05T08:30:00Z</updated><link href="https://example.org/"/><entry><title>Talks end &amp; begin</title><id>urn:1</id><link href="1"/><updated>2019-03-05T08:30:00Z</updated><summary>The envoys left on Monday.</summary></entry></feed>"""
    )]
    [InlineData(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Strait Journal</title><link>https://example.org/</link><description>d</description></channel><item rdf:about="https://example.org/1"><title>Talks end &amp; begin</title><link>https://example.org/1</link><description>The envoys left on Monday.</description><dc:date>2019-03-05T08:30:00Z</dc:date></item></rdf:RDF>"""
    )]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"Strait Journal","home_page_url":"https://example.org/","items":[{"id":"1","url":"/1","title":"Talks end & begin","content_html":"<p>The envoys left on Monday.</p>","date_published":"2019-03-05T09:30:00+01:00","tags":["World"]}]}"""
    )]
    public async Task FeedsItemsArePages(string feed)
    {
        var page = Assert.Single(await ReadAsync("-", feed));
        Assert.Equal("https://example.org/1", page.Url);
        Assert.Equal("Talks end & begin", page.Facts.Title);
        Assert.Equal("Strait Journal", page.Facts.Outlet);
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 8, 30, 0, TimeSpan.Zero), page.Facts.Published);
        Assert.True(
            new StoryExtractor(new StoryExtractorOptions { MinLetters = 5 }).TryExtract(
                page,
                out var story,
                out _
            )
        );
        Assert.Equal("The envoys left on Monday.", story.Text);
        Assert.Equal("Talks end & begin", story.Title);
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
