using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Notch.Desk.Tests.Support;

/// <summary>A mail server on the loopback address that speaks as much SMTP as a sender needs (RFC 5321), keeps what it gets, and can be told to refuse.</summary>
internal sealed class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    public SmtpListener()
    {
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>True to answer every recipient with 450: try later.</summary>
    public bool Refuses { get; set; }

    /// <summary>What was sent, whole, oldest first.</summary>
    public List<string> Mails { get; } = [];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(5));
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await SpeakAsync(client.GetStream());
            }
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or IOException)
            {
                // The sender hung up, or the test is over.
            }
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync(stream, "220 loopback");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "RCPT" when Refuses:
                    await SayAsync(stream, "450 later");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync(_end.Token) is { } text && text != ".")
                    {
                        mail.Append(text).Append('\n');
                    }
                    lock (Mails)
                    {
                        Mails.Add(mail.ToString());
                    }
                    await SayAsync(stream, "250 kept");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private static async Task SayAsync(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
}
