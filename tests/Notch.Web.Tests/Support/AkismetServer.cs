using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Notch.Desk.Comments.Akismet;

namespace Notch.Web.Tests.Support;

/// <summary>A service on the loopback address that follows Akismet's public interface and keeps what it is asked.</summary>
internal sealed class AkismetServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, Dictionary<string, string> Fields)> _calls =
        new();

    private AkismetServer(WebApplication app) => _app = app;

    /// <summary>What comment-check answers.</summary>
    public string Answer { get; set; } = "false";

    public IReadOnlyList<(string Path, Dictionary<string, string> Fields)> Calls => [.. _calls];

    public AkismetSettings Settings =>
        new()
        {
            Key = "k3y",
            Site = "https://news.example",
            Service = _app
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single(),
            AllowedHosts = ["127.0.0.1"],
            IsTest = true,
        };

    public static async Task<AkismetServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new AkismetServer(app);
        app.MapPost(
            "/{version}/{call}",
            async (string call, HttpContext context) =>
            {
                var form = await context.Request.ReadFormAsync();
                server._calls.Enqueue(
                    (
                        call,
                        form.ToDictionary(
                            f => f.Key,
                            f => f.Value.ToString(),
                            StringComparer.Ordinal
                        )
                    )
                );
                return call == "comment-check"
                    ? server.Answer
                    : "Thanks for making the web a better place.";
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Waits until so many calls have come, at most ten seconds.</summary>
    public async Task<IReadOnlyList<(string Path, Dictionary<string, string> Fields)>> WaitAsync(
        int count
    )
    {
        for (int i = 0; i < 200 && _calls.Count < count; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Equal(count, _calls.Count);
        return Calls;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
