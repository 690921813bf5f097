using System.Net;
using System.Text;
using Notch.Desk.Comments.Akismet;

namespace Notch.Desk.Tests.Comments.Akismet;

/// <summary>The contract of the public interface, against a fake on the loopback address.</summary>
public sealed class AkismetClientTests : IDisposable
{
    private static readonly AkismetComment Comment = new()
    {
        Address = "192.0.2.7",
        UserAgent = "Browser/1",
        Author = "Ida Ö",
        Mail = "ida@mail.example",
        Body = "A fair remark & more",
        Posted = new DateTimeOffset(2021, 3, 4, 12, 0, 0, TimeSpan.Zero),
        IsReply = true,
    };

    private readonly HttpListener _service = new();
    private readonly HttpClient _http = new();
    private readonly List<(string Path, Dictionary<string, string> Fields)> _calls = [];
    private readonly string _address;

    public AkismetClientTests()
    {
        int port = FreePort();
        _address = $"http://127.0.0.1:{port}";
        _service.Prefixes.Add(_address + "/");
        _service.Start();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("invalid", null)]
    [InlineData("", null)]
    [InlineData("True", null)]
    [InlineData("<html>maintenance</html>", null)]
    public async Task OnlyTrueAndFalseAreAnswers(string said, bool? isSpam)
    {
        Answer(said);
        Assert.Equal(isSpam, (await Client().CheckAsync(Comment, Cancellation)).IsSpam);
        var (path, fields) = _calls.Single();
        Assert.Equal("/1.1/comment-check", path);
        Assert.Equal("secret", fields["api_key"]);
        Assert.Equal("https://news.example", fields["blog"]);
        Assert.Equal("192.0.2.7", fields["user_ip"]);
        Assert.Equal("reply", fields["comment_type"]);
        Assert.Equal("Ida Ö", fields["comment_author"]);
        Assert.Equal("A fair remark & more", fields["comment_content"]);
        Assert.Equal("2021-03-04T12:00:00Z", fields["comment_date_gmt"]);
        Assert.False(fields.ContainsKey("is_test"));
        Assert.False(fields.ContainsKey("comment_author_url"));
    }

    [Fact]
    public async Task ReadsTheHeaders()
    {
        Answer(
            "true",
            headers:
            [
                ("X-akismet-pro-tip", "discard"),
                ("X-akismet-debug-help", "empty user_ip"),
                ("X-akismet-recheck-after", "120"),
                ("X-akismet-alert-code", "10007"),
                ("X-akismet-alert-msg", "Over the limit"),
            ]
        );
        var answer = await Client().CheckAsync(Comment, Cancellation);
        Assert.True(answer.Discard);
        Assert.Equal("empty user_ip", answer.Help);
        Assert.Equal(TimeSpan.FromMinutes(2), answer.RecheckAfter);
        Assert.Equal("10007", answer.AlertCode);
        Assert.Equal("Over the limit", answer.Alert);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(302)]
    public async Task AnErrorIsNoAnswer(int status)
    {
        Answer("true", status);
        Assert.Null((await Client().CheckAsync(Comment, Cancellation)).IsSpam);
    }

    [Fact]
    public async Task SilenceIsNoAnswer()
    {
        var client = Client(s => s with { TimeoutSeconds = 0.2 });
        Assert.Null((await client.CheckAsync(Comment, Cancellation)).IsSpam);
    }

    [Fact]
    public async Task AServiceThatIsNotThereIsNoAnswer()
    {
        var client = Client(s => s with { Service = $"http://127.0.0.1:{FreePort()}" });
        Assert.Null((await client.CheckAsync(Comment, Cancellation)).IsSpam);
        Assert.Null(await client.VerifyKeyAsync(Cancellation));
        Assert.Null(await client.UsageAsync(Cancellation));
        Assert.False(await client.SubmitHamAsync(Comment, Cancellation));
    }

    [Theory]
    [InlineData("valid", true)]
    [InlineData("invalid", false)]
    [InlineData("perhaps", null)]
    public async Task VerifiesTheKey(string said, bool? good)
    {
        Answer(said);
        Assert.Equal(good, await Client().VerifyKeyAsync(Cancellation));
        var (path, fields) = _calls.Single();
        Assert.Equal("/1.1/verify-key", path);
        Assert.Equal("secret", fields["key"]);
    }

    [Theory]
    [InlineData(true, "/1.1/submit-spam")]
    [InlineData(false, "/1.1/submit-ham")]
    public async Task TellsTheServiceWhenItWasWrong(bool isSpam, string path)
    {
        Answer("Thanks for making the web a better place.");
        var client = Client(s => s with { IsTest = true });
        Assert.True(
            isSpam
                ? await client.SubmitSpamAsync(Comment, Cancellation)
                : await client.SubmitHamAsync(Comment, Cancellation)
        );
        Assert.Equal(path, _calls.Single().Path);
        Assert.Equal("1", _calls.Single().Fields["is_test"]);
    }

    [Theory]
    [InlineData(
        "{\"limit\":350000,\"usage\":7463,\"percentage\":\"2.13\",\"throttled\":false}",
        350000L,
        7463L,
        false
    )]
    [InlineData("{\"limit\":\"none\",\"usage\":\"12\",\"throttled\":true}", null, 12L, true)]
    public async Task ReadsTheUsage(string said, long? limit, long used, bool throttled)
    {
        Answer(said);
        Assert.Equal(
            new AkismetUsage(limit, used, throttled),
            await Client().UsageAsync(Cancellation)
        );
        Assert.Equal("/1.2/usage-limit", _calls.Single().Path);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://rest.akismet.com")]
    [InlineData("nowhere")]
    public void RefusesAServiceThatIsNotAllowed(string service) =>
        Assert.Throws<ArgumentException>(() =>
            new AkismetClient(
                _http,
                new AkismetSettings
                {
                    Key = "secret",
                    Site = "https://news.example",
                    Service = service,
                }
            )
        );

    public void Dispose()
    {
        _service.Close();
        _http.Dispose();
    }

    private AkismetClient Client(Func<AkismetSettings, AkismetSettings>? change = null)
    {
        var settings = new AkismetSettings
        {
            Key = "secret",
            Site = "https://news.example",
            Service = _address,
            AllowedHosts = ["127.0.0.1"],
            TimeoutSeconds = 30,
        };
        return new AkismetClient(_http, change?.Invoke(settings) ?? settings);
    }

    private void Answer(
        string said,
        int status = 200,
        (string Name, string Value)[]? headers = null
    ) =>
        _ = Task.Run(async () =>
        {
            var context = await _service.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            string form = await reader.ReadToEndAsync(Cancellation);
            _calls.Add(
                (
                    context.Request.Url!.AbsolutePath,
                    form.Split('&')
                        .Select(f => f.Split('='))
                        .ToDictionary(
                            f => WebUtility.UrlDecode(f[0]),
                            f => WebUtility.UrlDecode(f[1]),
                            StringComparer.Ordinal
                        )
                )
            );
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers ?? [])
            {
                context.Response.Headers[name] = value;
            }
            byte[] bytes = Encoding.UTF8.GetBytes(said);
            await context.Response.OutputStream.WriteAsync(bytes, Cancellation);
            context.Response.Close();
        });

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
