using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Notch.Desk.Comments;

namespace Notch.Web.Tests.Support;

/// <summary>A mail server on the loopback address that keeps what it is given.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _mails = new();

    public MailServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public MailSettings Settings =>
        new()
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
            Encrypted = false,
            From = "desk@news.example",
        };

    /// <summary>Mails so far, headers and text, transfer encoding undone.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>Waits until so many mails have come, at most ten seconds.</summary>
    public async Task<IReadOnlyList<string>> WaitAsync(int count)
    {
        for (int i = 0; i < 200 && _mails.Count < count; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Equal(count, _mails.Count);
        return Mails;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        )
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            string command = line.Length >= 4 ? line[..4].ToUpperInvariant() : line;
            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_end.Token) is { } part && part != ".")
                {
                    text.Append(part.StartsWith("..", StringComparison.Ordinal) ? part[1..] : part)
                        .Append('\n');
                }
                _mails.Enqueue(Decoded(text.ToString()));
                await writer.WriteLineAsync("250 kept");
            }
            else if (command == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else
            {
                await writer.WriteLineAsync("250 fine");
            }
        }
    }

    private static string Decoded(string mail)
    {
        int gap = mail.IndexOf("\n\n", StringComparison.Ordinal);
        string head = mail[..gap];
        string body = mail[(gap + 2)..];
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            body = Encoding.UTF8.GetString(
                Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))
            );
        }
        else if (head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
        {
            body = body.Replace("=\n", "", StringComparison.Ordinal)
                .Replace("=3D", "=", StringComparison.Ordinal)
                .Replace("=0D=0A", "\n", StringComparison.Ordinal);
        }
        return head + "\n\n" + body;
    }
}
