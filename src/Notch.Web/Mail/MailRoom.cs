using System.Net;
using System.Net.Mail;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Notch.Desk.Comments;

namespace Notch.Web.Mail;

/// <summary>Sends the site's mail through the configured server, one after another, so that no reader waits for it.</summary>
/// <remarks>What waits is kept in memory only; the log names no address.</remarks>
internal sealed partial class MailRoom(MailSettings settings, ILogger<MailRoom> log)
    : BackgroundService
{
    private const int MostWaiting = 1000;
    private const int Tries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Channel<OutgoingMail> _waiting = Channel.CreateBounded<OutgoingMail>(
        MostWaiting
    );

    /// <summary>Puts a mail into the queue; false when that is full.</summary>
    public bool Send(OutgoingMail mail)
    {
        if (_waiting.Writer.TryWrite(mail))
        {
            return true;
        }
        Full(log, MostWaiting);
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SendAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            for (int i = 1; !await TrySendAsync(mail, i, stoppingToken) && i < Tries; i++)
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task<bool> TrySendAsync(
        OutgoingMail mail,
        int attempt,
        CancellationToken cancellation
    )
    {
        try
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            time.CancelAfter(Longest);
            using var client = new SmtpClient(settings.Host, settings.Port)
            {
                EnableSsl = settings.Encrypted,
                Credentials = settings.User is { } user
                    ? new NetworkCredential(user, settings.Password)
                    : null,
            };
            using var message = new MailMessage(settings.From, mail.To)
            {
                Subject = mail.Subject,
                SubjectEncoding = Encoding.UTF8,
                Body = mail.Body,
                BodyEncoding = Encoding.UTF8,
            };
            if (mail.Unsubscribe is { } address)
            {
                message.Headers.Add("List-Unsubscribe", $"<{address}>");
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            await client.SendMailAsync(message, time.Token);
            return true;
        }
        catch (Exception e)
            when (e is SmtpException or IOException or FormatException
                || (e is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            Failed(
                log,
                attempt,
                e is SmtpException smtp ? smtp.StatusCode.ToString() : e.GetType().Name
            );
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A mail was not sent (try {Attempt}): {Reason}")]
    private static partial void Failed(ILogger log, int attempt, string reason);

    [LoggerMessage(LogLevel.Warning, "A mail was dropped: {Most} wait already")]
    private static partial void Full(ILogger log, int most);
}
