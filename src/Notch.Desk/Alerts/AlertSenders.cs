namespace Notch.Desk.Alerts;

/// <summary>The senders that settings allow for.</summary>
public static class AlertSenders
{
    /// <summary>Webhooks always; mail where a server is named.</summary>
    /// <param name="settings">How alerts are sent.</param>
    /// <param name="http">Must not follow redirects; the caller disposes it.</param>
    /// <param name="clock">The time that is signed.</param>
    public static IReadOnlyList<IAlertSender> Of(
        AlertSettings settings,
        HttpClient http,
        TimeProvider clock
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        var timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        var webhook = new WebhookSender(http, timeout, clock);
        return settings.Mail is { } mail ? [webhook, new MailSender(mail, timeout)] : [webhook];
    }
}
