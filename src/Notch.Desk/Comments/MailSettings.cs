namespace Notch.Desk.Comments;

/// <summary>The mail server that takes the site's mail.</summary>
public sealed record MailSettings
{
    /// <summary>Its host.</summary>
    public required string Host { get; init; }

    /// <summary>Its port. Default 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>True to demand encryption. Default true.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>Name to log in with; null for none.</summary>
    public string? User { get; init; }

    /// <summary>Password to log in with.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }
}
