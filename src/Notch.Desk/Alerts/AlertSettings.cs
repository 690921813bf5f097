namespace Notch.Desk.Alerts;

/// <summary>How alerts are sent.</summary>
public sealed record AlertSettings
{
    /// <summary>Mail; null when none can be sent. Mails then wait in the outbox.</summary>
    public AlertMailSettings? Mail { get; init; }

    /// <summary>Seconds that a mail server or a webhook may take. Default 15.</summary>
    public int TimeoutSeconds { get; init; } = 15;
}
