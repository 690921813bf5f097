using Microsoft.AspNetCore.Identity;
using Notch.Desk.Store;

namespace Notch.Web.Accounts;

/// <summary>Passkeys between the store's record and Identity's.</summary>
internal static class PasskeyRecords
{
    private const int LongestName = 80;

    public static StoredPasskey Of(UserPasskeyInfo info) =>
        new()
        {
            Credential = info.CredentialId,
            Name = string.IsNullOrWhiteSpace(info.Name)
                ? "Passkey"
                : info.Name[..Math.Min(info.Name.Length, LongestName)],
            PublicKey = info.PublicKey,
            Made = info.CreatedAt,
            SignCount = info.SignCount,
            Transports = info.Transports ?? [],
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            IsBackedUp = info.IsBackedUp,
            Attestation = info.AttestationObject,
            ClientData = info.ClientDataJson,
        };

    public static UserPasskeyInfo Of(StoredPasskey stored) =>
        new(
            stored.Credential,
            stored.PublicKey,
            stored.Made,
            stored.SignCount,
            [.. stored.Transports],
            stored.IsUserVerified,
            stored.IsBackupEligible,
            stored.IsBackedUp,
            stored.Attestation,
            stored.ClientData
        )
        {
            Name = stored.Name,
        };
}
