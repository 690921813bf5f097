namespace Notch.Desk.Alerts;

/// <summary>Words for the ways by which the outbox sends.</summary>
public static class AlertChannels
{
    /// <summary>Mail by SMTP.</summary>
    public const string Mail = "mail";

    /// <summary>A signed POST.</summary>
    public const string Webhook = "webhook";
}
