using System.Net;
using System.Net.Mail;
using System.Text;

namespace Notch.Desk.Alerts;

/// <summary>Sends alerts as plain text mails by SMTP, with STARTTLS unless told otherwise.</summary>
/// <param name="settings">The server.</param>
/// <param name="timeout">How long one mail may take.</param>
public sealed class MailSender(AlertMailSettings settings, TimeSpan timeout) : IAlertSender
{
    /// <inheritdoc/>
    public string Channel => AlertChannels.Mail;

    /// <inheritdoc/>
    public async Task SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            using var mail = Mail(message);
            using var client = new SmtpClient(settings.Host, settings.Port)
            {
                EnableSsl = settings.Tls,
                DeliveryMethod = SmtpDeliveryMethod.Network,
            };
            if (settings.User is { } user)
            {
                client.Credentials = new NetworkCredential(
                    user,
                    Environment.GetEnvironmentVariable(settings.PasswordVariable) ?? ""
                );
            }
            await client.SendMailAsync(mail, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SmtpException or FormatException or IOException)
        {
            throw new AlertDeliveryException(
                $"{settings.Host}: {(e.InnerException ?? e).Message}",
                e
            );
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AlertDeliveryException($"{settings.Host}: no answer in time", e);
        }
    }

    private MailMessage Mail(AlertMessage message)
    {
        var mail = new MailMessage(settings.From, message.Target)
        {
            // A header is one line; what a story calls somebody may hold more.
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text(),
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        string host = new MailAddress(settings.From).Host;
        mail.Headers.Add("Message-ID", $"<{message.Id}@{host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
