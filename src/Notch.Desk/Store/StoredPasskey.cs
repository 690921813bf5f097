namespace Notch.Desk.Store;

/// <summary>A passkey of an account: the public half and what its maker said of it.</summary>
public sealed record StoredPasskey
{
    /// <summary>Id that the authenticator gave it.</summary>
    public required byte[] Credential { get; init; }

    /// <summary>The name that its owner gave it.</summary>
    public required string Name { get; init; }

    /// <summary>COSE public key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>How often it signed, as it says itself; 0 for authenticators that do not count.</summary>
    public uint SignCount { get; init; }

    /// <summary>How a browser may reach it: "internal", "usb".</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>True when its owner was asked for a finger, a face or a PIN.</summary>
    public bool IsUserVerified { get; init; }

    /// <summary>True when it may be copied to other devices.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>True when it has been copied.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>What the authenticator sent when it was made.</summary>
    public required byte[] Attestation { get; init; }

    /// <summary>What the browser sent when it was made.</summary>
    public required byte[] ClientData { get; init; }
}
