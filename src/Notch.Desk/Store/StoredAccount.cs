namespace Notch.Desk.Store;

/// <summary>Somebody who may work at the desk.</summary>
/// <param name="Name">The name they log in with; case does not count.</param>
/// <param name="Password">Hash of the password.</param>
/// <param name="Role">"reader", "coder", "moderator", "editor" or "admin".</param>
public sealed record StoredAccount(string Name, string Password, string Role)
{
    /// <summary>Number of the account, which never changes.</summary>
    public long Key { get; init; }

    /// <summary>Changes whenever the password, the role or a passkey does.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>True for an account that may not log in any more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>When it last logged in; null when it never has.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>How many passkeys it has.</summary>
    public int Passkeys { get; init; }
}
