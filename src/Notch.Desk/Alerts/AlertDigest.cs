namespace Notch.Desk.Alerts;

/// <summary>Whether mails and webhooks of a rule come one by one or gathered.</summary>
public enum AlertDigest
{
    /// <summary>Each as soon as it is known.</summary>
    None,

    /// <summary>Gathered, once a day.</summary>
    Daily,

    /// <summary>Gathered, on Mondays.</summary>
    Weekly,
}
