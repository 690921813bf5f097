using System.Text;
using Notch.Cli.Tests.Support;

namespace Notch.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("NX404", """{"public_address": "news.example"}""")]
    [InlineData("NX404", """{"public_address": "ftp://news.example"}""")]
    [InlineData("NX405", """{"trusted_proxies": ["10.0.0.2", "proxy.example"]}""")]
    [InlineData(
        "NX406",
        """{"comments": {"akismet": {"key": "k", "site": "https://news.example", "service": "http://spam.example", "allowed_hosts": ["spam.example"]}}}"""
    )]
    [InlineData(
        "NX406",
        """{"comments": {"akismet": {"key": "k", "site": "https://news.example", "service": "https://spam.example"}}}"""
    )]
    [InlineData(
        "NX407",
        """{"comments": {"mail": {"host": "mail.example", "from": "desk@news.example"}}}"""
    )]
    [InlineData(
        "NX408",
        """{"public_address": "https://news.example", "comments": {"mail": {"host": "mail.example", "from": "the desk"}}}"""
    )]
    [InlineData("NX314", """{"comments": {"moderation": "never"}}""")]
    [InlineData("NX305", """{"comments": {"moderation": "by_rule", "hold_words": ["a*b"]}}""")]
    public async Task WrongSettingsStopBeforeAnythingIsServed(string code, string settings)
    {
        string file = _folder.Write("notch.json", Encoding.UTF8.GetBytes(settings));
        var result = await NotchCommand.RunAsync(
            "serve",
            "--settings",
            file,
            "--db",
            Path.Combine(_folder.Path, "none.db"),
            "--urls",
            "http://127.0.0.1:0"
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([code], result.ErrorCodes);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("wxr", "<rss><channel>", "NX316")]
    [InlineData("disqus", "no xml", "NX316")]
    public async Task AFileThatHoldsNoCommentsIsRefused(string format, string text, string code)
    {
        string file = _folder.Write("comments.xml", Encoding.UTF8.GetBytes(text));
        var result = await NotchCommand.RunAsync("comments", "import", file, "--format", format);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([code], result.ErrorCodes);
        var none = await NotchCommand.RunAsync(
            "comments",
            "import",
            file + ".none",
            "--format",
            format
        );
        Assert.Equal(["NX315"], none.ErrorCodes);
    }

    public void Dispose() => _folder.Dispose();
}
