using System.Net;

namespace Notch.Desk.Tests.Support;

/// <summary>A web server on the loopback address that keeps the posts it gets and answers with a status of the test's choice.</summary>
internal sealed class HookListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public HookListener()
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = Task.Run(AnswerAsync);
    }

    public string Address { get; }

    public int Status { get; set; } = 204;

    public List<(byte[] Body, string Signature, string Timestamp, string Delivery)> Posts { get; } =
    [];

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(5));
        _listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (Posts)
                {
                    Posts.Add(
                        (
                            body.ToArray(),
                            context.Request.Headers["X-Notch-Signature"]!,
                            context.Request.Headers["X-Notch-Timestamp"]!,
                            context.Request.Headers["X-Notch-Delivery"]!
                        )
                    );
                }
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
