namespace Notch.Desk.Alerts;

/// <summary>How mail is sent.</summary>
public sealed record AlertMailSettings
{
    /// <summary>The SMTP server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port. Default 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Sender's address.</summary>
    public required string From { get; init; }

    /// <summary>True to ask for TLS by STARTTLS. Default true; false only for a server on the same machine.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Account on the server; null when it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Environment variable that holds the account's password. Default "NOTCH_SMTP_PASSWORD".</summary>
    public string PasswordVariable { get; init; } = "NOTCH_SMTP_PASSWORD";
}
